import { type CitationContent, citationContent } from "@/lib/citations/schema";
import { rowOf, writeVersion } from "@/lib/citations/attach";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { buildClaim } from "./claims.ts";
import { buildPerson } from "./people.ts";
import { buildSource } from "./sources.ts";

/** What a form would give for a citation, parsed. */
export const contentOf = (overrides: Record<string, unknown> = {}): CitationContent =>
  citationContent.parse({ stance: "SUPPORTS", summary: "It gives a figure of seven million.", ...overrides });

type Columns = Partial<Pick<Prisma.CitationUncheckedCreateInput, "claimId" | "sourceId" | "createdById">> & {
  withdrawnAt?: Date;
  withdrawnReason?: string;
};

/** A check of a citation, as a person of their own made it unless told otherwise. */
export async function buildCheck(overrides: Partial<Prisma.CheckUncheckedCreateInput> & { citationId: string }) {
  const personId = overrides.personId ?? (await buildPerson()).id;
  return db().check.create({
    data: { id: newId(), version: 1, saw: "FULL_TEXT", finding: "SAYS_SO", ...overrides, personId },
  });
}

/** A citation with its first version; claim, source and editor are made where none is given. */
export async function buildCitation(overrides: Columns = {}, content: CitationContent = contentOf()) {
  const createdById = overrides.createdById ?? (await buildPerson()).id;
  const citation = await db().citation.create({
    data: {
      id: newId(),
      ...rowOf(content),
      ...overrides,
      claimId: overrides.claimId ?? (await buildClaim()).id,
      sourceId: overrides.sourceId ?? (await buildSource()).id,
      createdById,
    },
  });
  const editor = { id: createdById, role: "EDITOR", suspended: false } as const;
  await writeVersion(db(), editor, { citationId: citation.id, number: 1, content, reason: "" });
  return citation;
}
