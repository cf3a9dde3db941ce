import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { giveEstimate } from "@/lib/claims/give-estimate";
import { giveEstimateInput } from "@/lib/claims/schema";
import { db, pool } from "@/lib/db";
import { decideProposal } from "@/lib/proposals/decide";
import { proposeFigure } from "@/lib/proposals/propose";
import { getProposalPage } from "@/lib/proposals/read";
import { proposeFigureInput } from "@/lib/proposals/schema";
import { asOwner, useDatabase } from "../../database.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { PROTECTED, deciding, propose, reason, statesOf } from "../../factories/proposals.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const SCOPE = { unit: "deaths", counted: "deaths", place: "Ukraine" };
const form = (claim: { slug: string }, figure: string, version = 0) => ({
  requestKey: randomUUID(),
  claim: claim.slug,
  version,
  estimate: { figure, ...SCOPE },
  reason,
});

let claim: Awaited<ReturnType<typeof buildClaim>>;
let editor: Awaited<ReturnType<typeof buildPerson>>;
beforeEach(async () => {
  [claim, editor] = [await buildClaim(), await buildPerson()];
});

const reader = async () => actorOf(await buildPerson({ role: "READER" }));
const give = (figure: string, version = 0) =>
  giveEstimate(actorOf(editor), giveEstimateInput.parse(form(claim, figure, version)));

/** A reader proposes a figure; the number of the proposal. */
async function proposed(figure: string, version = 0): Promise<number> {
  await proposeFigure(await reader(), proposeFigureInput.parse(form(claim, figure, version)));
  const where = { claimId: claim.id, target: "FIGURE" } as const;
  return (await db().proposal.findFirstOrThrow({ where, orderBy: { number: "desc" } })).number;
}
const best = async () => String((await db().estimate.findUnique({ where: { claimId: claim.id } }))?.best ?? "none");

describe("proposing a figure is refused, and nothing is written", () => {
  test("for whoever may give it, on a claim that asks for none, and on one that does not stand", async () => {
    const parsed = proposeFigureInput.parse(form(claim, "about 5 million"));
    await expectRefusal(proposeFigure(actorOf(editor), parsed), "FORBIDDEN");
    for (const other of [await buildClaim({ type: "EVENT" }), await buildClaim(WITHDRAWN)]) {
      await expectRefusal(proposeFigure(await reader(), { ...parsed, claim: other.slug }), "FORBIDDEN");
    }
    expect(await changesWhere({ verb: "proposal.made" })).toEqual([]);
  });

  test("upon another figure than the one that was seen, and when it says the same", async () => {
    await give("about 7 million");
    const refusal = await expectRefusal(
      proposeFigure(await reader(), proposeFigureInput.parse(form(claim, "about 5 million"))),
      "STALE",
    );
    expect(refusal.theirs).toMatchObject({ version: 1 });
    await expectRefusal(
      proposeFigure(await reader(), proposeFigureInput.parse(form(claim, "about 7 million", 1))),
      "CONFLICT",
    );
  });

  test("by the database, of no claim, or below version 0", async () => {
    await proposed("about 5 million");
    for (const set of ["claim_id = NULL", "base_version = -1", "target = 'SOURCE'"]) {
      const sql = `SET session_replication_role = replica; UPDATE proposal SET ${set} WHERE target = 'FIGURE'`;
      await expect(asOwner(sql)).rejects.toThrow(/proposal_(of_one_thing|base_from_1)/);
    }
    await expect(pool().query("UPDATE proposal SET base_version = 3")).rejects.toThrow(/never rewritten|denied/);
  });
});

test("the first figure is proposed upon none, and accepted by an editor, with the proposer's name in history", async () => {
  const number = await proposed("between 3.5 and 5 million");
  const page = await getProposalPage(number);
  expect(page?.fields).toMatchObject([{ field: "estimate", before: "", after: expect.stringContaining("3,500,000") }]);
  await decideProposal(actorOf(editor), deciding(number, { estimate: "ACCEPT" }));
  expect(await db().estimate.findUniqueOrThrow({ where: { claimId: claim.id } })).toMatchObject({ version: 1 });
  const [row] = await changesWhere({ claimId: claim.id, verb: "claim.estimate-given" });
  const proposal = await db().proposal.findUniqueOrThrow({ where: { number } });
  expect(row).toMatchObject({ personId: editor.id, subjectId: proposal.personId, detail: { proposal: number } });
});

test("on a protected claim an editor proposes a figure, and a moderator accepts", async () => {
  await give("about 7 million");
  await db().claim.update({ where: { id: claim.id }, data: PROTECTED });
  await proposeFigure(actorOf(editor), proposeFigureInput.parse(form(claim, "about 5 million", 1)));
  const { number } = await db().proposal.findFirstOrThrow({ where: { claimId: claim.id } });
  const accepting = deciding(number, { estimate: "ACCEPT" });
  await expectRefusal(decideProposal(actorOf(await buildPerson()), accepting), "FORBIDDEN");
  await decideProposal(actorOf(await buildPerson({ role: "MODERATOR" })), accepting);
  expect(await best()).toBe("5000000");
});

test("another figure in the meantime is not overwritten, and is shown beside the proposal", async () => {
  await give("about 7 million");
  const number = await proposed("about 5 million", 1);
  await give("about 6 million", 1);
  expect((await getProposalPage(number))?.fields[0]?.since).toContain("6,000,000");
  await expectRefusal(decideProposal(actorOf(editor), deciding(number, { estimate: "ACCEPT" })), "STALE");
  expect(await best()).toBe("6000000");
});

test("accepting one supersedes other figures, and leaves what is proposed of the wording", async () => {
  const wording = await propose(claim, { statement: "Plainer." });
  const [one, other] = [await proposed("about 5 million"), await proposed("about 6 million")];
  await decideProposal(actorOf(editor), deciding(one, { estimate: "ACCEPT" }));
  expect(await statesOf(other)).toEqual({ estimate: "SUPERSEDED" });
  expect(await statesOf(wording)).toEqual({ statement: "WAITING" });
});

test("two accept two figures at once: one stands, the other is told", async () => {
  const [one, other] = [await proposed("about 5 million"), await proposed("about 6 million")];
  const accept = (number: number) => decideProposal(actorOf(editor), deciding(number, { estimate: "ACCEPT" }));
  const outcomes = await Promise.allSettled([accept(one), accept(other)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await changesWhere({ claimId: claim.id, verb: "claim.estimate-given" })).toHaveLength(1);
});
