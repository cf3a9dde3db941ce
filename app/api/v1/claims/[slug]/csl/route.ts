import { z } from "zod";
import { listClaimItems } from "@/lib/citations/references";
import { notFound } from "@/lib/errors";
import { slug } from "@/lib/fields";
import { jsonRoute, MovedTo } from "@/lib/json-route";
import { paths } from "@/lib/paths";

/** GET /api/v1/claims/:slug/csl: the sources of its citations as CSL-JSON; 301 for a claim that was merged into another. */
export const GET = jsonRoute({
  schema: z.object({ slug }),
  read: async (input) => {
    const found = await listClaimItems(input.slug);
    if (!found) throw notFound("claim");
    if (found.mergedInto !== null)
      return new MovedTo(paths.claimCsl(found.mergedInto), { mergedInto: found.mergedInto });
    return found.items;
  },
});
