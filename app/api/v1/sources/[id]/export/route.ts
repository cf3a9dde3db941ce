import { z } from "zod";
import { fileFormat, fileOf } from "@/lib/bibliography/file";
import { formatName } from "@/lib/bibliography/formats";
import { notFound } from "@/lib/errors";
import { slug } from "@/lib/fields";
import { listRoute, MovedTo } from "@/lib/json-route";
import { paths } from "@/lib/paths";
import { getSourcePage } from "@/lib/sources/read";

/** GET /api/v1/sources/:id/export?format=ris: the record as a file; 301 for a source that was merged. */
export const GET = listRoute({
  schema: z.object({ id: slug, format: fileFormat }),
  read: async ({ id, format }) => {
    const source = await getSourcePage(id);
    if (!source) throw notFound("source");
    const { mergedInto } = source;
    if (mergedInto)
      return new MovedTo(paths.sourceExport(mergedInto.slug, formatName(format)), { mergedInto: mergedInto.slug });
    return fileOf(format, source.slug, [[{ id: source.slug, csl: source.csl }]]);
  },
});
