import type { Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { shortReference } from "@/lib/sources/short";

type Names = Readonly<Record<string, string>>;

/** What each citation of the claim that this one stands on is called, by its id: for versions that name another. */
export const namesBeside = (tx: Tx, citationId: string): Promise<Names> =>
  readNames(tx, { citations: { some: { id: citationId } } });

/** The same of the citations on a claim. */
export const namesOn = (tx: Tx, slug: string): Promise<Names> => readNames(tx, { slug });

async function readNames(tx: Tx, claim: Prisma.ClaimWhereInput): Promise<Names> {
  const rows = await tx.citation.findMany({
    where: { claim },
    select: { id: true, source: { select: { authors: true, year: true, title: true } } },
  });
  return Object.fromEntries(rows.map(({ id, source }) => [id, shortReference(source)]));
}
