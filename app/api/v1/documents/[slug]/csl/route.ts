import { z } from "zod";
import { listDocumentItems } from "@/lib/citations/references";
import { notFound } from "@/lib/errors";
import { slug } from "@/lib/fields";
import { jsonRoute } from "@/lib/json-route";

/** GET /api/v1/documents/:slug/csl: the sources of all its claims as CSL-JSON. */
export const GET = jsonRoute({
  schema: z.object({ slug }),
  read: async (input) => {
    const items = await listDocumentItems(input.slug);
    if (items === null) throw notFound("document");
    return items;
  },
});
