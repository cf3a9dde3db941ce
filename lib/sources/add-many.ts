import type { Tx } from "@/lib/db";
import { recordAll } from "@/lib/history/record";
import { newId } from "@/lib/id";
import { type ActingPerson, demand } from "@/lib/policy";
import { canAddSource } from "@/lib/source-policy";
import { RESERVED_SLUGS } from "@/lib/slugs";
import { columnsOf, slugBase } from "./add";
import type { CslItem } from "./csl";
import { identifiersOf } from "./identifiers";
import type { SourceRecord } from "./record";

type Columns = ReturnType<typeof columnsOf>;

/**
 * Adds sources from a file within a verb's transaction, in few statements however many they are, and gives
 * their ids in the same order. Whoever calls it has made sure that none has an identifier of a standing source.
 * @throws AppError FORBIDDEN below editor; TOO_MANY beyond the daily quota. Records `source.added` of each.
 */
export async function addManyIn(
  tx: Tx,
  person: ActingPerson,
  items: readonly CslItem[],
  file: string,
): Promise<string[]> {
  demand(canAddSource(person));
  const made = items.map((csl) => ({ id: newId(), ...columnsOf(csl) }));
  const slugs = await freeSlugs(tx, made);
  await tx.source.createMany({
    data: made.map((columns, at) => ({ ...columns, slug: slugs[at] ?? columns.id, createdById: person.id })),
  });
  await tx.sourceIdentifier.createMany({
    data: made.flatMap(({ id, csl }) => identifiersOf(csl).map((row) => ({ sourceId: id, ...row }))),
  });
  await tx.sourceVersion.createMany({
    data: made.map(({ id, csl }) => ({ sourceId: id, ...firstVersion(csl, person.id) })),
  });
  await recordAll(
    tx,
    person,
    made.map(({ id, title }) => ({ verb: "source.added", sourceId: id, detail: { title, file } })),
  );
  return made.map(({ id }) => id);
}

/** What an imported source says first: of what was seen of it the file says nothing. */
const firstVersion = (csl: CslItem, personId: string) => {
  const record: SourceRecord = { csl, note: "", health: "OK", seen: "NOTHING" };
  return { number: 1, record, reason: "", personId };
};

/** Of addresses that begin alike so many are numbered; further ones end as their id does. */
const NUMBERED = 30;

/** For each source an address that is free, one query for all. */
async function freeSlugs(tx: Tx, made: readonly (Columns & { id: string })[]): Promise<string[]> {
  const numbered = (base: string) => Array.from({ length: NUMBERED }, (_, n) => (n === 0 ? base : `${base}-${n + 1}`));
  const bases = made.map((columns) => slugBase(columns));
  const asked = [...new Set(bases)].flatMap(numbered);
  const rows = await tx.source.findMany({ where: { slug: { in: asked } }, select: { slug: true } });
  const names = new Set([...RESERVED_SLUGS, ...rows.map(({ slug }) => slug)]);
  return bases.map((base, at) => {
    const free = numbered(base).find((name) => !names.has(name)) ?? `${base}-${made[at]?.id.slice(-12)}`;
    names.add(free);
    return free;
  });
}
