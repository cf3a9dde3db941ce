import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { quotationContent } from "./schema";

/** The claim's quotation, for whoever has locked the claim; null when it has none. */
export const quotationOf = (tx: Tx, claimId: string) =>
  tx.quotation.findUnique({ where: { claimId }, select: { version: true } });

/** What was said of a quotation at one of its versions, and who said it. @throws AppError NOT_FOUND */
export async function versionOf(tx: Tx, claimId: string, number: number) {
  const version = await tx.quotationVersion.findUnique({
    where: { claimId_number: { claimId, number } },
    select: { number: true, content: true, reason: true, createdAt: true, person: { select: { displayName: true } } },
  });
  if (!version) throw notFound("version of this quotation");
  return { ...version, content: quotationContent.parse(version.content) };
}
