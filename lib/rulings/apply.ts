import { lockCitation, versionOf } from "@/lib/citations/load";
import { reviseIn } from "@/lib/citations/revise";
import { withdrawIn } from "@/lib/citations/withdraw";
import { lockClaim } from "@/lib/claims/load";
import { rewordIn } from "@/lib/claims/reword";
import { claimWording } from "@/lib/claims/schema";
import { lockNote } from "@/lib/confidence/load";
import { withdrawNoteIn } from "@/lib/confidence/withdraw";
import type { Tx } from "@/lib/db";
import { AppError, invalid, notFound } from "@/lib/errors";
import { FIGURE_VERBS, isPart } from "@/lib/disputes/part";
import type { Outcome } from "@/lib/disputes/vocabulary";
import { canReviseCitation, canRewordClaim, canWithdrawCitation, canWithdrawNote, demand } from "@/lib/policy";
import { type Apply, type LockedDispute, reasonOf } from "./deed";
import { merge, split } from "./reshape";

const reword: Apply = async (tx, person, dispute, input) => {
  if (dispute.target === "NOTE") {
    throw invalid("outcome", "Nobody rewords a note but its author. Choose “confidence changed”, or another outcome.");
  }
  if (isPart(dispute.target)) return nameRevision(tx, person, dispute, input);
  return dispute.target === "CITATION"
    ? rewordCitation(tx, person, dispute, input)
    : rewordClaim(tx, person, dispute, input);
};

const rewordClaim: Apply = async (tx, person, dispute, input) => {
  const { statement, note } = input.change;
  if (statement === "") throw invalid("change.statement", "Give the new wording.");
  if (dispute.wordingOfId !== null) {
    throw new AppError("CONFLICT", "The claim was merged into another since. Nothing was changed; choose anew.");
  }
  const claim = await lockClaim(tx, dispute.claim.slug);
  demand(canRewordClaim(person, claim));
  const wording = { ...claimWording.parse(claim), statement, note };
  await rewordIn(tx, person, claim, { wording, reason: reasonOf(input) });
  return [{ kind: "CLAIM_REWORDED", from: claim.statement, to: statement }];
};

const rewordCitation: Apply = async (tx, person, dispute, input) => {
  const { summary } = input.change;
  if (summary === "") throw invalid("change.summary", "Give the new summary.");
  const { citation, content } = await citationToChange(tx, dispute, dispute.citationId);
  demand(canReviseCitation(person, citation));
  await reviseIn(tx, person, citation, content, { content: { ...content, summary }, reason: reasonOf(input) });
  const { id, source } = citation;
  return [{ kind: "CITATION_REWORDED", id, title: source.title, from: content.summary, to: summary }];
};

const changeStance: Apply = async (tx, person, dispute, input) => {
  const { stance } = input.change;
  if (stance === undefined) throw invalid("change.stance", "Choose the stance.");
  const { citation, content } = await citationToChange(tx, dispute, input.change.citationId);
  demand(canReviseCitation(person, citation));
  if (content.stance === stance) throw invalid("change.stance", "It has this stance already.");
  await reviseIn(tx, person, citation, content, { content: { ...content, stance }, reason: reasonOf(input) });
  const { id, source } = citation;
  return [{ kind: "STANCE_CHANGED", id, title: source.title, from: content.stance, to: stance }];
};

const removeEvidence: Apply = async (tx, person, dispute, input) => {
  const { citation } = await citationToChange(tx, dispute, input.change.citationId);
  demand(canWithdrawCitation(person, citation));
  await withdrawIn(tx, person, citation, { reason: reasonOf(input) });
  return [{ kind: "CITATION_WITHDRAWN", id: citation.id, title: citation.source.title }];
};

const nameEvidence: Apply = async (tx, person, dispute, input) => {
  const { citation } = await citationToChange(tx, dispute, input.change.citationId);
  if (citation.createdById === person.id) {
    throw invalid(
      "change.citationId",
      "You attached this citation yourself, so somebody else must rule that it answers.",
    );
  }
  return [{ kind: "CITATION_NAMED", id: citation.id, title: citation.source.title }];
};

/** A note signed since the dispute was opened answers it; an older one is withdrawn. */
const changeConfidence: Apply = async (tx, person, dispute, input) => {
  const { noteId } = input.change;
  if (noteId === undefined) throw invalid("change.noteId", "Choose a note.");
  const note = await lockNote(tx, noteId);
  if (note.claimId !== dispute.claimId) throw notFound("note on this claim");
  if (note.withdrawn || note.replacedAt !== null) {
    throw invalid("change.noteId", "This note no longer stands. Choose another, or another outcome.");
  }
  if (note.personId === person.id) {
    throw invalid("change.noteId", "You signed this note yourself, so somebody else must rule on it.");
  }
  const named = { id: note.id };
  if (note.createdAt > dispute.createdAt) return [{ kind: "NOTE_NAMED", ...named }];
  demand(canWithdrawNote(person, note));
  await withdrawNoteIn(tx, person, note, { reason: reasonOf(input) });
  return [{ kind: "NOTE_WITHDRAWN", ...named }];
};

/** A figure and a quotation are revised on the claim's page; the ruling names what somebody else made of them since. */
const nameRevision: Apply = async (tx, person, dispute) => {
  if (dispute.target === "OCCURRENCE") {
    throw invalid("outcome", "A place has no wording. Choose “place in the document corrected”, or another outcome.");
  }
  const verbs = dispute.target === "ESTIMATE" ? FIGURE_VERBS : ["quotation.revised"];
  const revised = await tx.change.findFirst({
    where: {
      claimId: dispute.wordingOfId ?? dispute.claimId,
      verb: { in: verbs },
      at: { gt: dispute.createdAt },
      personId: { not: person.id },
    },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  if (!revised) {
    throw invalid(
      "outcome",
      "Nobody else revised it since the dispute was opened. Ask for it, or choose another outcome.",
    );
  }
  return [{ kind: dispute.target === "ESTIMATE" ? "FIGURE_NAMED" : "FINDING_NAMED" }];
};

/** The place is decided where all places are; the ruling names what was decided since the dispute was opened. */
const namePlace: Apply = async (tx, person, dispute) => {
  const anchor = await tx.anchor.findFirst({
    where: {
      ...(dispute.occurrenceId === null
        ? { occurrence: { claimId: dispute.claimId } }
        : { occurrenceId: dispute.occurrenceId }),
      decidedAt: { gt: dispute.createdAt },
      decidedById: { not: person.id },
    },
    orderBy: { decidedAt: "desc" },
    select: { quote: true, occurrence: { select: { quote: true } } },
  });
  if (!anchor) {
    throw invalid("outcome", "No place of this claim was corrected by somebody else since the dispute was opened.");
  }
  return [{ kind: "PLACE_NAMED", title: anchor.quote ?? anchor.occurrence.quote }];
};

/** What a ruling does, by its outcome. Those that are not here change nothing. */
export const APPLY: Partial<Record<Outcome, Apply>> = {
  REWORDED: reword,
  STANCE_CHANGED: changeStance,
  EVIDENCE_REMOVED: removeEvidence,
  EVIDENCE_ADDED: nameEvidence,
  CONFIDENCE_CHANGED: changeConfidence,
  ANCHOR_FIXED: namePlace,
  MERGED: merge,
  SPLIT: split,
};

/** A citation that still stands on the claim, locked, with what it says. */
async function citationToChange(tx: Tx, dispute: LockedDispute, citationId: string | null | undefined) {
  if (citationId === undefined || citationId === null) throw invalid("change.citationId", "Choose a citation.");
  const citation = await lockCitation(tx, citationId);
  if (citation.claimId !== dispute.claimId || citation.withdrawn) {
    throw invalid(
      "change.citationId",
      "This citation no longer stands on the claim. Choose another, or another outcome.",
    );
  }
  const { content } = await versionOf(tx, citationId, citation.version);
  return { citation, content };
}
