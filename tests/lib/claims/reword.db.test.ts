import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { rewordClaim } from "@/lib/claims/reword";
import { rewordClaimInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const WORDING = { statement: "Seven million people died.", type: "QUANTITY", checkability: "YES", note: "" };

const filledIn = (claim: string, overrides: Record<string, unknown> = {}) =>
  rewordClaimInput.parse({
    requestKey: randomUUID(),
    claim,
    version: 1,
    wording: WORDING,
    reason: "The document does not say “about”.",
    ...overrides,
  });

const stored = (slug: string) =>
  db().claim.findUniqueOrThrow({ where: { slug }, include: { versions: { orderBy: { number: "asc" } } } });

describe("refused, and nothing is written", () => {
  test("for a reader", async () => {
    const { slug } = await buildClaim();
    await expectRefusal(rewordClaim(actorOf(await buildPerson({ role: "READER" })), filledIn(slug)), "FORBIDDEN");
    expect((await stored(slug)).versions).toHaveLength(1);
    expect(await changesWhere({ claim: { slug } })).toEqual([]);
  });

  test("of an unknown and of a withdrawn claim", async () => {
    const editor = actorOf(await buildPerson());
    const { slug } = await buildClaim(WITHDRAWN);
    await expectRefusal(rewordClaim(editor, filledIn(slug)), "FORBIDDEN");
    await expectRefusal(rewordClaim(editor, filledIn("no-such-claim")), "NOT_FOUND");
  });

  test("when it says what stands there already", async () => {
    const { slug, statement } = await buildClaim();
    const input = filledIn(slug, { wording: { ...WORDING, statement } });
    await expectRefusal(rewordClaim(actorOf(await buildPerson()), input), "CONFLICT");
  });

  test("when somebody else was quicker, with their wording", async () => {
    const { slug } = await buildClaim();
    const first = await buildPerson();
    const theirs = { ...WORDING, statement: "Between 3 and 7 million people died.", checkability: "PARTLY" };
    await rewordClaim(actorOf(first), filledIn(slug, { wording: theirs, reason: "Compound." }));

    const refusal = await expectRefusal(rewordClaim(actorOf(await buildPerson()), filledIn(slug)), "STALE");
    expect(refusal.theirs).toMatchObject({
      version: 2,
      person: first.displayName,
      reason: "Compound.",
      values: { "wording.statement": "Between 3 and 7 million people died.", "wording.checkability": "PARTLY" },
    });
    expect((await stored(slug)).version).toBe(2);
  });
});

test("an editor rewords a claim: the earlier wording is kept, notes go stale, the address stays", async () => {
  const editor = await buildPerson();
  const claim = await buildClaim();
  const input = filledIn(claim.slug);
  await rewordClaim(actorOf(editor), input);
  await rewordClaim(actorOf(editor), input);

  const after = await stored(claim.slug);
  expect(after).toMatchObject({ statement: "Seven million people died.", version: 2 });
  expect(after.evidenceVersion).toBe(claim.evidenceVersion + 1);
  expect(after.versions).toMatchObject([
    { number: 1, statement: "About seven million people died.", reason: "" },
    { number: 2, statement: "Seven million people died.", personId: editor.id, reason: input.reason },
  ]);
  expect(await changesWhere({ claimId: claim.id })).toMatchObject([
    {
      verb: "claim.reworded",
      personId: editor.id,
      detail: {
        version: 2,
        fields: ["statement"],
        from: "About seven million people died.",
        to: "Seven million people died.",
        reason: input.reason,
      },
    },
  ]);
});

test("two reword it at the same moment: one is saved, the other is told", async () => {
  const { slug } = await buildClaim();
  const editors = await Promise.all([buildPerson(), buildPerson()]);
  const outcomes = await Promise.allSettled(
    editors.map((editor, n) =>
      rewordClaim(actorOf(editor), filledIn(slug, { wording: { ...WORDING, statement: `Wording ${n}.` } })),
    ),
  );
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find((outcome) => outcome.status === "rejected")?.reason).toMatchObject({ code: "STALE" });
  expect((await stored(slug)).versions).toHaveLength(2);
});
