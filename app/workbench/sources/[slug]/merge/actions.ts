"use server";

import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { mergeSources } from "@/lib/reshaping/merge-sources";
import { mergeSourcesInput } from "@/lib/reshaping/schema";
import { tags } from "@/lib/tags";

export const merge = formAction({
  schema: mergeSourcesInput,
  verb: mergeSources,
  refresh: (_, { source, into, claims }) => [
    tags.source(source),
    tags.source(into),
    tags.sources,
    ...claims.map(tags.claim),
    tags.lists,
  ],
  next: (_, { into }) => paths.sourceDone(into, "received"),
});
