import type { Tx } from "@/lib/db";
import { shortReference } from "@/lib/sources/short";

/** What each citation of the claim that this one stands on is called, by its id: for versions that name another. */
export async function namesBeside(tx: Tx, citationId: string): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.citation.findMany({
    where: { claim: { citations: { some: { id: citationId } } } },
    select: { id: true, source: { select: { authors: true, year: true, title: true } } },
  });
  return Object.fromEntries(rows.map(({ id, source }) => [id, shortReference(source)]));
}
