import { z } from "zod";
import { sourceJson } from "@/lib/api/sources";
import { notFound } from "@/lib/errors";
import { slug } from "@/lib/fields";
import { jsonRoute, MovedTo } from "@/lib/json-route";
import { paths } from "@/lib/paths";
import { getSourcePage } from "@/lib/sources/read";

/** GET /api/v1/sources/:id, where an id is a slug or a UUID; a UUID has the shape of a slug. 301 for one that was merged. */
export const GET = jsonRoute({
  schema: z.object({ id: slug }),
  read: async (input) => {
    const page = await getSourcePage(input.id);
    if (!page) throw notFound("source");
    const { mergedInto } = page;
    if (mergedInto) return new MovedTo(paths.sourceJson(mergedInto.slug), { mergedInto: mergedInto.slug });
    return sourceJson(page);
  },
});
