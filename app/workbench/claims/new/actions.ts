"use server";

import { addClaim } from "@/lib/claims/add";
import { addClaimInput } from "@/lib/claims/schema";
import { CHOSEN } from "@/lib/estimates/vocabulary";
import { formAction } from "@/lib/form-action";
import { dropEmpty } from "@/lib/form-state";
import { paths } from "@/lib/paths";
import { tags } from "@/lib/tags";

/** A form may say less than the corpus: only these fields, and one occurrence. */
const formInput = addClaimInput.pick({
  requestKey: true,
  wording: true,
  occurrences: true,
  estimate: true,
  quotation: true,
});

export const add = formAction({
  schema: formInput,
  prepare: (form) => {
    const fields = dropEmpty(dropEmpty(form, "estimate", CHOSEN), "quotation", ["asGivenLanguage"]);
    return { ...Object(fields), occurrences: Object.values(Object(form.occurrences)) };
  },
  verb: (actor, input) => addClaim(actor, { ...input, showcase: false }),
  refresh: (_, { claim }) => [tags.claim(claim), tags.lists],
  next: (_, { claim }) => paths.claimDone(claim, "added"),
});
