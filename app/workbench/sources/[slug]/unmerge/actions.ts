"use server";

import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { unmergeSourcesInput } from "@/lib/reshaping/schema";
import { unmergeSources } from "@/lib/reshaping/unmerge-sources";
import { tags } from "@/lib/tags";

export const unmerge = formAction({
  schema: unmergeSourcesInput,
  verb: unmergeSources,
  refresh: (_, { source, into, claims }) => [
    tags.source(source),
    tags.source(into),
    tags.sources,
    ...claims.map(tags.claim),
    tags.lists,
  ],
  next: (_, { source }) => paths.sourceDone(source, "unmerged"),
});
