import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { openDispute } from "@/lib/disputes/open";
import { openDisputeInput } from "@/lib/disputes/schema";
import { AppError } from "@/lib/errors";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { openingOf } from "../../factories/disputes.ts";
import { buildNote } from "../../factories/notes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const reader = async () => actorOf(await buildPerson({ role: "READER" }));

describe("refused, and nothing is written", () => {
  test("for a suspended person", async () => {
    const claim = await buildClaim();
    const person = await buildPerson({ role: "READER", suspended: true });
    await expectRefusal(openDispute(actorOf(person), openingOf({ claim: claim.slug })), "FORBIDDEN");
    expect(await db().dispute.count({ where: { claimId: claim.id } })).toBe(0);
    expect(await db().change.count({ where: { claimId: claim.id } })).toBe(0);
  });

  test("about an unknown or a withdrawn claim", async () => {
    const withdrawn = await buildClaim(WITHDRAWN);
    for (const claim of ["no-such-claim", withdrawn.slug]) {
      await expectRefusal(openDispute(await reader(), openingOf({ claim })), "NOT_FOUND");
    }
  });

  test("about a citation or a note of another claim, or a withdrawn one", async () => {
    const { slug: claim, id: claimId } = await buildClaim();
    const targets = [
      { kind: "CITATION", id: (await buildCitation()).id },
      { kind: "CITATION", id: (await buildCitation({ claimId, ...WITHDRAWN })).id },
      { kind: "NOTE", id: (await buildNote()).id },
      { kind: "NOTE", id: (await buildNote({ claimId, ...WITHDRAWN })).id },
      { kind: "NOTE", id: randomUUID() },
    ];
    for (const target of targets) {
      await expectRefusal(openDispute(await reader(), openingOf({ claim, target })), "NOT_FOUND");
    }
    expect(await db().dispute.count({ where: { claimId } })).toBe(0);
  });
});

test("a dispute has one or two different reasons", () => {
  const parse = (reasons: string[]) => openDisputeInput.safeParse({ ...openingOf({ claim: "a" }), reasons });
  expect(parse(["UNCLEAR", "OUTDATED"]).success).toBe(true);
  for (const reasons of [[], ["UNCLEAR", "UNCLEAR"], ["UNCLEAR", "OUTDATED", "DUPLICATE"], ["NONSENSE"]]) {
    expect(parse(reasons).success).toBe(false);
  }
});

describe("a reader opens a dispute", () => {
  test("about a claim, pinned to the wording that stands, with its row of history", async () => {
    const person = await buildPerson({ role: "READER" });
    const claim = await buildClaim({ version: 3 });
    const input = openingOf({ claim: claim.slug, requestKey: randomUUID() });
    const { number } = await openDispute(actorOf(person), input);

    const dispute = await db().dispute.findUniqueOrThrow({ where: { number } });
    expect(dispute).toMatchObject({ state: "OPEN", target: "CLAIM", targetVersion: 3, example: false, version: 1 });
    expect(await db().change.findMany({ where: { disputeId: dispute.id } })).toMatchObject([
      {
        verb: "dispute.opened",
        role: "READER",
        personId: person.id,
        claimId: claim.id,
        requestKey: input.requestKey,
        detail: { number, question: input.question, reasons: ["SCOPE_MISMATCH"] },
      },
    ]);
  });

  test("about a citation and about a note", async () => {
    const { slug: claim, id: claimId } = await buildClaim();
    const citation = await buildCitation({ claimId });
    const note = await buildNote({ claimId });
    for (const [kind, { id }] of [
      ["CITATION", citation],
      ["NOTE", note],
    ] as const) {
      const { number } = await openDispute(await reader(), openingOf({ claim, target: { kind, id } }));
      const dispute = await db().dispute.findUniqueOrThrow({ where: { number } });
      expect(dispute).toMatchObject({
        claimId,
        citationId: kind === "CITATION" ? id : null,
        noteId: kind === "NOTE" ? id : null,
        targetVersion: 1,
      });
    }
  });

  test("once, when the same form is sent twice at the same moment", async () => {
    const actor = await reader();
    const claim = await buildClaim();
    const input = openingOf({ claim: claim.slug, requestKey: randomUUID() });
    const results = await Promise.all(Array.from({ length: 5 }, () => openDispute(actor, input)));
    expect(new Set(results.map((result) => result.number)).size).toBe(1);
    expect(await db().dispute.count({ where: { claimId: claim.id } })).toBe(1);
  });
});

test("a thousand disputes by one account are twenty, also when they come at once; others open theirs", async () => {
  const person = await reader();
  const { slug: claim, id: claimId } = await buildClaim();
  const outcomes = [];
  for (let batch = 0; batch < 10; batch += 1) {
    const all = Array.from({ length: 100 }, () => openDispute(person, openingOf({ claim })));
    outcomes.push(...(await Promise.allSettled(all)));
  }
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
  expect(refused).toHaveLength(980);
  expect(refused.every((reason) => reason instanceof AppError && reason.code === "TOO_MANY")).toBe(true);
  expect(await db().dispute.count({ where: { claimId } })).toBe(20);
  await openDispute(await reader(), openingOf({ claim }));
});
