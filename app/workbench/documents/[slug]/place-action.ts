"use server";

import { decideAnchor } from "@/lib/documents/decide-anchor";
import { decideAnchorInput } from "@/lib/documents/schema";
import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { tags } from "@/lib/tags";

/** The place of a claim, chosen by selecting its words in the text. */
export const place = formAction({
  schema: decideAnchorInput,
  verb: decideAnchor,
  refresh: (_, { claim }) => [tags.claim(claim), tags.claims, tags.lists],
  next: (_, { claim }) => paths.claimDone(claim, "placed"),
});
