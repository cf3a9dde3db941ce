import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { record } from "@/lib/history/record";
import { mergeSourcesInput, unmergeSourcesInput } from "@/lib/reshaping/schema";
import { sourceRecord } from "@/lib/sources/record";
import type { buildPerson } from "./people.ts";
import { buildSource } from "./sources.ts";

interface Slugged {
  slug: string;
}

/** What a form says that merges one source into another. */
export const mergingOf = (source: Slugged, into: Slugged, more: Record<string, unknown> = {}) =>
  mergeSourcesInput.parse({
    requestKey: randomUUID(),
    source: source.slug,
    into: into.slug,
    reason: "Both are the same book.",
    confirm: "yes",
    ...more,
  });

export const undoingOf = (source: Slugged) =>
  unmergeSourcesInput.parse({ requestKey: randomUUID(), source: source.slug, reason: "They are two editions." });

/** A book of this record, by whoever is named. */
export const buildBook = (csl: Record<string, unknown>, createdById?: string) => {
  const record = sourceRecord.shape.csl.parse({ type: "book", title: "A book", ...csl });
  return buildSource({ csl: record, title: record.title, ...(createdById !== undefined && { createdById }) });
};

/** A source that was merged into another, which has these columns, by that person: as the verb leaves it. */
export async function buildMerged(
  by: Awaited<ReturnType<typeof buildPerson>>,
  columns: Parameters<typeof buildSource>[0],
) {
  const into = await buildSource({ ...columns, createdById: by.id });
  const left = { withdrawnAt: new Date(), withdrawnReason: "The same.", mergedIntoId: into.id };
  const source = await buildSource({ ...left, createdById: by.id });
  const nothing = {
    citations: [],
    sightings: [],
    scans: [],
    notices: [],
    merged: [],
    withdrawn: [],
    tied: [],
    version: null,
  };
  const detail = { into: { slug: into.slug, title: into.title }, reason: "The same.", moved: nothing };
  const person = { id: by.id, role: by.role, suspended: false };
  await db().$transaction((tx) => record(tx, person, { verb: "source.merged", sourceId: source.id, detail }));
  return source;
}

/** A source as the database has it, with what hangs on it. */
export const storedSource = ({ slug }: Slugged) =>
  db().source.findUniqueOrThrow({
    where: { slug },
    include: {
      citations: { orderBy: { id: "asc" } },
      identifiers: { orderBy: { value: "asc" } },
      sightings: { orderBy: { position: "asc" } },
      versions: { orderBy: { number: "asc" } },
    },
  });
