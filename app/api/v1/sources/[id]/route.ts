import { z } from "zod";
import { sourceJson } from "@/lib/api/sources";
import { notFound } from "@/lib/errors";
import { slug } from "@/lib/fields";
import { jsonRoute } from "@/lib/json-route";
import { getSourcePage } from "@/lib/sources/read";

/** GET /api/v1/sources/:id, where an id is a slug or a UUID; a UUID has the shape of a slug. */
export const GET = jsonRoute({
  schema: z.object({ id: slug }),
  read: async (input) => {
    const page = await getSourcePage(input.id);
    if (!page) throw notFound("source");
    return sourceJson(page);
  },
});
