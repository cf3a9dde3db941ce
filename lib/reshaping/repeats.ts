import { rowOf, writeVersion } from "@/lib/citations/attach";
import { lineUp } from "@/lib/citations/lines";
import { versionOf } from "@/lib/citations/load";
import type { Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import type { ActingPerson } from "@/lib/policy";
import type { Repeat, Repeating } from "./fold-repeats";

/** What repeats what among a claim's citations, as it was before they went to several claims. */
export interface Repeats {
  /** The nearest one above it that the new claim has, and why; null where there is none, or it repeated none. */
  above: (id: string, on: ReadonlyMap<string, string>) => Repeat | null;
  /** The same citations, each after what it repeats. */
  inOrder: <T extends { id: string }>(citations: readonly T[]) => T[];
}

/** Takes the repeats of a claim's citations off their rows, since what one repeats is always on the same claim. */
export async function looseRepeats(tx: Tx, claimId: string, citations: readonly Repeating[]): Promise<Repeats> {
  await tx.citation.updateMany({
    where: { claimId, derivesFromId: { not: null } },
    data: { derivesFromId: null, overlapReason: null },
  });
  const chains = lineUp(citations);
  const reasons = new Map(citations.map(({ id, overlapReason }) => [id, overlapReason]));
  return {
    above: (id, on) => {
      const derivesFrom = chains(id).flatMap((one) => on.get(one) ?? [])[0];
      const overlapReason = reasons.get(id);
      return derivesFrom && overlapReason ? { derivesFrom, overlapReason } : null;
    },
    inOrder: (given) => given.toSorted((a, b) => chains(a.id).length - chains(b.id).length),
  };
}

/**
 * Ties a citation again on the claim it is on now. When what it repeats is another than before, or none, that is
 * its next version, by whoever said it last, and `citation.revised` is recorded.
 */
export async function tieAgain(tx: Tx, person: ActingPerson, id: string, repeat: Repeat | null, reason: string) {
  const { version, claimId, sourceId, source } = await tx.citation.findUniqueOrThrow({
    where: { id },
    select: { version: true, claimId: true, sourceId: true, source: { select: { title: true } } },
  });
  const last = await versionOf(tx, id, version);
  const content = { ...last.content, derivesFrom: repeat?.derivesFrom, overlapReason: repeat?.overlapReason };
  const isSame = last.content.derivesFrom === content.derivesFrom;
  const number = isSame ? version : version + 1;
  await tx.citation.update({ where: { id }, data: { ...rowOf(content), ...(!isSame && { version: number }) } });
  if (isSame) return;
  await writeVersion(tx, { ...person, id: last.personId }, { citationId: id, number, content, reason });
  const repeats = repeat && (await named(tx, repeat.derivesFrom));
  await record(tx, person, {
    verb: "citation.revised",
    claimId,
    citationId: id,
    sourceId,
    detail: {
      version: number,
      title: source.title,
      fields: ["derivesFrom", "overlapReason"],
      reason,
      repeats,
    },
  });
}

async function named(tx: Tx, citationId: string) {
  const { source } = await tx.citation.findUniqueOrThrow({
    where: { id: citationId },
    select: { source: { select: { title: true } } },
  });
  return { citationId, title: source.title };
}
