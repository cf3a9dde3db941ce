import { beforeEach, describe, expect, test } from "vitest";
import { rewordClaim } from "@/lib/claims/reword";
import { rewordClaimInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { listProposals, listWaiting } from "@/lib/proposals/list";
import { proposeWording } from "@/lib/proposals/propose";
import { getProposalPage } from "@/lib/proposals/read";
import { withdrawProposalInput } from "@/lib/proposals/schema";
import { withdrawProposal } from "@/lib/proposals/withdraw";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { propose, reason, wordingForm, wordingOf } from "../../factories/proposals.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

type Claim = Awaited<ReturnType<typeof buildClaim>>;
type Person = Awaited<ReturnType<typeof buildPerson>>;

let claim: Claim;
let reader: Person;
let editor: Person;
beforeEach(async () => {
  claim = await buildClaim();
  reader = await buildPerson({ role: "READER" });
  editor = await buildPerson();
});

describe("a proposal is refused, and nothing is written", () => {
  test("from whoever is suspended, may change it at once, or means a claim that does not stand", async () => {
    const form = wordingForm(claim, { statement: "Plainer." });
    await expectRefusal(
      proposeWording(actorOf(await buildPerson({ role: "READER", suspended: true })), form),
      "FORBIDDEN",
    );
    await expectRefusal(proposeWording(actorOf(editor), form), "FORBIDDEN");
    const gone = await buildClaim(WITHDRAWN);
    await expectRefusal(proposeWording(actorOf(reader), wordingForm(gone, { statement: "P." })), "FORBIDDEN");
    await expectRefusal(proposeWording(actorOf(reader), { ...form, claim: "no-such-claim" }), "NOT_FOUND");
    expect(await db().proposal.count({ where: { personId: { in: [reader.id, editor.id] } } })).toBe(0);
  });

  test("when nothing differs, or the claim was revised since", async () => {
    await expectRefusal(proposeWording(actorOf(reader), wordingForm(claim, {})), "CONFLICT");
    await rewordClaim(
      actorOf(editor),
      rewordClaimInput.parse({ claim: claim.slug, version: 1, wording: wordingOf(claim, { note: "A note." }), reason }),
    );
    const refusal = await expectRefusal(
      proposeWording(actorOf(reader), wordingForm(claim, { statement: "Plainer." })),
      "STALE",
    );
    expect(refusal.theirs).toMatchObject({ version: 2, values: { "wording.note": "A note." } });
  });

  test("after thirty in a day", async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 33 }, (_, n) => proposeWording(actorOf(reader), wordingForm(claim, { note: `Note ${n}` }))),
    );
    const refused = outcomes.filter((one) => one.status === "rejected");
    expect(refused.map((one) => one.reason.code)).toEqual(["TOO_MANY", "TOO_MANY", "TOO_MANY"]);
    expect(refused[0]?.reason.message).toMatch(/Try again in \d+ hours/);
    expect(await db().proposal.count({ where: { personId: reader.id } })).toBe(30);
  });
});

test("a form sent twice proposes once, and keeps each field with what stood there", async () => {
  const form = wordingForm(claim, { statement: "Some six million died.", note: "As of 1934." });
  await Promise.all([proposeWording(actorOf(reader), form), proposeWording(actorOf(reader), form)]);
  const [line, ...more] = await listWaiting({ claim: claim.slug });
  expect(more).toEqual([]);
  const page = await getProposalPage(line?.number ?? 0);
  expect(page?.fields.map(({ field, before, after, state }) => [field, before, after, state])).toEqual([
    ["statement", claim.statement, "Some six million died.", "WAITING"],
    ["note", "", "As of 1934.", "WAITING"],
  ]);
  const changes = await changesWhere({ claimId: claim.id });
  expect(changes.map(({ verb, detail }) => [verb, detail])).toEqual([
    ["proposal.made", { number: line?.number, fields: ["statement", "note"], reason }],
  ]);
});

test("the list has what waits, the oldest first, and narrows", async () => {
  const numbers: number[] = [];
  for (let n = 0; n < 22; n += 1) {
    numbers.push(await propose(claim, { note: `Note ${n}` }, n === 0 ? reader : undefined));
  }
  const here = { claim: claim.slug };
  const first = await listProposals(here, null);
  expect([first.total, first.proposals.map(({ number }) => number)]).toEqual([22, numbers.slice(0, 20)]);
  const second = await listProposals({ ...here, cursor: first.next ?? 0 }, null);
  expect([second.next, second.proposals.map(({ number }) => number)]).toEqual([null, numbers.slice(20)]);
  const mine = await listProposals({ ...here, which: "mine" }, reader.id);
  expect(mine.proposals.map(({ number }) => number)).toEqual([numbers[0]]);
  expect((await listProposals({ ...here, target: "SOURCE" }, null)).total).toBe(0);
  expect((await listProposals({ ...here, state: "decided" }, null)).total).toBe(0);
  await withdrawProposal(actorOf(reader), withdrawProposalInput.parse({ number: numbers[0] }));
  expect((await listProposals({ ...here, state: "decided" }, null)).total).toBe(1);
});
