import { db } from "@/lib/db";
import { listDisputes } from "@/lib/disputes/list";
import { getQueue } from "@/lib/disputes/queue";
import { getDisputePage } from "@/lib/disputes/read";
import { newId } from "@/lib/id";
import type { ActingPerson } from "@/lib/policy";

const DISPUTES = 200;
const COMMENTS = 5_000;
/** The first measurement is taken with this part of either. */
const PART = 10;
const TIMES = 15;

/** Milliseconds each, the middle of several: with a tenth of the disputes and comments, and with all of them. */
export interface CasesTaken {
  name: string;
  few: number;
  many: number;
}

/** Reads of the pages of disputes with 20 open disputes and 500 comments, and with 200 and 5,000. */
export async function measureCases(person: { id: string }): Promise<CasesTaken[]> {
  const viewer: ActingPerson = { id: person.id, role: "MODERATOR", suspended: false };
  const claim = await db().claim.findFirstOrThrow({ orderBy: { position: "asc" }, select: { id: true } });
  const number = await openDisputes(claim.id, person.id, DISPUTES / PART);
  const reads = {
    "queue of disputes": () => getQueue(viewer, {}),
    "queue, nobody may rule": () => getQueue(viewer, { which: "nobody" }),
    "list of disputes": () => listDisputes({}),
    "case of 25 comments": () => getDisputePage(number),
  };
  const few = await takeAll(reads);
  await openDisputes(claim.id, person.id, DISPUTES - DISPUTES / PART);
  const many = await takeAll(reads);
  return Object.keys(reads).map((name) => ({ name, few: few.get(name) ?? 0, many: many.get(name) ?? 0 }));
}

/** Opens disputes with as many comments each; returns the number of the last. */
async function openDisputes(claimId: string, personId: string, count: number): Promise<number> {
  const ids = Array.from({ length: count }, () => newId());
  await db().dispute.createMany({
    data: ids.map((id) => ({
      id,
      claimId,
      target: "CLAIM" as const,
      targetVersion: 1,
      reasons: ["UNCLEAR" as const],
      question: "Does the claim say what is counted?",
      openedById: personId,
    })),
  });
  const body = "Says of the question in about as many words as people do what they would say of it. ".repeat(3);
  await db().disputeComment.createMany({
    data: ids.flatMap((disputeId) =>
      Array.from({ length: COMMENTS / DISPUTES }, () => ({ id: newId(), disputeId, personId, body })),
    ),
  });
  const { number } = await db().dispute.findFirstOrThrow({ orderBy: { number: "desc" }, select: { number: true } });
  return number;
}

async function takeAll(reads: Record<string, () => Promise<unknown>>): Promise<Map<string, number>> {
  const taken = new Map<string, number>();
  for (const [name, read] of Object.entries(reads)) {
    await read();
    const times: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      const start = performance.now();
      await read();
      times.push(performance.now() - start);
    }
    taken.set(name, times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0);
  }
  return taken;
}
