import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { getDisputePage } from "@/lib/disputes/read";
import { mergeClaims } from "@/lib/reshaping/merge";
import { rule } from "@/lib/rulings/rule";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { buildDispute, buildTakenDispute, rulingOf } from "../../factories/disputes.ts";
import { changesWhere } from "../../factories/history.ts";
import { buildEstimate, filledIn, moderator as anyModerator, stored } from "../../factories/merges.ts";
import { buildDocument, buildOccurrence } from "../../factories/occurrences.ts";
import { actorOf } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const WORDING = { type: "QUANTITY", checkability: "YES", note: "" };
const PARTS = [
  { ...WORDING, statement: "Seven million people died." },
  { ...WORDING, statement: "Most of them were peasants." },
];

/** A dispute under review about a claim that a document makes once, and another claim that may say the same. */
async function taken(about: "CLAIM" | "CITATION" = "CLAIM") {
  const [claim, other] = [await buildClaim(), await buildClaim()];
  const place = await buildOccurrence(await buildDocument(), { claimId: claim.id });
  const citation = await buildCitation({ claimId: claim.id });
  const target = about === "CLAIM" ? { kind: about } : { kind: about, id: citation.id };
  const { dispute, moderator } = await buildTakenDispute({ claim: claim.slug, target });
  const merging = (merge: Record<string, unknown> = {}) =>
    rulingOf(dispute, { outcome: "MERGED", change: { merge: { claim: claim.slug, into: other.slug, ...merge } } });
  const splitting = (split: Record<string, unknown> = {}) =>
    rulingOf(dispute, {
      outcome: "SPLIT",
      change: {
        split: {
          claim: claim.slug,
          parts: PARTS,
          occurrences: [{ id: place.id, parts: [1, 2] }],
          citations: [{ id: citation.id, parts: [2] }],
          notes: [],
          ...split,
        },
      },
    });
  return { claim, other, place, citation, dispute, moderator, merging, splitting };
}

async function expectNothing({ dispute, claim }: { dispute: { id: string }; claim: { id: string } }) {
  expect(await db().ruling.count({ where: { disputeId: dispute.id } })).toBe(0);
  expect(await db().claim.findUniqueOrThrow({ where: { id: claim.id } })).toMatchObject({ withdrawnAt: null });
  expect(await db().claim.count({ where: { splitFromId: claim.id } })).toBe(0);
}

describe("a ruling that would merge or split is refused whole", () => {
  test("into itself, into nothing that is there, into a claim that does not stand, or into an opinion", async () => {
    const about = await taken();
    const { claim, moderator, merging } = about;
    const rules = (into: string) => rule(actorOf(moderator), merging({ into }));
    const itself = await expectRefusal(rules(claim.slug), "INVALID");
    expect(itself.fields).toHaveProperty(["change.merge.into"]);
    await expectRefusal(rules("no-such-claim"), "NOT_FOUND");
    await expectRefusal(rules((await buildClaim(WITHDRAWN)).slug), "FORBIDDEN");
    await expectRefusal(rules((await buildClaim({ type: "EVALUATION", checkability: "NO" })).slug), "CONFLICT");
    await expectNothing(about);
  });

  test("with two figures that differ and none chosen, by the name that the field has in the ruling's form", async () => {
    const about = await taken();
    await buildEstimate(about.claim.id, "7");
    await buildEstimate(about.other.id, "8");
    const refusal = await expectRefusal(rule(actorOf(about.moderator), about.merging()), "INVALID");
    expect(refusal.fields).toHaveProperty(["change.merge.figure"]);
    await expectNothing(about);
  });

  test("with a part's citation that is not on the claim, or that went elsewhere", async () => {
    const about = await taken();
    const elsewhere = await buildCitation();
    const citations = [{ id: elsewhere.id, parts: [1] }];
    await expectRefusal(rule(actorOf(about.moderator), about.splitting({ citations })), "STALE");
    await expectNothing(about);
  });

  test.each(["CLAIM", "CITATION"] as const)(
    "when its claim was merged meanwhile, so that the claim it came to is not taken along (%s)",
    async (target) => {
      const { claim, other, dispute, moderator, splitting, merging } = await taken(target);
      await mergeClaims(await anyModerator(), filledIn(claim, other));
      const { version } = await db().dispute.findUniqueOrThrow({ where: { id: dispute.id } });
      const third = await buildClaim();
      await expectRefusal(rule(actorOf(moderator), { ...merging({ into: third.slug }), version }), "CONFLICT");
      await expectRefusal(rule(actorOf(moderator), { ...splitting(), version }), "CONFLICT");
      const onIt = merging({ claim: other.slug, into: third.slug });
      if (target === "CLAIM") await expectRefusal(rule(actorOf(moderator), { ...onIt, version }), "CONFLICT");
      expect((await stored(other)).withdrawnAt).toBeNull();
    },
  );
});

describe("a ruling merges and splits", () => {
  test("merges: everything goes along, the dispute too, and each deed has its row in the moderator's name", async () => {
    const { claim, other, citation, dispute, moderator, merging } = await taken();
    const second = await buildDispute({ claim: claim.slug });
    const done = await rule(actorOf(moderator), merging());
    expect(done).toEqual({ number: dispute.number, claims: [claim.slug, other.slug] });

    expect(await stored(claim)).toMatchObject({
      mergedIntoId: other.id,
      withdrawnReason: `By the ruling on dispute ${dispute.number}.`,
    });
    expect((await stored(other)).citations).toMatchObject([{ id: citation.id }]);
    expect(new Set((await stored(other)).disputes.map(({ id }) => id))).toEqual(new Set([dispute.id, second.id]));
    const applied = [{ kind: "MERGED", claims: [{ slug: other.slug, statement: other.statement }] }];
    expect((await getDisputePage(dispute.number))?.rulings).toMatchObject([{ outcome: "MERGED", applied }]);
    const by = { personId: moderator.id };
    expect(await changesWhere({ verb: "claim.merged", claimId: claim.id })).toMatchObject([by]);
    expect(await changesWhere({ verb: "claim.received", claimId: other.id })).toMatchObject([by]);
    expect(await changesWhere({ verb: "dispute.ruled", disputeId: dispute.id })).toMatchObject([
      { ...by, claimId: claim.id, detail: { outcome: "MERGED", applied } },
    ]);
  });

  test("merges with the figure that was chosen", async () => {
    const { claim, other, moderator, merging } = await taken();
    await buildEstimate(claim.id, "7");
    await buildEstimate(other.id, "8");
    await rule(actorOf(moderator), merging({ figure: "CLAIM" }));
    expect(String((await stored(other)).estimate?.best)).toBe("7");
  });

  test("splits: parts stand, a citation goes where it was given, and a dispute about it goes along", async () => {
    const { claim, citation, dispute, moderator, splitting } = await taken("CITATION");
    const done = await rule(actorOf(moderator), splitting());
    const parts = await db().claim.findMany({ where: { splitFromId: claim.id }, orderBy: { id: "asc" } });
    expect(parts.map((part) => part.statement)).toEqual(PARTS.map((part) => part.statement));
    expect(done.claims).toEqual([claim.slug, ...parts.map((part) => part.slug)]);
    const moved = { claimId: parts[1]?.id };
    expect(await db().citation.findUniqueOrThrow({ where: { id: citation.id } })).toMatchObject(moved);
    expect(await db().dispute.findUniqueOrThrow({ where: { id: dispute.id } })).toMatchObject({
      ...moved,
      state: "CLOSED",
    });
    expect(await changesWhere({ verb: "claim.split", claimId: claim.id })).toMatchObject([{ personId: moderator.id }]);
    const claimId = { in: parts.map((part) => part.id) };
    expect(await changesWhere({ verb: "claim.split-off", claimId })).toHaveLength(2);
    const applied = [{ kind: "SPLIT", claims: parts.map(({ slug, statement }) => ({ slug, statement })) }];
    expect((await getDisputePage(dispute.number))?.rulings).toMatchObject([{ outcome: "SPLIT", applied }]);
  });

  test("once, when the same form arrives twice", async () => {
    const { moderator, claim, splitting } = await taken();
    const form = { ...splitting(), requestKey: "0190a000-0000-7000-8000-00000000abcd" };
    await Promise.all([rule(actorOf(moderator), form), rule(actorOf(moderator), form)]);
    expect(await db().claim.count({ where: { splitFromId: claim.id } })).toBe(2);
  });

  test("or somebody else does it on the claim's page at the same moment, and then there is no ruling", async () => {
    for (let round = 0; round < 3; round += 1) {
      const { claim, other, dispute, moderator, merging } = await taken();
      const elsewhere = await anyModerator();
      const [ruling, merge] = await Promise.allSettled([
        rule(actorOf(moderator), merging()),
        mergeClaims(elsewhere, filledIn(claim, other)),
      ]);
      expect([ruling.status, merge.status].toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(await changesWhere({ verb: "claim.merged", claimId: claim.id })).toHaveLength(1);
      const rulings = await db().ruling.count({ where: { disputeId: dispute.id } });
      expect(rulings).toBe(ruling.status === "fulfilled" ? 1 : 0);
    }
  });
});
