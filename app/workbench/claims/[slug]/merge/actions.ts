"use server";

import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { mergeClaims } from "@/lib/reshaping/merge";
import { mergeInput } from "@/lib/reshaping/schema";
import { tags } from "@/lib/tags";

export const merge = formAction({
  schema: mergeInput,
  verb: mergeClaims,
  // Its citations' and notes' addresses lead to the other from now on, wherever they are shown.
  refresh: ({ claim, into }) => [tags.claim(claim), tags.claim(into), tags.sources, tags.disputes, tags.lists],
  next: (_, { into }) => paths.claimDone(into, "received"),
});
