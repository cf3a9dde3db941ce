import type { Tx } from "@/lib/db";
import { removeParts, writeQuotation } from "@/lib/quotations/save";
import { type QuotationContent, quotationContent } from "@/lib/quotations/schema";
import { QUESTIONS } from "@/lib/quotations/vocabulary";

/** What stands of a claim's quotation, and who said it last. */
export interface Taken {
  content: QuotationContent;
  personId: string;
}

/**
 * Takes a claim's quotation apart, so that its citations may go elsewhere: what names them is a reference to a
 * citation of the same claim. Its versions stay and say everything. Null when the claim has none.
 */
export async function takeApart(tx: Tx, claimId: string): Promise<Taken | null> {
  const quotation = await tx.quotation.findUnique({ where: { claimId }, select: { version: true } });
  if (!quotation) return null;
  const version = await tx.quotationVersion.findUniqueOrThrow({
    where: { claimId_number: { claimId, number: quotation.version } },
    select: { content: true, personId: true },
  });
  await removeParts(tx, claimId);
  return { content: quotationContent.parse(version.content), personId: version.personId };
}

/**
 * Says the same of a claim's quotation, as its next version, by whoever said it first.
 * @param citationOf the citation of this claim that stands for one named before; undefined when there is none.
 */
export async function sayAgain(
  tx: Tx,
  claimId: string,
  { content, personId }: Taken,
  reason: string,
  citationOf: (id: string) => string | undefined,
): Promise<void> {
  const before = await tx.quotation.findUnique({ where: { claimId }, select: { version: true } });
  const number = (before?.version ?? 0) + 1;
  await writeQuotation(tx, { id: personId }, { claimId, number, content: renamed(content, citationOf), reason });
}

function renamed(content: QuotationContent, citationOf: (id: string) => string | undefined): QuotationContent {
  const carried = <T extends { citationId?: string | undefined }>(one: T): T => ({
    ...one,
    citationId: one.citationId === undefined ? undefined : citationOf(one.citationId),
  });
  const findings = { ...content.findings };
  for (const question of QUESTIONS) {
    const finding = findings[question];
    findings[question] = { ...finding, citations: finding.citations.flatMap((id) => citationOf(id) ?? []) };
  }
  return { ...content, findings, renderings: content.renderings.map(carried), trail: content.trail.map(carried) };
}
