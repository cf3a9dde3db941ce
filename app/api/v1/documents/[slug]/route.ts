import { z } from "zod";
import { documentJson } from "@/lib/api/documents";
import { getDocumentPage, readRecordedWords } from "@/lib/documents/read";
import { notFound } from "@/lib/errors";
import { slug } from "@/lib/fields";
import { jsonRoute } from "@/lib/json-route";

/** GET /api/v1/documents/:slug */
export const GET = jsonRoute({
  schema: z.object({ slug }),
  read: async (input) => {
    const page = await getDocumentPage(input.slug);
    if (!page) throw notFound("document");
    return documentJson(page, await readRecordedWords(page));
  },
});
