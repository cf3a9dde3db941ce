import { z } from "zod";
import { fileFormat, fileOf, named } from "@/lib/bibliography/file";
import { formatName } from "@/lib/bibliography/formats";
import { listClaimItems } from "@/lib/citations/references";
import { notFound } from "@/lib/errors";
import { slug } from "@/lib/fields";
import { listRoute, MovedTo } from "@/lib/json-route";
import { paths } from "@/lib/paths";

/** GET /api/v1/claims/:slug/export?format=ris: the sources of its citations as a file; 301 for a claim that was merged. */
export const GET = listRoute({
  schema: z.object({ slug, format: fileFormat }),
  read: async ({ slug: name, format }) => {
    const found = await listClaimItems(name);
    if (!found) throw notFound("claim");
    const { items, mergedInto } = found;
    if (mergedInto === null) return fileOf(format, name, [items.map(named)]);
    return new MovedTo(paths.claimExport(mergedInto, formatName(format)), { mergedInto });
  },
});
