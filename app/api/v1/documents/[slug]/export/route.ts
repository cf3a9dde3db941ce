import { z } from "zod";
import { fileFormat, fileOf, named } from "@/lib/bibliography/file";
import { listDocumentItems } from "@/lib/citations/references";
import { notFound } from "@/lib/errors";
import { slug } from "@/lib/fields";
import { listRoute } from "@/lib/json-route";

/** GET /api/v1/documents/:slug/export?format=ris: the sources of all its claims as a file. */
export const GET = listRoute({
  schema: z.object({ slug, format: fileFormat }),
  read: async ({ slug: name, format }) => {
    const items = await listDocumentItems(name);
    if (items === null) throw notFound("document");
    return fileOf(format, name, [items.map(named)]);
  },
});
