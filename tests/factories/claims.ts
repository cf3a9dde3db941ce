import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { buildPerson } from "./people.ts";

/** A claim with its first wording kept as version 1. */
export async function buildClaim(overrides: Partial<Prisma.ClaimUncheckedCreateInput> = {}) {
  const id = newId();
  const claim = await db().claim.create({
    data: {
      id,
      slug: `claim-${id.slice(-12)}`,
      statement: "About seven million people died.",
      type: "QUANTITY",
      checkability: "YES",
      position: 1,
      ...overrides,
      createdById: overrides.createdById ?? (await buildPerson()).id,
    },
  });
  const { statement, type, checkability, note, createdById } = claim;
  await db().claimVersion.create({
    data: { claimId: id, number: 1, statement, type, checkability, note, reason: "", personId: createdById },
  });
  return claim;
}

/** The columns of something withdrawn. */
export const WITHDRAWN = { withdrawnAt: new Date(), withdrawnReason: "Withdrawn in a test." } as const;
