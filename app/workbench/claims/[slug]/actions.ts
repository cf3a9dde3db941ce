"use server";

import { askRecord, askWhetherSame } from "@/app/workbench/sources/new-source";
import { attachCitation } from "@/lib/citations/attach";
import { checkCitation } from "@/lib/citations/check";
import { restoreCitation } from "@/lib/citations/restore";
import { reviseCitation } from "@/lib/citations/revise";
import { attachInput, checkInput, reviseInput, withdrawInput } from "@/lib/citations/schema";
import { withdrawCitation } from "@/lib/citations/withdraw";
import { giveEstimate } from "@/lib/claims/give-estimate";
import { endClaimProtection, protectClaim } from "@/lib/claims/protect";
import { restoreClaim } from "@/lib/claims/restore";
import { rewordClaim } from "@/lib/claims/reword";
import {
  giveEstimateInput,
  protectClaimInput,
  rewordClaimInput,
  withdrawClaimInput,
  withdrawEstimateInput,
} from "@/lib/claims/schema";
import { withdrawClaim } from "@/lib/claims/withdraw";
import { withdrawEstimate } from "@/lib/claims/withdraw-estimate";
import { restoreNote } from "@/lib/confidence/restore";
import { signNoteInput, withdrawNoteInput } from "@/lib/confidence/schema";
import { signNote } from "@/lib/confidence/sign";
import { withdrawNote } from "@/lib/confidence/withdraw";
import { openDispute } from "@/lib/disputes/open";
import { openDisputeInput, targetOf } from "@/lib/disputes/schema";
import { CHOSEN } from "@/lib/estimates/vocabulary";
import { formAction } from "@/lib/form-action";
import { dropEmpty, type FormState, valuesOf } from "@/lib/form-state";
import { paths } from "@/lib/paths";
import {
  proposeCitation,
  proposeFigure,
  proposeQuotation as proposeQuotationOf,
  proposeWording,
} from "@/lib/proposals/propose";
import {
  proposeCitationInput,
  proposeFigureInput,
  proposeQuotationInput,
  proposeWordingInput,
} from "@/lib/proposals/schema";
import { withOneMore, withRows } from "@/lib/quotations/form-values";
import { saveQuotation } from "@/lib/quotations/save";
import { saveQuotationInput } from "@/lib/quotations/schema";
import { recordSearch } from "@/lib/search-records/add";
import { restoreSearch } from "@/lib/search-records/restore";
import { recordSearchInput, withdrawSearchInput } from "@/lib/search-records/schema";
import { withdrawSearch } from "@/lib/search-records/withdraw";
import { findSources, findSourcesInput } from "@/lib/sources/find";
import { tags } from "@/lib/tags";

/** Pages that show something of a claim: its own, those of its sources, and lists. */
const shownOn = (claim: string) => [tags.claim(claim), tags.sources, tags.lists];

/** "Save mine on top of theirs" names the other's version, in place of the one seen first. */
const onTop = (name: string) => (form: Record<string, unknown>) => ({ ...form, [name]: form.onTopOf ?? form[name] });

const attachDeed = formAction({
  schema: attachInput,
  prepare: (form, data) => ({
    ...form,
    content: dropEmpty(form.content, "estimate", CHOSEN),
    ...sameInstead(data.get("source.same")),
  }),
  verb: attachCitation,
  refresh: ({ claim }) => shownOn(claim),
  next: (_, { claim, citationId }) => paths.claimDone(claim, "attached", citationId),
});

/** Whoever says that a source of the library is the one they typed attaches that. */
const sameInstead = (same: unknown) =>
  typeof same === "string" && same !== "NONE" ? { source: { from: "LIBRARY", slug: same } } : {};

/**
 * Attaches. Or answers what the form asks first: to be filled in from an identifier, for sources to choose from
 * (where there are no scripts), or whether a new source is one that the library has.
 */
export async function attach(before: FormState, form: FormData): Promise<FormState> {
  if (form.get("ask") === "record") return askRecord(form, "source.source");
  if (!form.has("ask")) {
    const isNew = form.get("source.from") === "NEW";
    return (isNew ? await askWhetherSame(form, "source.source") : null) ?? attachDeed(before, form);
  }
  const asked = findSourcesInput.safeParse({ q: form.get("find") });
  const found = asked.success ? await findSources(asked.data) : [];
  return {
    status: "asked",
    values: valuesOf(form),
    choices: { "source.slug": found.map(({ slug, reference }) => ({ value: slug, word: reference })) },
  };
}

export const revise = formAction({
  schema: reviseInput,
  prepare: (form) => ({ ...onTop("version")(form), content: dropEmpty(form.content, "estimate", CHOSEN) }),
  verb: reviseCitation,
  refresh: (_, { claim }) => shownOn(claim),
  next: (_, { claim, citationId }) => paths.claimDone(claim, "citation-revised", citationId),
});

export const withdrawOneCitation = formAction({
  schema: withdrawInput,
  verb: withdrawCitation,
  refresh: (_, { claim }) => shownOn(claim),
  next: (_, { claim }) => paths.claimDone(claim, "citation-withdrawn"),
});

export const restoreOneCitation = formAction({
  schema: withdrawInput,
  verb: restoreCitation,
  refresh: (_, { claim }) => shownOn(claim),
  next: (_, { claim, citationId }) => paths.claimDone(claim, "citation-restored", citationId),
});

export const check = formAction({
  schema: checkInput,
  prepare: onTop("version"),
  verb: checkCitation,
  refresh: (_, { claim }) => shownOn(claim),
  next: ({ citationId }, { claim }) => paths.claimDone(claim, "checked", citationId),
});

export const recordOneSearch = formAction({
  schema: recordSearchInput,
  verb: recordSearch,
  refresh: (_, { claim }) => shownOn(claim),
  next: (_, { claim }) => paths.claimDone(claim, "search-recorded"),
});

export const withdrawOneSearch = formAction({
  schema: withdrawSearchInput,
  verb: withdrawSearch,
  refresh: (_, { claim }) => shownOn(claim),
  next: (_, { claim }) => paths.claimDone(claim, "search-withdrawn"),
});

export const restoreOneSearch = formAction({
  schema: withdrawSearchInput,
  verb: restoreSearch,
  refresh: (_, { claim }) => shownOn(claim),
  next: (_, { claim }) => paths.claimDone(claim, "search-restored"),
});

export const sign = formAction({
  schema: signNoteInput,
  prepare: onTop("evidenceVersion"),
  verb: signNote,
  refresh: (_, { claim }) => shownOn(claim),
  next: (_, { claim, noteId }) => paths.claimDone(claim, "signed", noteId),
});

const saveQuotationDeed = formAction({
  schema: saveQuotationInput,
  prepare: (form) => withRows(onTop("version")(form)),
  verb: saveQuotation,
  refresh: (_, { claim }) => [...shownOn(claim), tags.disputes],
  next: (_, { claim }) => paths.claimDone(claim, "quotation-saved"),
});

const proposeQuotationDeed = formAction({
  schema: proposeQuotationInput,
  prepare: (form) => withRows(onTop("version")(form)),
  verb: proposeQuotationOf,
  refresh: ({ claim }) => shownOn(claim),
  next: ({ claim }) => paths.claimDone(claim, "proposed"),
});

/** Saves; or, when a browser without scripts asks for one more row, brings the form back with it. */
export async function quotation(before: FormState, form: FormData): Promise<FormState> {
  return oneMoreRow(form) ?? saveQuotationDeed(before, form);
}

/** The same, asked of somebody who may. */
export async function proposeQuotation(before: FormState, form: FormData): Promise<FormState> {
  return oneMoreRow(form) ?? proposeQuotationDeed(before, form);
}

function oneMoreRow(form: FormData): FormState | null {
  const asked = form.get("ask");
  if (asked !== "renderings" && asked !== "trail") return null;
  return { status: "asked", values: withOneMore(valuesOf(form), asked), choices: {} };
}

export const withdrawOneNote = formAction({
  schema: withdrawNoteInput,
  verb: withdrawNote,
  refresh: (_, { claim }) => shownOn(claim),
  next: (_, { claim }) => paths.claimDone(claim, "note-withdrawn"),
});

export const restoreOneNote = formAction({
  schema: withdrawNoteInput,
  verb: restoreNote,
  refresh: (_, { claim }) => shownOn(claim),
  next: (_, { claim, noteId }) => paths.claimDone(claim, "note-restored", noteId),
});

export const reword = formAction({
  schema: rewordClaimInput,
  prepare: onTop("version"),
  verb: rewordClaim,
  // Documents, sources and disputes show the statement too.
  refresh: ({ claim }) => [...shownOn(claim), tags.disputes],
  next: (_, { claim }) => paths.claimDone(claim, "reworded"),
});

/** What the form of the wording would save, asked of somebody who may. */
export const proposeReword = formAction({
  schema: proposeWordingInput,
  prepare: onTop("version"),
  verb: proposeWording,
  refresh: ({ claim }) => shownOn(claim),
  next: ({ claim }) => paths.claimDone(claim, "proposed"),
});

export const proposeRevision = formAction({
  schema: proposeCitationInput,
  prepare: (form) => ({ ...onTop("version")(form), content: dropEmpty(form.content, "estimate", CHOSEN) }),
  verb: proposeCitation,
  refresh: (_, { claims }) => claims.flatMap(shownOn),
  next: ({ citationId }, { claims }) => paths.claimDone(claims[0] ?? "", "proposed", citationId),
});

export const estimate = formAction({
  schema: giveEstimateInput,
  prepare: onTop("version"),
  verb: giveEstimate,
  refresh: ({ claim }) => shownOn(claim),
  next: (_, { claim }) => paths.claimDone(claim, "estimate-given"),
});

export const proposeEstimate = formAction({
  schema: proposeFigureInput,
  prepare: onTop("version"),
  verb: proposeFigure,
  refresh: ({ claim }) => shownOn(claim),
  next: ({ claim }) => paths.claimDone(claim, "proposed"),
});

export const withdrawFigure = formAction({
  schema: withdrawEstimateInput,
  verb: withdrawEstimate,
  refresh: (_, { claim }) => shownOn(claim),
  next: (_, { claim }) => paths.claimDone(claim, "estimate-withdrawn"),
});

export const withdraw = formAction({
  schema: withdrawClaimInput,
  verb: withdrawClaim,
  refresh: ({ claim }) => [...shownOn(claim), tags.disputes],
  next: (_, { claim }) => paths.claimDone(claim, "withdrawn"),
});

export const restore = formAction({
  schema: withdrawClaimInput,
  verb: restoreClaim,
  refresh: ({ claim }) => [...shownOn(claim), tags.disputes],
  next: (_, { claim }) => paths.claimDone(claim, "restored"),
});

export const protect = formAction({
  schema: protectClaimInput,
  verb: protectClaim,
  refresh: ({ claim }) => shownOn(claim),
  next: (_, { claim }) => paths.claimDone(claim, "protected"),
});

export const endProtection = formAction({
  schema: withdrawClaimInput,
  verb: endClaimProtection,
  refresh: ({ claim }) => shownOn(claim),
  next: (_, { claim }) => paths.claimDone(claim, "protection-ended"),
});

export const dispute = formAction({
  schema: openDisputeInput,
  prepare: (form) => ({ ...form, target: targetOf(form.target) }),
  verb: openDispute,
  // A source's history tells of disputes about its citations.
  refresh: ({ claim }) => shownOn(claim),
  next: (_, { number }) => paths.dispute(number),
});
