import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { buildClaim } from "./claims.ts";
import { buildPerson } from "./people.ts";

/** A search for a counter-source that found none; claim and editor are made where none is given. */
export async function buildSearchRecord(overrides: Partial<Prisma.SearchRecordUncheckedCreateInput> = {}) {
  return db().searchRecord.create({
    data: {
      id: newId(),
      lookedFor: "COUNTER_SOURCE",
      places: ["A library"],
      day: new Date("2026-05-03T00:00:00Z"),
      ...overrides,
      claimId: overrides.claimId ?? (await buildClaim()).id,
      personId: overrides.personId ?? (await buildPerson()).id,
    },
  });
}
