"use server";

import { withText } from "@/lib/documents/from-form";
import { importDocument } from "@/lib/documents/import";
import { importDocumentInput } from "@/lib/documents/schema";
import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { tags } from "@/lib/tags";

export const add = formAction({
  schema: importDocumentInput.omit({ slug: true }),
  prepare: withText,
  verb: (actor, input) => importDocument(actor, { ...input, slug: undefined }),
  refresh: () => [tags.lists],
  next: (_, { slug }) => paths.documentDone(slug, "imported"),
});
