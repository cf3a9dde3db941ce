import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { isProtected } from "@/lib/protection";
import { citationContent } from "./schema";

/**
 * The citation as it stands, locked until the transaction ends. Rows that refer to it may still be
 * written meanwhile.
 * @throws AppError NOT_FOUND
 */
export async function lockCitation(tx: Tx, citationId: string) {
  await tx.$queryRaw`SELECT 1 FROM citation WHERE id = ${citationId}::uuid FOR NO KEY UPDATE`;
  const citation = await tx.citation.findUnique({
    where: { id: citationId },
    select: {
      id: true,
      claimId: true,
      createdById: true,
      version: true,
      saidSince: true,
      withdrawnAt: true,
      claim: { select: { slug: true, protectedUntil: true } },
      source: { select: { id: true, slug: true, title: true } },
    },
  });
  if (!citation) throw notFound("citation");
  return { ...citation, withdrawn: citation.withdrawnAt !== null, protected: isProtected(citation.claim) };
}

/** What a citation said at one of its versions, and who made it say so. @throws AppError NOT_FOUND */
export async function versionOf(tx: Tx, citationId: string, number: number) {
  const version = await tx.citationVersion.findUnique({
    where: { citationId_number: { citationId, number } },
    select: {
      number: true,
      content: true,
      reason: true,
      createdAt: true,
      personId: true,
      person: { select: { displayName: true } },
    },
  });
  if (!version) throw notFound("version of this citation");
  return { ...version, content: citationContent.parse(version.content) };
}
