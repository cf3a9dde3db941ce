import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { giveEstimate } from "@/lib/claims/give-estimate";
import { giveEstimateInput, withdrawEstimateInput } from "@/lib/claims/schema";
import { withdrawEstimate } from "@/lib/claims/withdraw-estimate";
import { db, pool } from "@/lib/db";
import { openDispute } from "@/lib/disputes/open";
import { getQueue } from "@/lib/disputes/queue";
import { queueFilter } from "@/lib/disputes/filters";
import { getDisputePage } from "@/lib/disputes/read";
import { openDisputeInput, targetOf } from "@/lib/disputes/schema";
import { takeDispute } from "@/lib/disputes/take";
import { verifyHistory } from "@/lib/history/verify";
import { saveQuotation } from "@/lib/quotations/save";
import { saveQuotationInput } from "@/lib/quotations/schema";
import { mergeClaims } from "@/lib/reshaping/merge";
import { rule } from "@/lib/rulings/rule";
import { asOwner, useDatabase } from "../../database.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildTakenDispute, openingOf, insertRuling, rulingOf } from "../../factories/disputes.ts";
import { filledIn } from "../../factories/merges.ts";
import { buildDocument, buildOccurrence } from "../../factories/occurrences.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { quotationOf } from "../../factories/quotations.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const reader = async () => actorOf(await buildPerson({ role: "READER" }));
const SCOPE = { unit: "deaths", counted: "deaths", place: "Ukraine" };
type Kind = "ESTIMATE" | "OCCURRENCE" | "FINDING";
const KINDS: Kind[] = ["ESTIMATE", "OCCURRENCE", "FINDING"];

const figure = (claim: string, version: number, said: string) =>
  giveEstimateInput.parse({ claim, version, estimate: { figure: said, ...SCOPE }, reason: "As the census has it." });
const quotation = (claim: string, version: number, note: string) =>
  saveQuotationInput.parse({
    claim,
    version,
    content: quotationOf({ findings: { verbatim: { answer: "NO", note } } }),
    reason: "The edition was looked at.",
  });

/** Somebody says where a place stands, so many milliseconds from now: a dispute may have been opened this very moment. */
const decide = (occurrenceId: string, decidedById: string, quote: string, later = 1000) =>
  db().anchor.updateMany({
    where: { occurrenceId },
    data: {
      quote,
      start: 3,
      end: 3 + quote.length,
      state: "EXACT",
      version: { increment: 1 },
      decidedById,
      decidedAt: new Date(Date.now() + later),
    },
  });

/** A claim with a figure, a place and a quotation, each by somebody of its own. */
async function whole() {
  const claim = await buildClaim();
  const [giver, quoter, placer] = [await buildPerson(), await buildPerson(), await buildPerson({ role: "MODERATOR" })];
  const place = await buildOccurrence(await buildDocument(), { claimId: claim.id });
  await decide(place.id, placer.id, "a few words", -1000);
  await giveEstimate(actorOf(giver), figure(claim.slug, 0, "about 7 million"));
  await saveQuotation(actorOf(quoter), quotation(claim.slug, 0, "The edition has another word."));
  const targets = {
    ESTIMATE: { kind: "ESTIMATE" },
    OCCURRENCE: { kind: "OCCURRENCE", id: place.id },
    FINDING: { kind: "FINDING", id: "verbatim" },
  };
  const authors = { ESTIMATE: giver, OCCURRENCE: placer, FINDING: quoter };
  /** Changes what the dispute is about, as somebody who had no hand in it. */
  const change: Record<Kind, () => Promise<unknown>> = {
    ESTIMATE: async () => giveEstimate(actorOf(await buildPerson()), figure(claim.slug, 1, "about 5 million")),
    FINDING: async () =>
      saveQuotation(actorOf(await buildPerson()), quotation(claim.slug, 1, "It has two other words.")),
    OCCURRENCE: async () => decide(place.id, (await buildPerson()).id, "elsewhere"),
  };
  return { claim, place, targets, authors, change };
}

const rowsOf = async (number: number) => (await getDisputePage(number))?.subject;

describe("refused, and nothing is written", () => {
  test("a figure, a place or a finding that the claim has not", async () => {
    const [bare, other] = [await buildClaim(), await whole()];
    for (const kind of KINDS) {
      const form = openingOf({ claim: bare.slug, target: other.targets[kind] });
      await expectRefusal(openDispute(await reader(), form), "NOT_FOUND");
    }
    expect(await db().dispute.count({ where: { claimId: bare.id } })).toBe(0);
  });

  test("a choice of the form that is none", () => {
    const parse = (target: unknown) =>
      openDisputeInput.safeParse({ ...openingOf({ claim: "a" }), target: targetOf(target) });
    for (const choice of ["FINDING.truth", "FINDING", "OCCURRENCE.7", "SOURCE", "", undefined, "CITATION."]) {
      expect(parse(choice).success, String(choice)).toBe(false);
    }
    for (const choice of ["CLAIM", "ESTIMATE", "FINDING.exists", `OCCURRENCE.${randomUUID()}`, { kind: "CLAIM" }]) {
      expect(parse(choice).success, JSON.stringify(choice)).toBe(true);
    }
  });

  test("by the database, when a dispute is about two things or about none, or what was pinned is rewritten", async () => {
    const { claim, targets } = await whole();
    const { number } = await openDispute(await reader(), openingOf({ claim: claim.slug, target: targets.FINDING }));
    const update = (set: string) => pool().query(`UPDATE dispute SET ${set} WHERE number = ${number}`);
    for (const set of ["pinned = '[]'", "finding = 'EXISTS'", "target = 'ESTIMATE', finding = NULL"]) {
      await expect(update(set)).rejects.toThrow(/never rewritten/);
    }
    for (const set of ["finding = NULL", "pinned = NULL", "target = 'CLAIM'", "target = 'ESTIMATE'"]) {
      const sql = `SET session_replication_role = replica; UPDATE dispute SET ${set} WHERE number = ${number}`;
      await expect(asOwner(sql)).rejects.toThrow(/dispute_about_one_thing/);
    }
  });
});

describe.each(KINDS)("a dispute about %s", (kind) => {
  test("shows what it said when it was opened, and marks what changed since", async () => {
    const { claim, targets, change } = await whole();
    const { number } = await openDispute(await reader(), openingOf({ claim: claim.slug, target: targets[kind] }));
    const before = await rowsOf(number);
    expect(before).toMatchObject({ gone: null, version: before?.currentVersion });
    expect(before?.rows.every((row) => row.pinned === row.now)).toBe(true);
    await change[kind]();
    const after = await rowsOf(number);
    expect(after?.rows.map((row) => row.pinned)).toEqual(before?.rows.map((row) => row.pinned));
    expect(after?.rows.some((row) => row.pinned !== row.now)).toBe(true);
    expect(after?.currentVersion).toBe((before?.version ?? 0) + 1);
    expect((await verifyHistory()).broken?.fault ?? "it has no history at all.").toBe("it has no history at all.");
  });

  test("is not ruled on by whoever made it, in the verb, in the queue and in the database", async () => {
    const { claim, targets, authors } = await whole();
    const { number } = await openDispute(await reader(), openingOf({ claim: claim.slug, target: targets[kind] }));
    const author = authors[kind];
    await asOwner(`UPDATE person SET role = 'MODERATOR' WHERE id = '${author.id}'`);
    await expectRefusal(takeDispute(actorOf(author), { number }), "FORBIDDEN");
    const queue = await getQueue({ ...author, role: "MODERATOR", suspended: false }, queueFilter.parse({}));
    expect(queue.disputes.find((one) => one.number === number)?.take.ok ?? false).toBe(false);
    const { id } = await db().dispute.findUniqueOrThrow({ where: { number } });
    const insert = insertRuling(id, author.id);
    await expect(insert).rejects.toEqual(expect.objectContaining({ constraint: "ruling_by_someone_else" }));
  });

  test("is ruled on only once what changed was seen", async () => {
    const { claim, targets, change } = await whole();
    const { dispute, moderator } = await buildTakenDispute({ claim: claim.slug, target: targets[kind] });
    const seen = { targetVersion: (await rowsOf(dispute.number))?.currentVersion };
    await change[kind]();
    const refusal = await expectRefusal(rule(actorOf(moderator), rulingOf(dispute, seen)), "STALE");
    const news = refusal.theirs as { targetVersion: number; deeds: { text: string }[] };
    expect(news.deeds.at(-1)?.text).not.toBe("");
    await rule(actorOf(moderator), rulingOf(dispute, { targetVersion: news.targetVersion }));
  });
});

describe("what a ruling makes of it", () => {
  test.each(["ESTIMATE", "FINDING"] as const)(
    "names the revision of %s by somebody else, and needs one",
    async (kind) => {
      const { claim, targets, change } = await whole();
      const { dispute, moderator } = await buildTakenDispute({ claim: claim.slug, target: targets[kind] });
      const reworded = rulingOf(dispute, { outcome: "REWORDED" });
      await expectRefusal(rule(actorOf(moderator), reworded), "INVALID");
      await change[kind]();
      await rule(actorOf(moderator), reworded);
      const applied = (await getDisputePage(dispute.number))?.rulings[0]?.applied;
      expect(applied).toEqual([{ kind: kind === "ESTIMATE" ? "FIGURE_NAMED" : "FINDING_NAMED" }]);
    },
  );

  test("of a place: that place, and not another of the claim", async () => {
    const { claim, targets, change } = await whole();
    const { dispute, moderator } = await buildTakenDispute({ claim: claim.slug, target: targets.OCCURRENCE });
    await expectRefusal(rule(actorOf(moderator), rulingOf(dispute, { outcome: "REWORDED" })), "INVALID");
    const other = await buildOccurrence(await buildDocument(), { claimId: claim.id });
    await decide(other.id, (await buildPerson()).id, "elsewhere");
    const fixed = rulingOf(dispute, { outcome: "ANCHOR_FIXED" });
    await expectRefusal(rule(actorOf(moderator), fixed), "INVALID");
    await change.OCCURRENCE();
    await rule(actorOf(moderator), fixed);
  });
});

test("a figure that was taken away and given anew counts as changed", async () => {
  const { claim, targets } = await whole();
  const { number } = await openDispute(await reader(), openingOf({ claim: claim.slug, target: targets.ESTIMATE }));
  const editor = actorOf(await buildPerson());
  const away = withdrawEstimateInput.parse({ claim: claim.slug, version: 1, reason: "It gives none." });
  await withdrawEstimate(editor, away);
  expect(await rowsOf(number)).toMatchObject({ gone: "GONE" });
  await giveEstimate(editor, figure(claim.slug, 0, "about 7 million"));
  const subject = await rowsOf(number);
  expect(subject).toMatchObject({ gone: null, currentVersion: (subject?.version ?? 0) + 2 });
});

test("it goes along when its claim is merged, and keeps what was pinned", async () => {
  const { claim, targets } = await whole();
  const into = await buildClaim();
  const numbers: number[] = [];
  for (const kind of KINDS) {
    const { number } = await openDispute(await reader(), openingOf({ claim: claim.slug, target: targets[kind] }));
    numbers.push(number);
  }
  const before = await Promise.all(numbers.map(rowsOf));
  await mergeClaims(actorOf(await buildPerson({ role: "MODERATOR" })), filledIn(claim, into));
  const after = await Promise.all(numbers.map((number) => getDisputePage(number)));
  expect(after.map((page) => page?.claim.slug)).toEqual(numbers.map(() => into.slug));
  expect(after.map((page) => page?.subject.gone)).toEqual(["MERGED", null, "MERGED"]);
  expect(after.map((page) => page?.subject.rows.map((row) => row.pinned))).toEqual(
    before.map((subject) => subject?.rows.map((row) => row.pinned)),
  );
});
