import { z } from "zod";
import { db } from "@/lib/db";
import { id as idField, maybe } from "@/lib/fields";
import { cslItem } from "@/lib/sources/csl";
import { writeDate } from "@/lib/sources/dates";
import { SOURCE_FIELDS, type SourceField } from "@/lib/sources/type-fields";
import { gapsOf } from "./gaps";
import { VERDICTS, type Verdict } from "./vocabulary";

/** Which entries of an import to show. */
export const entryFilters = z.object({
  show: maybe(z.enum(VERDICTS)),
  page: maybe(z.coerce.number().int().min(1).max(100_000)),
});

export const ENTRIES_A_PAGE = 50;

/** Without going on for so long, whatever went on has ended. */
const STILL = 20_000;

/** Where a list of imports begins: after the one that is named. */
export const importFilters = z.object({ cursor: maybe(idField) });

const IMPORTS_A_PAGE = 20;

/** Imports of a person, the newest first, a page of them; `next` is where the following page begins, null when there is none. */
export async function listImports(personId: string, { cursor }: z.infer<typeof importFilters> = {}) {
  const found = await db().import.findMany({
    where: { personId, id: { lt: cursor } },
    select: { id: true, fileName: true, state: true, createdAt: true, _count: { select: { entries: true } } },
    orderBy: { id: "desc" },
    take: IMPORTS_A_PAGE + 1,
  });
  const imports = found.slice(0, IMPORTS_A_PAGE);
  return { imports, next: found.length > IMPORTS_A_PAGE ? (imports.at(-1)?.id ?? null) : null };
}
export type OwnImports = Awaited<ReturnType<typeof listImports>>;

const ENTRY = {
  number: true,
  line: true,
  label: true,
  raw: true,
  csl: true,
  fault: true,
  leftOut: true,
  decision: true,
  repeats: true,
  near: { select: { slug: true, reference: true, csl: true } },
  source: { select: { slug: true } },
} as const;

export type ImportPage = NonNullable<Awaited<ReturnType<typeof getImport>>>;
export type EntryLine = ImportPage["entries"][number];

/** An import of this person with a page of its entries of one kind; null when there is none of theirs. */
export async function getImport(personId: string, id: string, { show, page = 1 }: z.infer<typeof entryFilters>) {
  const found = await db().import.findFirst({ where: { id, personId } });
  if (!found) return null;
  const counts = await countsOf(id);
  const shown = show ?? VERDICTS.find((verdict) => counts[verdict] > 0) ?? "NEW";
  const rows = await db().importEntry.findMany({
    where: { importId: id, verdict: shown },
    select: ENTRY,
    orderBy: { number: "asc" },
    skip: (page - 1) * ENTRIES_A_PAGE,
    take: ENTRIES_A_PAGE,
  });
  const isMoving = ["TAKING", "READING", "ADDING"].includes(found.state);
  const lines = await linesOf(
    id,
    rows.flatMap(({ repeats }) => repeats ?? []),
  );
  const entries = rows.map(({ csl, repeats, near, ...row }) => ({
    ...row,
    ...inWords(csl),
    near: near && { slug: near.slug, reference: near.reference },
    /** What the library has no word of, where it is the same. */
    gaps: near && (shown === "SAME" || row.decision === "SAME") ? gapNames(near.csl, csl) : [],
    /** Where the record begins that it repeats. */
    repeatsLine: repeats === null ? undefined : lines.get(repeats),
  }));
  return {
    ...found,
    counts,
    shown,
    page,
    entries,
    /** Whether it goes on by itself, and whether it has not come to an end. */
    moving: isMoving && found.stopped === "" && Date.now() - found.movedAt.getTime() < STILL,
    unfinished: isMoving,
  };
}

function gapNames(held: unknown, given: unknown): SourceField[] {
  const [before, read] = [cslItem.safeParse(held).data, cslItem.safeParse(given).data];
  return before && read ? SOURCE_FIELDS.filter((field) => field in gapsOf(before, read)) : [];
}

async function linesOf(importId: string, numbers: readonly number[]): Promise<Map<number, number>> {
  const rows = await db().importEntry.findMany({
    where: { importId, number: { in: [...numbers] } },
    select: { number: true, line: true },
  });
  return new Map(rows.map(({ number, line }) => [number, line]));
}

type Counts = Record<Verdict, number> & {
  all: number;
  unread: number;
  added: number;
  undecided: number;
  wanted: number;
};

async function countsOf(id: string): Promise<Counts> {
  const rows = await db().$queryRaw<Record<string, number>[]>`
    SELECT count(*)::int AS "all", count(*) FILTER (WHERE verdict = 'UNREAD')::int AS unread,
           count(*) FILTER (WHERE verdict = 'NEW')::int AS "NEW", count(*) FILTER (WHERE verdict = 'SAME')::int AS "SAME",
           count(*) FILTER (WHERE verdict = 'DOUBTFUL')::int AS "DOUBTFUL",
           count(*) FILTER (WHERE verdict = 'BROKEN')::int AS "BROKEN", count(source_id)::int AS added,
           count(*) FILTER (WHERE verdict = 'DOUBTFUL' AND decision IS NULL)::int AS undecided,
           count(*) FILTER (WHERE source_id IS NULL
             AND (verdict = 'NEW' AND decision IS DISTINCT FROM 'LEAVE'
                  OR verdict = 'DOUBTFUL' AND decision = 'ADD'))::int AS wanted
    FROM import_entry WHERE import_id = ${id}::uuid`;
  const n = z.number();
  return z
    .object({ all: n, unread: n, added: n, undecided: n, wanted: n, NEW: n, SAME: n, DOUBTFUL: n, BROKEN: n })
    .parse(rows[0]);
}

/** What a list shows of a record: a whole reference would take long to make of fifty. */
function inWords(csl: unknown): { title: string; byline: string } {
  const item = cslItem.safeParse(csl).data;
  if (!item) return { title: "", byline: "" };
  const names = (item.author ?? item.director ?? item.editor ?? []).map((name) =>
    "literal" in name
      ? name.literal
      : [name.given, name["non-dropping-particle"], name.family].filter(Boolean).join(" "),
  );
  const people = names.length > 3 ? `${names.slice(0, 3).join(", ")} and others` : names.join(", ");
  const parts = [people, item["container-title"], item.publisher, writeDate(item.issued)];
  return { title: item.title, byline: parts.filter(Boolean).join(" · ") };
}
