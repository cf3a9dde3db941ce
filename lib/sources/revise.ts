import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { valuesFrom } from "@/lib/form-state";
import { changedFields } from "@/lib/history/changed-fields";
import { CHANGE_DETAIL } from "@/lib/history/changes";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { type ActingPerson, demand } from "@/lib/policy";
import { canReviseSource } from "@/lib/source-policy";
import { type Actor, transact } from "@/lib/transact";
import { columnsOf } from "./add";
import { cslItem } from "./csl";
import { flagCitations } from "./flag-citations";
import { fromCsl, reviseCsl } from "./form";
import { identifiedBy } from "./identify";
import { lockSource } from "./load";
import { type SourceRecord, flatRecord, asVersion, sourceRecord } from "./record";
import { readRevision } from "./read-revision";
import type { NewSource, reviseSourceInput } from "./schema";

export type LockedSource = Awaited<ReturnType<typeof lockSource>>;

/** Where a source was revised, and the claims whose pages show it. */
export interface Revised {
  slug: string;
  claims: string[];
}

/**
 * Corrects a source's record. Its reference and what it is found by follow; its address stays.
 * The earlier record is kept in history.
 * @throws AppError FORBIDDEN below editor or when it is withdrawn; NOT_FOUND; STALE, with the other
 *   person's record, when it was revised since the editor looked; CONFLICT when nothing differs; INVALID, by field,
 *   for what was changed and is not well formed. Records `source.revised`.
 */
export async function reviseSource(actor: Actor, input: z.infer<typeof reviseSourceInput>): Promise<Revised> {
  return transact(actor, async (tx, person) => {
    const { slug } = input;
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.source) return { slug, claims: await claimsCiting(tx, slug) };

    const source = await lockSource(tx, slug);
    demand(canReviseSource(person, source));
    if (source.version !== input.version) throw await stale(tx, source);

    const given = readRevision(cslItem.parse(source.csl), input.source);
    await reviseIn(tx, person, source, { ...input, source: given });
    return { slug, claims: await claimsCiting(tx, slug) };
  });
}

interface Revision extends Pick<z.infer<typeof reviseSourceInput>, "reason"> {
  source: NewSource;
  requestKey?: string | undefined;
  /** The proposal that is accepted by it. */
  proposal?: { number: number; personId: string };
}

/**
 * Writes what a form says as the next record of a source that the caller has locked and may revise.
 * @throws AppError CONFLICT when nothing differs or an identifier is another source's. Records `source.revised`,
 *   and `citation.flagged` where its state became another.
 */
export async function reviseIn(
  tx: Tx,
  person: ActingPerson,
  source: LockedSource,
  { source: given, ...why }: Revision,
): Promise<void> {
  const { note, health, seen } = given;
  await writeRecord(tx, person, source, { csl: reviseCsl(cslItem.parse(source.csl), given), note, health, seen }, why);
}

/**
 * Writes the next record of a source that the caller has locked and may revise: its columns, what identifies it, and
 * a version of it.
 * @throws AppError CONFLICT when nothing differs or an identifier is another source's. Records `source.revised`.
 */
export async function writeRecord(
  tx: Tx,
  person: ActingPerson,
  source: LockedSource,
  next: SourceRecord,
  { reason, requestKey, proposal }: Omit<Revision, "source">,
): Promise<void> {
  const { csl, ...rest } = next;
  const before = flatRecord(sourceRecord.parse(source));
  const fields = changedFields(before, flatRecord(next));
  if (fields.length === 0) throw new AppError("CONFLICT", "This says what stands there already. Nothing was changed.");

  const version = source.version + 1;
  await tx.source.update({
    where: { id: source.id },
    data: {
      ...columnsOf(csl),
      identifiers: { deleteMany: {}, ...(await identifiedBy(tx, source.id, csl)) },
      ...rest,
      version,
      versions: asVersion({ number: version, record: next, reason, personId: person.id }),
      // What was seen at the old address says nothing about a new one.
      linkDead: source.linkDead && csl.URL === cslItem.parse(source.csl).URL,
    },
  });
  await record(
    tx,
    person,
    {
      verb: "source.revised",
      sourceId: source.id,
      ...(proposal && { subjectId: proposal.personId }),
      detail: { version, fields, reason, from: before, proposal: proposal?.number },
    },
    requestKey,
  );
  await flagCitations(tx, person, source, { from: source.health, to: next.health });
}

/** Slugs of the claims whose pages show a source. */
export async function claimsCiting(tx: Tx, slug: string): Promise<string[]> {
  const claims = await tx.claim.findMany({
    where: { citations: { some: { source: { slug } } } },
    select: { slug: true },
  });
  return claims.map((claim) => claim.slug);
}

/** The refusal for whoever saw an earlier record, with what stands now. */
export async function stale(tx: Tx, source: LockedSource): Promise<AppError> {
  const last = await tx.change.findFirstOrThrow({
    where: { sourceId: source.id, verb: "source.revised" },
    orderBy: { id: "desc" },
    select: { at: true, detail: true, person: { select: { displayName: true } } },
  });
  const { note, health, seen, version } = source;
  const { reason } = CHANGE_DETAIL["source.revised"].parse(last.detail);
  return new AppError(
    "STALE",
    `${last.person.displayName} revised this source while you wrote. Their version stands beside yours; nothing you typed is lost.`,
    {
      theirs: {
        version,
        person: last.person.displayName,
        at: last.at.toISOString(),
        reason,
        values: valuesFrom({ ...fromCsl(cslItem.parse(source.csl)), note, health, seen }, "source"),
      },
    },
  );
}
