import { addPosition } from "@/lib/disputes/add-position";
import { appeal } from "@/lib/disputes/appeal";
import { openDispute } from "@/lib/disputes/open";
import { addPositionInput, appealInput, openDisputeInput, rulingInput } from "@/lib/disputes/schema";
import { takeDispute } from "@/lib/disputes/take";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { createPerson } from "@/lib/people/create";
import { rule } from "@/lib/rulings/rule";

/** How many comments a large case has. */
export const LARGE = 1_000;

const HOLDERS = 40;
const WORDS = "Says of the question in about as many words as people do what they would say of it. ".repeat(3);

/**
 * A case with two positions that people hold and that rest on evidence, a first ruling with its evidence, an appeal,
 * a moderator who has it, and comments: on either position and on the question, a third of them answers, half of them
 * about a citation, some withdrawn. Its course goes through the verbs, and the rest is written at once. `name` tells
 * the handles of its people from those of another. Returns its number.
 */
export async function makeLargeCase(claim: { id: string; slug: string }, name: string, comments = LARGE) {
  const [opener, other, first, second] = [
    await join(`${name}-opener`, "READER"),
    await join(`${name}-other`, "READER"),
    await join(`${name}-first`, "MODERATOR"),
    await join(`${name}-second`, "MODERATOR"),
  ];
  const citations = await db().citation.findMany({
    where: { claimId: claim.id, withdrawnAt: null },
    orderBy: { id: "asc" },
    select: { id: true, version: true },
    take: 20,
  });
  const evidence = citations.slice(0, 5).map(({ id }) => id);
  const question = "Do the figure and the sources count the same people?";
  const opening = { claim: claim.slug, target: { kind: "CLAIM" }, reasons: ["SCOPE_MISMATCH"], question, evidence };
  const { number } = await openDispute(opener, openDisputeInput.parse({ ...opening, position: WORDS.trim() }));
  await addPosition(other, addPositionInput.parse({ number, body: WORDS.trim(), evidence }));
  await ruleFirst(first, number, evidence);
  await appeal(opener, appealInput.parse({ number, reasons: WORDS.trim() }));
  await takeDispute(second, { number });
  const { id } = await db().dispute.findUniqueOrThrow({ where: { number }, select: { id: true } });
  const holders = await addHolders(id, name, Math.min(HOLDERS, comments));
  await addComments(id, { people: holders, citations, comments });
  return number;
}

/** Adds a person; gives them as one who acts. */
async function join(handle: string, role: "READER" | "MODERATOR"): Promise<{ personId: string }> {
  const { id } = await createPerson({ handle, displayName: handle, role }, "COMMAND");
  return { personId: id };
}

async function ruleFirst(moderator: { personId: string }, number: number, evidence: string[]): Promise<void> {
  await takeDispute(moderator, { number });
  const { version } = await db().dispute.findUniqueOrThrow({ where: { number }, select: { version: true } });
  const said = { reasons: WORDS.trim(), scope: "This wording.", reopenIf: "Another table.", interest: "None." };
  await rule(moderator, rulingInput.parse({ number, version, outcome: "UPHELD_AS_IS", evidence, ...said }));
}

async function addHolders(disputeId: string, name: string, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, (_, n) => {
    const id = newId();
    return { id, handle: `${name}-holder-${n}`, displayName: `Holder ${n}` };
  });
  await db().person.createMany({ data: people });
  const positions = await db().position.findMany({ where: { disputeId }, select: { id: true } });
  await db().positionHolder.createMany({
    data: people.flatMap(({ id: personId }, n) => {
      const position = positions[n % positions.length];
      return position ? [{ disputeId, personId, positionId: position.id }] : [];
    }),
  });
  return people.map(({ id }) => id);
}

interface Bulk {
  people: readonly string[];
  citations: readonly { id: string; version: number }[];
  comments: number;
}

/** In threads of three: one that begins it, and two that answer. */
async function addComments(disputeId: string, { people, citations, comments }: Bulk): Promise<void> {
  const positions = await db().position.findMany({ where: { disputeId }, select: { id: true } });
  const places = [...positions.map(({ id }) => id), null];
  const ids = Array.from({ length: comments }, () => newId());
  await db().disputeComment.createMany({
    data: ids.map((id, n) => {
      const thread = Math.floor(n / 3);
      const cited = n % 2 === 0 ? citations[n % citations.length] : undefined;
      return {
        id,
        disputeId,
        body: WORDS,
        personId: people[n % people.length] ?? "",
        positionId: places[thread % places.length] ?? null,
        answersId: n % 3 === 0 ? null : (ids[thread * 3] ?? null),
        citationId: cited?.id ?? null,
        citationVersion: cited?.version ?? null,
        ...(n % 50 === 4 && { withdrawnAt: new Date(), withdrawnReason: "Off the point." }),
      };
    }),
  });
}
