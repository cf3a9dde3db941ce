import { db } from "@/lib/db";
import type { DisputeFacts } from "@/lib/dispute-policy";
import { newId } from "@/lib/id";
import { buildClaim } from "../factories/claims.ts";
import type { Fields, Person, Situation } from "./deed.ts";
import { citationOf, other } from "./things.ts";

/** Disputes in each state, for whoever has this or that to do with them. Straight into the tables: any role may stand in any place. */

type State = "open" | "taken by me" | "taken by another" | "taken 48 hours ago" | "closed" | "appealed" | "withdrawn";
type Part = "uninvolved" | "opener" | "author" | "holder" | "checker";
export type CaseName = readonly [State, Part];

const HOUR = 3_600_000;
const LONG_ENOUGH = "Both count the same people, in the same years and in the same two republics, as the tables show.";

export interface Case {
  id: string;
  number: number;
  claimId: string;
  facts: DisputeFacts;
}

/** What a dispute is about: a claim, which is mine for its author, or a citation of it, which the checker checked. */
async function subject(me: Person, part: Part, another: Person) {
  const authorId = part === "author" ? me.id : another.id;
  if (part !== "checker") {
    const { id: claimId } = await buildClaim({ createdById: authorId });
    return { authorId, checkerIds: [], about: { claimId, target: "CLAIM" } as const };
  }
  const { id: citationId, claimId } = await citationOf(another.id);
  await db().check.create({
    data: { version: 1, id: newId(), citationId, personId: me.id, saw: "FULL_TEXT", finding: "SAYS_SO", note: "" },
  });
  return { authorId, checkerIds: [me.id], about: { claimId, citationId, target: "CITATION" } as const };
}

/** Who took it, if anybody did, and when. */
function taking(state: State, me: Person, moderator: Person) {
  if (state === "open" || state === "appealed" || state === "withdrawn") return { takenById: null, takenAt: null };
  const takenAt = new Date(state === "taken 48 hours ago" ? Date.now() - 49 * HOUR : Date.now());
  return { takenById: state === "taken by me" ? me.id : moderator.id, takenAt };
}

const STORED = {
  open: "OPEN",
  "taken by me": "UNDER_REVIEW",
  "taken by another": "UNDER_REVIEW",
  "taken 48 hours ago": "UNDER_REVIEW",
  closed: "CLOSED",
  // It becomes so below, as the database lets it.
  appealed: "CLOSED",
  withdrawn: "WITHDRAWN",
} as const;

/** Makes a dispute so, with its first position. */
export async function buildCase(me: Person, state: State, part: Part): Promise<Case> {
  const [another, moderator] = [await other(), await other("MODERATOR")];
  const { authorId, checkerIds, about } = await subject(me, part, another);
  const openedById = part === "opener" ? me.id : another.id;
  const holderIds = part === "holder" ? [another.id, me.id] : [openedById];
  const taken = taking(state, me, moderator);
  const positionId = newId();
  const isRuled = state === "closed" || state === "appealed";
  const { id, number, claimId } = await db().dispute.create({
    data: {
      id: newId(),
      ...about,
      targetVersion: 1,
      reasons: ["SCOPE_MISMATCH"],
      question: "Does the figure count the same people?",
      openedById,
      positions: { create: { id: positionId, number: 1, body: "It counts two republics.", personId: openedById } },
    },
  });
  await db().positionHolder.createMany({
    data: holderIds.map((personId) => ({ disputeId: id, positionId, personId })),
  });
  // As far as it came, step by step: every dispute begins open, and only whoever has it rules.
  if (state === "withdrawn") await db().dispute.update({ where: { id }, data: { state: "WITHDRAWN" } });
  if (taken.takenById !== null || isRuled) {
    const by = isRuled ? { takenById: moderator.id, takenAt: new Date() } : taken;
    await db().dispute.update({ where: { id }, data: { state: "UNDER_REVIEW", ...by } });
  }
  if (isRuled) await ruleOn(id, moderator.id);
  if (state === "appealed") await appealAgainst(id, openedById);
  const facts = {
    state: state === "appealed" ? ("APPEALED" as const) : STORED[state],
    openedById,
    takenById: taken.takenById,
    takenByName: taken.takenById === null ? null : moderator.displayName,
    authorIds: [authorId],
    holderIds,
    checkerIds,
    // History tells it, and none is kept of what is made here.
    earlierIds: [],
    isLapsed: state === "taken 48 hours ago",
    ruledByIds: isRuled ? [moderator.id] : [],
    isAppealed: state === "appealed",
    isAppealable: isRuled,
  };
  return { id, number, claimId, facts };
}

async function ruleOn(disputeId: string, moderatorId: string): Promise<void> {
  const words = { reasons: LONG_ENOUGH, reopenIf: "A census table.", scope: "This wording.", interest: "None." };
  await db().ruling.create({ data: { disputeId, moderatorId, outcome: "UPHELD_AS_IS", ...words } });
  await db().dispute.update({ where: { id: disputeId }, data: { state: "CLOSED", closedAt: new Date() } });
}

async function appealAgainst(disputeId: string, personId: string): Promise<void> {
  await db().appeal.create({ data: { disputeId, personId, reasons: LONG_ENOUGH } });
  await db().dispute.update({
    where: { id: disputeId },
    data: { state: "APPEALED", takenById: null, takenAt: null, closedAt: null },
  });
}

/** A deed in several of these cases, the first of which somebody may do it in. */
export const cases = (
  names: readonly CaseName[],
  fieldsOf: (one: Case) => Fields,
): Record<string, (me: Person) => Promise<Situation<DisputeFacts>>> =>
  Object.fromEntries(
    names.map(([state, part]) => [
      `${state}, ${part}`,
      async (me: Person) => {
        const one = await buildCase(me, state, part);
        return { thing: one.facts, fields: fieldsOf(one) };
      },
    ]),
  );
