import { db } from "@/lib/db";
import { listDisputes } from "@/lib/disputes/list";
import { getQueue } from "@/lib/disputes/queue";
import { getDiscussionPage, getDisputeFacts, getDisputePage, readWithdrawnWords } from "@/lib/disputes/read";
import { getRulingStart, listCitationChoices } from "@/lib/disputes/read-form";
import { newId } from "@/lib/id";
import type { ActingPerson } from "@/lib/policy";
import { readHiddenWords } from "@/lib/reports/list";
import { getWholeClaim } from "@/lib/reshaping/read";
import { nearClaims } from "@/lib/search/near";
import { countQueries } from "../../tests/queries.ts";
import { LARGE, makeLargeCase } from "./large-case.ts";

const DISPUTES = 200;
/** In each dispute but the large one. */
const COMMENTS = 20;
/** The first measurement is taken with this part of everything. */
const PART = 10;
const TIMES = 15;

export interface Taken {
  /** Milliseconds, the middle of several. */
  ms: number;
  /** Statements that the database was sent. */
  queries: number;
}

/** With a tenth of the disputes and comments, and with all of them. */
export interface CasesTaken {
  name: string;
  few: Taken;
  many: Taken;
}

/**
 * Reads of the pages of disputes with 20 open disputes, one of them with 100 comments, and with 200 and 1,000: 5,000
 * comments in all. Gives the number of the largest too.
 */
export async function measureCases(person: { id: string }): Promise<{ rows: CasesTaken[]; number: number }> {
  const viewer: ActingPerson = { id: person.id, role: "MODERATOR", suspended: false };
  const claim = await db().claim.findFirstOrThrow({
    where: { slug: "holodomor-seven-million" },
    select: { id: true, slug: true, statement: true },
  });
  await openDisputes(claim.id, person.id, DISPUTES / PART - 1);
  const few = await takeAll(readsOf(viewer, claim, await makeLargeCase(claim, "tenth", LARGE / PART)));
  await openDisputes(claim.id, person.id, DISPUTES - DISPUTES / PART - 1);
  const number = await makeLargeCase(claim, "whole");
  const many = await takeAll(readsOf(viewer, claim, number));
  const rows = [...many].flatMap(([name, all]) => {
    const part = few.get(name);
    return part ? [{ name, few: part, many: all }] : [];
  });
  return { rows, number };
}

function readsOf(viewer: ActingPerson, { slug, statement }: { slug: string; statement: string }, number: number) {
  return {
    "queue of disputes": () => getQueue(viewer, {}),
    "queue, nobody may rule": () => getQueue(viewer, { which: "nobody" }),
    "list of disputes": () => listDisputes({}),
    "the largest case, reader": () => getDisputePage(number),
    "a further page of its discussion": () => getDiscussionPage(number, 1, 2),
    // Everything that the workbench reads for whoever rules on it.
    "the largest case, moderator": async () => {
      const [dispute] = await Promise.all([
        getDisputePage(number),
        getDisputeFacts(number),
        readHiddenWords(number),
        listCitationChoices(number),
        getRulingStart(number),
        getWholeClaim(slug),
        nearClaims({ q: statement, not: slug }),
      ]);
      await readWithdrawnWords(dispute?.comments ?? []);
    },
  };
}

/** Opens disputes with as many comments each. */
async function openDisputes(claimId: string, personId: string, count: number): Promise<void> {
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
      Array.from({ length: COMMENTS }, () => ({ id: newId(), disputeId, personId, body })),
    ),
  });
}

async function takeAll(reads: Record<string, () => Promise<unknown>>): Promise<Map<string, Taken>> {
  const taken = new Map<string, Taken>();
  for (const [name, read] of Object.entries(reads)) {
    const queries = await countQueries(read);
    const times: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      const start = performance.now();
      await read();
      times.push(performance.now() - start);
    }
    taken.set(name, { ms: times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0, queries });
  }
  return taken;
}
