"use server";

import { addClaim } from "@/lib/claims/add";
import { addClaimOccurrence } from "@/lib/claims/add-occurrence";
import { addClaimInput, addOccurrenceInput } from "@/lib/claims/schema";
import { CHOSEN } from "@/lib/estimates/vocabulary";
import { formAction } from "@/lib/form-action";
import { dropEmpty, type FormState, valuesOf } from "@/lib/form-state";
import { paths } from "@/lib/paths";
import { nearClaims, nearClaimsInput } from "@/lib/search/near";
import { tags } from "@/lib/tags";
import { askWhichPlace } from "./which-place";

/** A form may say less than the corpus: only these fields, and one occurrence. */
const formInput = addClaimInput.pick({
  requestKey: true,
  wording: true,
  occurrences: true,
  estimate: true,
  quotation: true,
});

const addDeed = formAction({
  schema: formInput,
  prepare: (form) => {
    const fields = dropEmpty(dropEmpty(form, "estimate", CHOSEN), "quotation", ["asGivenLanguage"]);
    return { ...Object(fields), occurrences: Object.values(Object(form.occurrences)) };
  },
  verb: (actor, input) => addClaim(actor, { ...input, showcase: false }),
  refresh: (_, { claim }) => [tags.claim(claim), tags.lists],
  next: (_, { claim }) => paths.claimDone(claim, "added"),
});

export async function add(before: FormState, form: FormData): Promise<FormState> {
  return (await askWhichPlace(form, "occurrences.0")) ?? addDeed(before, form);
}

const addPlaceDeed = formAction({
  schema: addOccurrenceInput,
  verb: addClaimOccurrence,
  refresh: ({ claim }) => [tags.claim(claim), tags.lists],
  next: (_, { claim }) => paths.claimDone(claim, "placed"),
});

/** Adds a place; or, when a browser without scripts asks for claims to choose from, brings them. */
export async function addPlace(before: FormState, form: FormData): Promise<FormState> {
  if (!form.has("ask")) return (await askWhichPlace(form, "occurrence")) ?? addPlaceDeed(before, form);
  const asked = nearClaimsInput.safeParse({ q: form.get("find") });
  const found = asked.success ? await nearClaims(asked.data) : [];
  const choices = found.map(({ slug, statement }) => ({ value: slug, word: statement }));
  return { status: "asked", values: valuesOf(form), choices: { claim: choices } };
}
