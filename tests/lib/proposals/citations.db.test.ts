import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { decideProposal } from "@/lib/proposals/decide";
import { proposeCitation } from "@/lib/proposals/propose";
import { proposeCitationInput } from "@/lib/proposals/schema";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { deciding, reason } from "../../factories/proposals.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

let claimId: string;
let citation: Awaited<ReturnType<typeof buildCitation>>;
beforeEach(async () => {
  claimId = (await buildClaim()).id;
  citation = await buildCitation({ claimId });
});

/** Somebody proposes that the citation repeats another. */
const proposed = async (derivesFrom: string) =>
  proposeCitation(
    actorOf(await buildPerson({ role: "READER" })),
    proposeCitationInput.parse({
      citationId: citation.id,
      version: 1,
      content: { ...contentOf(), derivesFrom, overlapReason: "SAME_DATASET" },
      reason,
    }),
  );
const waiting = () => db().proposal.findMany({ where: { citationId: citation.id }, select: { number: true } });

describe("proposing that a citation repeats another is refused at the field, and nothing is written", () => {
  test("when that one is another claim's, is not there, is withdrawn, is the same or repeats it already", async () => {
    const gone = await buildCitation({ claimId, ...WITHDRAWN });
    const repeating = contentOf({ derivesFrom: citation.id, overlapReason: "SAME_DATASET" });
    const circling = await buildCitation({ claimId }, repeating);
    for (const other of [(await buildCitation()).id, randomUUID(), gone.id, citation.id, circling.id]) {
      const refusal = await expectRefusal(proposed(other), "INVALID");
      expect(Object.keys(refusal.fields)).toEqual(["content.derivesFrom"]);
    }
    expect(await waiting()).toEqual([]);
  });
});

test("of a citation of the same claim it is proposed, and not accepted once that was withdrawn", async () => {
  const other = await buildCitation({ claimId });
  await proposed(other.id);
  const [{ number } = { number: 0 }] = await waiting();
  await db().citation.update({ where: { id: other.id }, data: WITHDRAWN });
  const accepting = decideProposal(
    actorOf(await buildPerson({ role: "MODERATOR" })),
    deciding(number, { derivesFrom: "ACCEPT" }),
  );
  await expectRefusal(accepting, "INVALID");
  expect(await db().citation.findUniqueOrThrow({ where: { id: citation.id } })).toMatchObject({ version: 1 });
});

test("one that repeats a withdrawn citation already can be proposed otherwise", async () => {
  const gone = await buildCitation({ claimId, ...WITHDRAWN });
  const said = { derivesFrom: gone.id, overlapReason: "SAME_DATASET" };
  citation = await buildCitation({ claimId }, contentOf(said));
  const content = { ...contentOf(said), summary: "It gives a figure of eight million." };
  const input = proposeCitationInput.parse({ citationId: citation.id, version: 1, content, reason });
  await proposeCitation(actorOf(await buildPerson({ role: "READER" })), input);
  expect(await waiting()).toHaveLength(1);
});

test("grades are proposed with a reason, which is a field of its own, as the reason of a role goes with the role", async () => {
  const proposing = async (content: Record<string, unknown>) =>
    proposeCitation(
      actorOf(await buildPerson({ role: "READER" })),
      proposeCitationInput.parse({ citationId: citation.id, version: 1, content: contentOf(content), reason }),
    );
  const refusal = await expectRefusal(proposing({ reliability: "B" }), "INVALID");
  expect(Object.keys(refusal.fields)).toEqual(["content.gradesReason"]);
  expect(await waiting()).toEqual([]);

  const judged = { role: "PRIMARY", roleReason: "He was there.", reliability: "B", gradesReason: "It names sources." };
  await proposing(judged);
  const [{ number } = { number: 0 }] = await waiting();
  await decideProposal(
    actorOf(await buildPerson({ role: "MODERATOR" })),
    deciding(number, { role: "ACCEPT", reliability: "ACCEPT", gradesReason: "ACCEPT" }),
  );
  expect(await db().citation.findUniqueOrThrow({ where: { id: citation.id } })).toMatchObject(judged);
});
