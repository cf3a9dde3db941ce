import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { sourceRecord } from "@/lib/sources/record";
import { buildPerson } from "./people.ts";

/** A book in the library, with its record kept as version 1. */
export async function buildSource(overrides: Partial<Prisma.SourceUncheckedCreateInput> = {}) {
  const id = newId();
  const source = await db().source.create({
    data: {
      id,
      slug: `source-${id.slice(-12)}`,
      csl: { type: "book", title: "A book", author: [{ family: "Author", given: "An" }] },
      type: "book",
      reference: "Author, A. A book.",
      title: "A book",
      authors: "Author",
      ...overrides,
      createdById: overrides.createdById ?? (await buildPerson()).id,
    },
  });
  const { csl, note, health, seen, createdById } = source;
  const record = sourceRecord.parse({ csl, note, health, seen });
  await db().sourceVersion.create({ data: { sourceId: id, number: 1, record, reason: "", personId: createdById } });
  return source;
}
