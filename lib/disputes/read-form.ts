import { citationChoices } from "@/lib/citations/choices";
import { db } from "@/lib/db";

/** What the forms on a dispute's page start from. */

/** The citations that stand on a dispute's claim, by name, for whoever attaches evidence or says what they talk about. */
export async function listCitationChoices(number: number) {
  const citations = await db().citation.findMany({
    where: { claim: { disputes: { some: { number } } }, withdrawnAt: null },
    orderBy: { id: "asc" },
    select: {
      id: true,
      stance: true,
      locatorLabel: true,
      locator: true,
      summary: true,
      withdrawnAt: true,
      source: { select: { authors: true, year: true, title: true } },
    },
  });
  return citationChoices(citations);
}

/** What a ruling may start from: the texts it may reword, and the notes that stand. For whoever rules. */
export async function getRulingStart(number: number) {
  const dispute = await db().dispute.findUniqueOrThrow({
    where: { number },
    select: {
      createdAt: true,
      target: true,
      citationId: true,
      citation: { select: { summary: true } },
      claim: {
        select: {
          slug: true,
          statement: true,
          note: true,
          notes: {
            where: { replacedAt: null, withdrawnAt: null },
            orderBy: { id: "asc" },
            select: { id: true, level: true, createdAt: true, person: { select: { displayName: true } } },
          },
        },
      },
    },
  });
  const { claim, citation, target, citationId, createdAt } = dispute;
  return {
    target,
    citationId,
    claim: claim.slug,
    statement: claim.statement,
    note: claim.note,
    summary: citation?.summary ?? "",
    notes: claim.notes.map(({ id, level, person, createdAt: signedAt }) => ({
      id,
      level,
      author: person.displayName,
      /** It answers the dispute; an older one would be withdrawn. */
      isAnswer: signedAt > createdAt,
    })),
  };
}
export type RulingStart = Awaited<ReturnType<typeof getRulingStart>>;
