import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { writeVersion } from "@/lib/citations/attach";
import { db, pool } from "@/lib/db";
import { commentOnDispute } from "@/lib/disputes/comment";
import type { News } from "@/lib/errors";
import { rule } from "@/lib/rulings/rule";
import { rulingInput } from "@/lib/disputes/schema";
import { takeDispute } from "@/lib/disputes/take";
import { saveQuotation } from "@/lib/quotations/save";
import { asOwner, useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import {
  buildDispute,
  buildRuledDispute,
  buildTakenDispute,
  insertRuling,
  rulingOf,
} from "../../factories/disputes.ts";
import { buildNote } from "../../factories/notes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { quotationOf } from "../../factories/quotations.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const rulingsOn = (disputeId: string) => db().ruling.findMany({ where: { disputeId } });
const lastChangeOf = (disputeId: string) =>
  db().change.findFirstOrThrow({ where: { disputeId }, orderBy: { id: "desc" } });

/** Somebody revises what a dispute is about. */
async function revise(dispute: { claimId: string; citationId: string | null }, personId: string) {
  const person = { id: personId, role: "MODERATOR", suspended: false } as const;
  if (dispute.citationId === null) {
    const { statement, type, checkability, note } = await db().claim.update({
      where: { id: dispute.claimId },
      data: { statement: "About four million people died.", version: 2 },
    });
    const version = { claimId: dispute.claimId, number: 2, statement, type, checkability, note };
    await db().claimVersion.create({ data: { ...version, reason: "The studies say so.", personId } });
  } else {
    const content = contentOf({ summary: "It gives four million." });
    await db().citation.update({
      where: { id: dispute.citationId },
      data: { summary: content.summary, version: 2 },
    });
    await writeVersion(db(), person, { citationId: dispute.citationId, number: 2, content, reason: "Read again." });
  }
}

async function disputedCitation() {
  const { slug: claim, id: claimId } = await buildClaim();
  const citation = await buildCitation({ claimId });
  return buildTakenDispute({ claim, target: { kind: "CITATION", id: citation.id } });
}

describe("a ruling is refused, and nothing is written", () => {
  test("below moderator", async () => {
    const { dispute } = await buildTakenDispute();
    await expectRefusal(rule(actorOf(await buildPerson()), rulingOf(dispute)), "FORBIDDEN");
    expect(await rulingsOn(dispute.id)).toEqual([]);
  });

  test("before taking the dispute, and when another has it", async () => {
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    for (const dispute of [await buildDispute(), (await buildTakenDispute()).dispute]) {
      const refusal = await expectRefusal(rule(moderator, rulingOf(dispute)), "FORBIDDEN");
      expect(refusal.message).toBe("Take this dispute before you rule on it.");
    }
  });

  test.each(["the claim", "the citation"])("for whoever revised %s after it was opened and taken", async (what) => {
    const { dispute, moderator } = what === "the claim" ? await buildTakenDispute() : await disputedCitation();
    await revise(dispute, moderator.id);
    const refusal = await expectRefusal(rule(actorOf(moderator), rulingOf(dispute)), "FORBIDDEN");
    expect(refusal.message).toMatch(/^You wrote, proposed, attached or revised/);
    expect(await rulingsOn(dispute.id)).toEqual([]);
  });

  test("for whoever recorded the claim's quotation, by the verb and by the database", async () => {
    const { slug: claim } = await buildClaim({ type: "QUOTATION" });
    const { dispute, moderator } = await buildTakenDispute({ claim, target: { kind: "CLAIM" } });
    const quotation = { claim, version: 0, content: quotationOf(), reason: "" };
    await saveQuotation(actorOf(moderator), quotation);
    await expectRefusal(rule(actorOf(moderator), rulingOf(dispute)), "FORBIDDEN");
    const past = insertRuling(dispute.id, moderator.id);
    await expect(past).rejects.toMatchObject({ constraint: "ruling_by_someone_else" });
    expect(await rulingsOn(dispute.id)).toEqual([]);
  });

  test("when somebody commented meanwhile: what they said comes back", async () => {
    const { dispute, moderator } = await buildTakenDispute();
    const { number } = dispute;
    const reader = await buildPerson({ role: "READER" });
    await commentOnDispute(actorOf(reader), { number, body: "The census of 1937 says otherwise." });

    const refusal = await expectRefusal(rule(actorOf(moderator), rulingOf(dispute)), "STALE");
    const news = refusal.theirs as News;
    expect(news).toMatchObject({
      version: 3,
      deeds: [{ words: `${reader.displayName} commented`, text: "The census of 1937 says otherwise." }],
    });
    await rule(actorOf(moderator), rulingOf({ number, version: news.version }));
    expect(await rulingsOn(dispute.id)).toHaveLength(1);
  });

  test.each(["the claim", "the citation"])(
    "when %s was revised meanwhile: how it reads now comes back",
    async (what) => {
      const { dispute, moderator } = what === "the claim" ? await buildTakenDispute() : await disputedCitation();
      const editor = await buildPerson();
      await revise(dispute, editor.id);

      const ruling = rulingOf(dispute, { targetVersion: 1 });
      const refusal = await expectRefusal(rule(actorOf(moderator), ruling), "STALE");
      const text = what === "the claim" ? "About four million people died." : "It gives four million.";
      expect(refusal.theirs).toMatchObject({
        version: 2,
        targetVersion: 2,
        deeds: [{ words: `${editor.displayName} revised ${what}`, text }],
      });
      await rule(actorOf(moderator), { ...ruling, targetVersion: 2 });
    },
  );

  test("a second time", async () => {
    const { moderator, dispute } = await buildTakenDispute();
    await rule(actorOf(moderator), rulingOf(dispute));
    const refusal = await expectRefusal(rule(actorOf(moderator), rulingOf(dispute)), "FORBIDDEN");
    expect(refusal.message).toBe("This dispute is closed.");
  });
});

test("a ruling needs reasons of 80 characters, for what it holds, what would reopen it, and a statement of interest", () => {
  const blank = { reasons: "Too short.", scope: "", reopenIf: " ", interest: " " };
  const { error } = rulingInput.safeParse({ ...rulingOf({ number: 1, version: 1 }), ...blank });
  expect(error?.issues.map((issue) => issue.path.join("."))).toEqual(Object.keys(blank));
});

describe("a moderator rules", () => {
  test("with outcome, reasons, what would reopen it, and its row of history", async () => {
    const { moderator, dispute } = await buildTakenDispute();
    const input = rulingOf(dispute, { requestKey: randomUUID(), outcome: "DEFERRED_PENDING_SOURCE" });
    await rule(actorOf(moderator), input);

    const { outcome, reasons, reopenIf } = input;
    expect(await rulingsOn(dispute.id)).toMatchObject([{ moderatorId: moderator.id, outcome, reasons, reopenIf }]);
    const closed = await db().dispute.findUniqueOrThrow({ where: { id: dispute.id } });
    expect(closed).toMatchObject({ state: "CLOSED", version: 3 });
    expect(closed.closedAt).not.toBeNull();
    expect(await lastChangeOf(dispute.id)).toMatchObject({
      verb: "dispute.ruled",
      role: "MODERATOR",
      personId: moderator.id,
      requestKey: input.requestKey,
      detail: { number: dispute.number, outcome, reason: reasons },
    });
  });

  test("on a note that somebody else signed", async () => {
    const note = await buildNote();
    const { slug: claim } = await db().claim.findUniqueOrThrow({ where: { id: note.claimId } });
    const dispute = await buildRuledDispute({ claim, target: { kind: "NOTE", id: note.id } }, { targetVersion: 1 });
    expect(dispute.state).toBe("CLOSED");
  });

  test("once, when the same form is sent twice at the same moment", async () => {
    const { moderator, dispute } = await buildTakenDispute();
    const input = rulingOf(dispute, { requestKey: randomUUID() });
    await Promise.all([rule(actorOf(moderator), input), rule(actorOf(moderator), input)]);
    expect(await rulingsOn(dispute.id)).toHaveLength(1);
  });

  test("from two windows at once: one ruling stands, the other window is told", async () => {
    const { moderator, dispute } = await buildTakenDispute();
    const outcomes = await Promise.allSettled(
      (["DEFERRED_PENDING_SOURCE", "UPHELD_AS_IS"] as const).map((outcome) =>
        rule(actorOf(moderator), rulingOf(dispute, { outcome })),
      ),
    );
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await rulingsOn(dispute.id)).toHaveLength(1);
  });
});

describe("whatever the application does, the database refuses a ruling", () => {
  const refused = expect.objectContaining({ constraint: "ruling_by_someone_else" });

  test("by whoever opened the dispute", async () => {
    const dispute = await buildDispute();
    await expect(insertRuling(dispute.id, dispute.openedById)).rejects.toEqual(refused);
  });

  test("by whoever wrote the claim, attached the citation or signed the note", async () => {
    const own = await buildPerson({ role: "MODERATOR" });
    const { slug: claim, id: claimId } = await buildClaim({ createdById: own.id });
    const citation = await buildCitation({ claimId, createdById: own.id });
    const note = await buildNote({ claimId, personId: own.id });
    const targets = [{ kind: "CLAIM" }, { kind: "CITATION", id: citation.id }, { kind: "NOTE", id: note.id }];
    for (const target of targets) {
      const { id } = await buildDispute({ claim, target });
      await expect(insertRuling(id, own.id)).rejects.toEqual(refused);
    }
  });

  test.each(["the claim", "the citation"])("by whoever revised %s after the dispute was opened", async (what) => {
    const { dispute, moderator } = what === "the claim" ? await buildTakenDispute() : await disputedCitation();
    await revise(dispute, moderator.id);
    await expect(insertRuling(dispute.id, moderator.id)).rejects.toEqual(refused);
  });

  test("a second time, and keeps the first as it was given", async () => {
    const dispute = await buildRuledDispute();
    const other = await buildPerson({ role: "MODERATOR" });
    await expect(insertRuling(dispute.id, other.id)).rejects.toMatchObject({ constraint: "ruling_under_review" });
    const rewrite = pool().query("UPDATE ruling SET outcome = 'REWORDED' WHERE dispute_id = $1", [dispute.id]);
    await expect(rewrite).rejects.toThrow(/permission denied/);
  });

  test.each(["scope", "interest"])("without %s, unless the case is an example", async (column) => {
    const { dispute, moderator } = await buildTakenDispute();
    const insert = () => insertRuling(dispute.id, moderator.id, { [column]: " " });
    await expect(insert()).rejects.toMatchObject({ constraint: "ruling_with_scope" });
    await asOwner(`SET session_replication_role = replica;
      UPDATE dispute SET example = true WHERE id = '${dispute.id}'`);
    await expect(insert()).resolves.toMatchObject({ rowCount: 1 });
  });

  test("but not by somebody else", async () => {
    const { dispute, moderator } = await buildTakenDispute();
    await expect(insertRuling(dispute.id, moderator.id)).resolves.toMatchObject({ rowCount: 1 });
  });
});

test("a moderator who revised what it is about can no longer take the dispute", async () => {
  const moderator = await buildPerson({ role: "MODERATOR" });
  const dispute = await buildDispute();
  await revise(dispute, moderator.id);
  await expectRefusal(takeDispute(actorOf(moderator), dispute), "FORBIDDEN");
});
