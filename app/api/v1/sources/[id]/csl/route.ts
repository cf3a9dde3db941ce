import { z } from "zod";
import { notFound } from "@/lib/errors";
import { slug } from "@/lib/fields";
import { jsonRoute, MovedTo } from "@/lib/json-route";
import { paths } from "@/lib/paths";
import { getSourcePage } from "@/lib/sources/read";

/** GET /api/v1/sources/:id/csl: the record as a CSL-JSON list of one, as reference managers import it. */
export const GET = jsonRoute({
  schema: z.object({ id: slug }),
  read: async (input) => {
    const source = await getSourcePage(input.id);
    if (!source) throw notFound("source");
    const { mergedInto } = source;
    if (mergedInto) return new MovedTo(paths.sourceCsl(mergedInto.slug), { mergedInto: mergedInto.slug });
    return [{ id: source.slug, ...source.csl }];
  },
});
