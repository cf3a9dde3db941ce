import { describe, expect, test } from "vitest";
import { attachCitation } from "@/lib/citations/attach";
import { attachInput } from "@/lib/citations/schema";
import { db } from "@/lib/db";
import { getDisputePage } from "@/lib/disputes/read";
import { rule } from "@/lib/rulings/rule";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim, WITHDRAWN } from "../../factories/claims.ts";
import { buildTakenDispute, rulingOf } from "../../factories/disputes.ts";
import { changesWhere } from "../../factories/history.ts";
import { buildNote } from "../../factories/notes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

/** A dispute under review about a claim with one citation, or about that citation or a note. */
async function taken(about: "CLAIM" | "CITATION" | "NOTE" = "CLAIM") {
  const claim = await buildClaim();
  const citation = await buildCitation({ claimId: claim.id });
  const note = await buildNote({ claimId: claim.id });
  const id = about === "CITATION" ? citation.id : note.id;
  const target = about === "CLAIM" ? { kind: about } : { kind: about, id };
  return { claim, citation, note, ...(await buildTakenDispute({ claim: claim.slug, target })) };
}

const verbsOn = async (claimId: string) => (await changesWhere({ claimId })).map((change) => change.verb);
const stateOf = async (id: string) => (await db().dispute.findUniqueOrThrow({ where: { id } })).state;
const appliedOn = async (number: number) => (await getDisputePage(number))?.rulings[0]?.applied;

describe("a ruling whose change no longer applies is refused, and nothing is lost or done", () => {
  test.each([
    ["STANCE_CHANGED", { stance: "DISPUTES" }],
    ["EVIDENCE_REMOVED", {}],
    ["EVIDENCE_ADDED", {}],
  ])("%s, of a citation that was withdrawn meanwhile", async (outcome, change) => {
    const { dispute, moderator, citation } = await taken();
    await db().citation.update({ where: { id: citation.id }, data: WITHDRAWN });
    const ruling = rulingOf(dispute, { outcome, change: { citationId: citation.id, ...change } });
    const refusal = await expectRefusal(rule(actorOf(moderator), ruling), "INVALID");
    expect(refusal.fields).toHaveProperty(["change.citationId"]);
    expect(await db().ruling.count({ where: { disputeId: dispute.id } })).toBe(0);
    expect(await stateOf(dispute.id)).toBe("UNDER_REVIEW");
  });

  test.each([
    ["withdrawn", WITHDRAWN],
    ["replaced by its author", { replacedAt: new Date() }],
  ])("CONFIDENCE_CHANGED, of a note that was %s meanwhile", async (_, data) => {
    const { dispute, moderator, note } = await taken();
    await db().confidenceNote.update({ where: { id: note.id }, data });
    const ruling = rulingOf(dispute, { outcome: "CONFIDENCE_CHANGED", change: { noteId: note.id } });
    const refusal = await expectRefusal(rule(actorOf(moderator), ruling), "INVALID");
    expect(refusal.fields).toHaveProperty(["change.noteId"]);
    expect(await db().ruling.count({ where: { disputeId: dispute.id } })).toBe(0);
    expect(await stateOf(dispute.id)).toBe("UNDER_REVIEW");
  });

  test("to a stance or a wording that stands already", async () => {
    const { dispute, moderator, citation, claim } = await taken();
    const stance = { citationId: citation.id, stance: citation.stance };
    await expectRefusal(
      rule(actorOf(moderator), rulingOf(dispute, { outcome: "STANCE_CHANGED", change: stance })),
      "INVALID",
    );
    const wording = { statement: claim.statement, note: claim.note };
    await expectRefusal(
      rule(actorOf(moderator), rulingOf(dispute, { outcome: "REWORDED", change: wording })),
      "CONFLICT",
    );
    expect(await db().ruling.count({ where: { disputeId: dispute.id } })).toBe(0);
  });

  test("without what its outcome needs, of another claim, or by rewording somebody's note", async () => {
    const { dispute, moderator } = await taken("NOTE");
    const elsewhere = (await buildCitation()).id;
    for (const [outcome, change] of [
      ["STANCE_CHANGED", {}],
      ["STANCE_CHANGED", { citationId: elsewhere, stance: "DISPUTES" }],
      ["CONFIDENCE_CHANGED", {}],
      ["ANCHOR_FIXED", {}],
      ["SPLIT", {}],
      ["MERGED", {}],
      ["REWORDED", { statement: "Other words." }],
    ]) {
      await expectRefusal(rule(actorOf(moderator), rulingOf(dispute, { outcome, change })), "INVALID");
    }
    expect(await stateOf(dispute.id)).toBe("UNDER_REVIEW");
  });

  test("when the moderator attached or signed what would answer it", async () => {
    const { dispute, moderator, claim } = await taken();
    const own = await buildCitation({ claimId: claim.id, createdById: moderator.id });
    const note = await buildNote({ claimId: claim.id, personId: moderator.id });
    for (const [outcome, change] of [
      ["EVIDENCE_ADDED", { citationId: own.id }],
      ["CONFIDENCE_CHANGED", { noteId: note.id }],
    ]) {
      const refusal = await expectRefusal(rule(actorOf(moderator), rulingOf(dispute, { outcome, change })), "INVALID");
      expect(Object.values(refusal.fields).flat().join(" ")).toMatch(/yourself/);
    }
  });

  test("with evidence that does not stand on the claim", async () => {
    const { dispute, moderator } = await taken();
    const evidence = [(await buildCitation()).id];
    await expectRefusal(rule(actorOf(moderator), rulingOf(dispute, { evidence })), "NOT_FOUND");
  });
});

describe("a ruling does what it says, in the moderator's name", () => {
  test("it rewords the claim", async () => {
    const { dispute, moderator, claim } = await taken();
    const change = { statement: "About four million people died.", note: "" };
    await rule(actorOf(moderator), rulingOf(dispute, { outcome: "REWORDED", targetVersion: 1, change }));
    const reworded = await db().claim.findUniqueOrThrow({ where: { id: claim.id }, include: { versions: true } });
    expect(reworded).toMatchObject({ statement: change.statement, version: 2, evidenceVersion: 3 });
    expect(reworded.versions.at(-1)).toMatchObject({
      personId: moderator.id,
      reason: `By the ruling on dispute ${dispute.number}.`,
    });
    expect((await verbsOn(claim.id)).slice(-2)).toEqual(["claim.reworded", "dispute.ruled"]);
    expect(await appliedOn(dispute.number)).toEqual([
      { kind: "CLAIM_REWORDED", from: claim.statement, to: change.statement },
    ]);
  });

  test("it rewords a citation, keeping the rest", async () => {
    const { dispute, moderator, citation } = await taken("CITATION");
    await rule(actorOf(moderator), rulingOf(dispute, { outcome: "REWORDED", change: { summary: "It gives four." } }));
    const { summary, version, stance } = await db().citation.findUniqueOrThrow({ where: { id: citation.id } });
    expect({ summary, version, stance }).toEqual({ summary: "It gives four.", version: 2, stance: citation.stance });
  });

  test("it changes a stance, and keeps the evidence that it relied on as it was", async () => {
    const { dispute, moderator, citation } = await taken();
    const change = { citationId: citation.id, stance: "DISPUTES" };
    const ruling = rulingOf(dispute, { outcome: "STANCE_CHANGED", change, evidence: [citation.id] });
    await rule(actorOf(moderator), ruling);
    expect(await db().citation.findUniqueOrThrow({ where: { id: citation.id } })).toMatchObject({
      stance: "DISPUTES",
      version: 2,
    });
    const page = await getDisputePage(dispute.number);
    expect(page?.rulings).toMatchObject([
      {
        scope: ruling.scope,
        interest: ruling.interest,
        applied: [{ kind: "STANCE_CHANGED", from: "SUPPORTS", to: "DISPUTES" }],
        evidence: [{ version: 1, isRevised: true, stance: "SUPPORTS" }],
      },
    ]);
  });

  test("it withdraws a citation, and a note older than the dispute", async () => {
    const { dispute, moderator, citation } = await taken();
    const change = { citationId: citation.id };
    await rule(actorOf(moderator), rulingOf(dispute, { outcome: "EVIDENCE_REMOVED", change }));
    expect((await db().citation.findUniqueOrThrow({ where: { id: citation.id } })).withdrawnAt).not.toBeNull();

    const other = await taken("NOTE");
    const confidence = rulingOf(other.dispute, { outcome: "CONFIDENCE_CHANGED", change: { noteId: other.note.id } });
    await rule(actorOf(other.moderator), confidence);
    const withdrawn = await db().confidenceNote.findUniqueOrThrow({ where: { id: other.note.id } });
    expect(withdrawn.withdrawnAt).not.toBeNull();
    expect(await appliedOn(other.dispute.number)).toMatchObject([{ kind: "NOTE_WITHDRAWN", id: other.note.id }]);
  });

  test("it names a citation and a note that others brought since, and leaves them as they are", async () => {
    const { dispute, moderator, claim } = await taken();
    const source = { from: "LIBRARY", slug: (await buildSource()).slug };
    const content = { stance: "DISPUTES", summary: "It gives four million." };
    const { citationId } = await attachCitation(
      actorOf(await buildPerson()),
      attachInput.parse({ claim: claim.slug, source, content }),
    );
    await rule(actorOf(moderator), rulingOf(dispute, { outcome: "EVIDENCE_ADDED", change: { citationId } }));
    expect(await appliedOn(dispute.number)).toMatchObject([{ kind: "CITATION_NAMED", id: citationId }]);

    const other = await taken();
    const note = await buildNote({ claimId: other.claim.id });
    const confidence = rulingOf(other.dispute, { outcome: "CONFIDENCE_CHANGED", change: { noteId: note.id } });
    await rule(actorOf(other.moderator), confidence);
    expect((await db().confidenceNote.findUniqueOrThrow({ where: { id: note.id } })).withdrawnAt).toBeNull();
  });
});
