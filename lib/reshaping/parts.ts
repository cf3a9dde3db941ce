import { rowOf, writeVersion } from "@/lib/citations/attach";
import { versionOf } from "@/lib/citations/load";
import type { Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import { newId } from "@/lib/id";
import type { ActingPerson } from "@/lib/policy";
import type { WholeClaim } from "./load";

/** Until the transaction ends nobody adds a version of a document in which the claim is made: it would know nothing of a copy. */
export async function holdDocuments(tx: Tx, { occurrences }: WholeClaim): Promise<void> {
  const slugs = occurrences.map(({ documentVersion }) => documentVersion.document.slug);
  await tx.$queryRaw`SELECT 1 FROM document WHERE slug = ANY (${slugs}) ORDER BY id FOR SHARE`;
}

/** The same place as one more claim's, in every version of the document; the id of the new row. */
export async function copyOccurrence(tx: Tx, occurrenceId: string, claimId: string): Promise<string> {
  const { id: _id, ...place } = await tx.occurrence.findUniqueOrThrow({ where: { id: occurrenceId } });
  const id = newId();
  await tx.occurrence.create({ data: { ...place, id, claimId } });
  const anchors = await tx.anchor.findMany({ where: { occurrenceId } });
  await tx.anchor.createMany({ data: anchors.map((anchor) => ({ ...anchor, occurrenceId: id })) });
  return id;
}

/** Moves a citation or a note to another claim, with the disputes about it; its id. */
export async function giveTo(tx: Tx, what: "citation" | "note", id: string, claimId: string): Promise<string> {
  if (what === "citation") {
    await tx.citation.update({ where: { id }, data: { claimId } });
    await tx.dispute.updateMany({ where: { citationId: id }, data: { claimId } });
  } else {
    await tx.confidenceNote.update({ where: { id }, data: { claimId } });
    await tx.dispute.updateMany({ where: { noteId: id }, data: { claimId } });
  }
  return id;
}

/**
 * A second citation that says the same as the first, on another claim; its id. It belongs to whoever
 * attached the first, and has the checks of the first that are about these words. Earlier versions stay with the
 * first, and so do the checks of what those said. Records `citation.copied`.
 */
export async function copyCitation(
  tx: Tx,
  person: ActingPerson,
  citationId: string,
  claimId: string,
  statement: string,
): Promise<string> {
  const first = await tx.citation.findUniqueOrThrow({
    where: { id: citationId },
    include: { source: { select: { title: true } } },
  });
  const { sourceId, createdById, version, saidSince, withdrawnAt, withdrawnReason, source } = first;
  // What it repeats is on the other claim; `tieAgain` says what it repeats here.
  const { derivesFrom: _, overlapReason: __, ...content } = (await versionOf(tx, citationId, version)).content;
  const id = newId();
  await tx.citation.create({
    data: { id, claimId, sourceId, createdById, withdrawnAt, withdrawnReason, ...rowOf(content) },
  });
  const reason = `Copied when “${statement}” was split.`;
  await writeVersion(tx, { ...person, id: createdById }, { citationId: id, number: 1, content, reason });
  const checks = await tx.check.findMany({ where: { citationId, version: { gte: saidSince } } });
  await tx.check.createMany({ data: checks.map((check) => ({ ...check, id: newId(), citationId: id, version: 1 })) });
  const detail = { title: source.title, from: citationId };
  await record(tx, person, { verb: "citation.copied", claimId, citationId: id, sourceId, detail });
  return id;
}
