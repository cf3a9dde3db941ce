import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { buildPerson } from "./people.ts";

/** A book in the library. */
export async function buildSource(overrides: Partial<Prisma.SourceUncheckedCreateInput> = {}) {
  const id = newId();
  return db().source.create({
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
}
