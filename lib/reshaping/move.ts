import type { Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import type { ActingPerson } from "@/lib/policy";
import { foldRepeats } from "./fold-repeats";
import type { WholeClaim } from "./load";
import type { Carried, MergePlan } from "./merge-plan";
import { tieAgain } from "./repeats";

/** What becomes of a figure or a quotation. `EXCHANGED`: that of the claim that goes is taken, the other's is kept besides. */
export type Settled = Exclude<Carried, "CHOOSE"> | "EXCHANGED";

/** Citations, search records, notes, places and disputes go from one claim to the other. Records the withdrawal of duplicates. */
export async function moveAttached(
  tx: Tx,
  person: ActingPerson,
  { duplicates, notesReplaced, occurrences }: MergePlan,
  { id: claimId, statement, citations }: WholeClaim,
  { id: intoId, citations: kept }: WholeClaim,
): Promise<void> {
  const reason = `The same source stands there already, with the same stance and place. This came with “${statement}”.`;
  for (const { id: citationId, source } of duplicates) {
    await tx.citation.update({ where: { id: citationId }, data: { withdrawnAt: new Date(), withdrawnReason: reason } });
    const detail = { title: source.title, reason };
    await record(tx, person, { verb: "citation.withdrawn", claimId: intoId, citationId, detail });
  }
  // In one statement, so that no citation is for a moment on another claim than the one that it repeats.
  await tx.citation.updateMany({ where: { claimId }, data: { claimId: intoId } });
  const came = `“${statement}”, merged into this claim, had this citation too; there it repeated the other.`;
  for (const { id, repeat } of foldRepeats(duplicates, citations, kept)) {
    await tieAgain(tx, person, id, repeat, citations.some((one) => one.id === id) ? reason : came);
  }
  await tx.searchRecord.updateMany({ where: { claimId }, data: { claimId: intoId } });
  await tx.confidenceNote.updateMany({ where: idIn(notesReplaced), data: { replacedAt: new Date() } });
  await tx.confidenceNote.updateMany({ where: { claimId }, data: { claimId: intoId } });
  await tx.occurrence.updateMany({ where: idIn(occurrences), data: { claimId: intoId } });
  // What is about the wording, the figure or the quotation stays pinned to the claim whose they are.
  await tx.dispute.updateMany({
    where: { claimId, target: { in: ["CLAIM", "ESTIMATE", "FINDING"] }, wordingOfId: null },
    data: { wordingOfId: claimId },
  });
  await tx.dispute.updateMany({ where: { claimId }, data: { claimId: intoId } });
}

const idIn = (things: { id: string }[]) => ({ id: { in: things.map((thing) => thing.id) } });

/** Both claims counted their own evidence; from here on every note was signed before it changed. */
export async function makeNotesStale(tx: Tx, claim: WholeClaim, into: WholeClaim): Promise<void> {
  const evidenceVersion = Math.max(claim.evidenceVersion, into.evidenceVersion) + 1;
  await tx.claim.update({ where: { id: into.id }, data: { evidenceVersion } });
}

/** The claim's figure goes to another claim, or the two are exchanged. */
export async function carryFigure(tx: Tx, settled: Settled, claimId: string, otherId: string): Promise<void> {
  if (settled === "MOVED") await tx.estimate.update({ where: { claimId }, data: { claimId: otherId } });
  if (settled !== "EXCHANGED") return;
  const content = { id: true, claimId: true, citationId: true } as const;
  const own = await tx.estimate.findUniqueOrThrow({ where: { claimId }, omit: content });
  const other = await tx.estimate.findUniqueOrThrow({ where: { claimId: otherId }, omit: content });
  // Above both, so that whoever is revising either of them is told.
  const version = Math.max(own.version, other.version) + 1;
  await tx.estimate.update({ where: { claimId }, data: { ...other, version } });
  await tx.estimate.update({ where: { claimId: otherId }, data: { ...own, version } });
}
