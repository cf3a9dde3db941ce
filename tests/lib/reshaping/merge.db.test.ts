import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { getClaimPage } from "@/lib/claims/read";
import { attachCitation } from "@/lib/citations/attach";
import { attachInput } from "@/lib/citations/schema";
import { checkCitation } from "@/lib/citations/check";
import { signNote } from "@/lib/confidence/sign";
import { signNoteInput } from "@/lib/confidence/schema";
import { db, pool } from "@/lib/db";
import { estimateInput } from "@/lib/estimates/schema";
import { newId } from "@/lib/id";
import { writeQuotation } from "@/lib/quotations/save";
import { mergeClaims } from "@/lib/reshaping/merge";
import { mergeInput } from "@/lib/reshaping/schema";
import { restoreClaim } from "@/lib/claims/restore";
import { recordSearch } from "@/lib/search-records/add";
import { recordSearchInput } from "@/lib/search-records/schema";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { quotationOf } from "../../factories/quotations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { buildDispute, buildRuledDispute, buildTakenDispute, rulingOf } from "../../factories/disputes.ts";
import { changesWhere } from "../../factories/history.ts";
import { buildNote, noteContentOf } from "../../factories/notes.ts";
import { buildDocument, buildOccurrence } from "../../factories/occurrences.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSearchRecord } from "../../factories/search-records.ts";
import { buildSource } from "../../factories/sources.ts";
import { expectRefusal } from "../../refusals.ts";
import { rule } from "@/lib/disputes/rule";

useDatabase();

interface Slugged {
  slug: string;
}

const filledIn = (claim: Slugged, into: Slugged, overrides: Record<string, unknown> = {}) =>
  mergeInput.parse({
    requestKey: randomUUID(),
    claim: claim.slug,
    into: into.slug,
    reason: "Both say the same in other words.",
    confirm: "yes",
    ...overrides,
  });

const moderator = async () => actorOf(await buildPerson({ role: "MODERATOR" }));
const stored = ({ slug }: Slugged) =>
  db().claim.findUniqueOrThrow({
    where: { slug },
    include: { citations: true, notes: true, disputes: true, occurrences: true, estimate: true, quotation: true },
  });
const buildEstimate = (claimId: string, best: string) =>
  db().estimate.create({
    data: {
      id: newId(),
      claimId,
      ...estimateInput.parse({ best, comparator: "ABOUT", unit: "deaths", counted: "deaths", place: "Ukraine" }),
    },
  });
const buildQuotation = async (claimId: string, asGiven: string, more: Record<string, unknown> = {}) => {
  const content = quotationOf({ asGiven, ...more });
  await writeQuotation(db(), await buildPerson(), { claimId, number: 1, content, reason: "" });
};

describe("merging is refused, and nothing is written", () => {
  test("for an editor when others had a hand in it, and for a reader", async () => {
    const editor = await buildPerson();
    const mine = { createdById: editor.id };
    const [own, other] = [await buildClaim(mine), await buildClaim()];
    const sourced = await buildClaim(mine);
    await buildCitation({ claimId: sourced.id });
    const reader = await buildPerson({ role: "READER" });
    const searched = await buildClaim(mine);
    const search = { lookedFor: "SOURCE", places: "A library", day: "2026-05-03", outcome: "NONE" };
    await recordSearch(
      actorOf(await buildPerson()),
      recordSearchInput.parse({ claim: searched.slug, content: search }),
    );
    await expectRefusal(mergeClaims(actorOf(editor), filledIn(searched, own)), "FORBIDDEN");
    await expectRefusal(mergeClaims(actorOf(editor), filledIn(own, other)), "FORBIDDEN");
    await expectRefusal(mergeClaims(actorOf(editor), filledIn(sourced, own)), "FORBIDDEN");
    await expectRefusal(mergeClaims(actorOf(reader), filledIn(own, other)), "FORBIDDEN");
    expect(await changesWhere({ verb: "claim.merged" })).toEqual([]);
    expect(await stored(own)).toMatchObject({ mergedIntoId: null, withdrawnAt: null });
  });

  test("for one claim with itself, an unknown one, one that is withdrawn", async () => {
    const actor = await moderator();
    const claim = await buildClaim();
    const withdrawn = await buildClaim(WITHDRAWN);
    await expectRefusal(mergeClaims(actor, filledIn(claim, claim)), "INVALID");
    await expectRefusal(mergeClaims(actor, filledIn(claim, { slug: "no-such-claim" })), "NOT_FOUND");
    await expectRefusal(mergeClaims(actor, filledIn(claim, withdrawn)), "FORBIDDEN");
    await expectRefusal(mergeClaims(actor, filledIn(withdrawn, claim)), "FORBIDDEN");
  });

  test("in a circle", async () => {
    const actor = await moderator();
    const [one, two] = [await buildClaim(), await buildClaim()];
    await mergeClaims(actor, filledIn(one, two));
    const refusal = await expectRefusal(mergeClaims(actor, filledIn(two, one)), "FORBIDDEN");
    expect(refusal.message).toMatch(/merged into another/);
    await expectRefusal(restoreClaim(actor, { claim: one.slug, reason: "It differs." }), "FORBIDDEN");
  });

  test("for an opinion and a fact", async () => {
    const [fact, opinion] = [await buildClaim(), await buildClaim({ type: "EVALUATION", checkability: "NO" })];
    await expectRefusal(mergeClaims(await moderator(), filledIn(fact, opinion)), "CONFLICT");
  });

  test("when something happened to either since the person looked", async () => {
    const actor = await moderator();
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const attach = async () => {
      const source = await buildSource();
      const input = { claim: into.slug, source: { from: "LIBRARY", slug: source.slug }, content: contentOf() };
      await attachCitation(actor, attachInput.parse(input));
    };
    const look = async () => {
      const last = await db().change.findFirst({ where: { claimId: into.id }, orderBy: { id: "desc" } });
      return { claim: newId(), into: last?.id ?? "" };
    };
    await attach();
    await attachTo(claim);
    const seen = await look();
    await attach();
    const last = await db().change.findFirstOrThrow({ where: { claimId: claim.id } });
    await expectRefusal(mergeClaims(actor, filledIn(claim, into, { seen: { ...seen, claim: last.id } })), "STALE");
    expect(await stored(claim)).toMatchObject({ mergedIntoId: null });
    const now = { ...(await look()), claim: last.id };
    await mergeClaims(actor, filledIn(claim, into, { seen: now }));
  });

  test("when each has a figure or a quotation of its own and none was chosen", async () => {
    const actor = await moderator();
    const [claim, into] = [await buildClaim(), await buildClaim()];
    await buildEstimate(claim.id, "7000000");
    await buildEstimate(into.id, "6000000");
    const refusal = await expectRefusal(mergeClaims(actor, filledIn(claim, into)), "INVALID");
    expect(refusal.fields).toHaveProperty("figure");
    const [quoting, quoted] = [await buildClaim(), await buildClaim()];
    await buildQuotation(quoting.id, "One wording");
    await buildQuotation(quoted.id, "Another wording");
    const second = await expectRefusal(mergeClaims(actor, filledIn(quoting, quoted)), "INVALID");
    expect(second.fields).toHaveProperty("quotation");
  });

  test("without being asked for twice", () => {
    const { error } = mergeInput.safeParse({ claim: "a", into: "b", reason: "The same." });
    expect(error?.issues.map((issue) => issue.path.join("."))).toEqual(["confirm"]);
  });
});

async function attachTo({ slug }: Slugged) {
  const source = await buildSource();
  const input = { claim: slug, source: { from: "LIBRARY", slug: source.slug }, content: contentOf() };
  return attachCitation(await moderator(), attachInput.parse(input));
}

describe("everything goes along", () => {
  test("citations with versions and checks, notes, places, disputes, figure and quotation; history on both", async () => {
    const actor = await moderator();
    const document = await buildDocument();
    const [claim, into] = [await buildClaim({ statement: "Some seven million perished." }), await buildClaim()];
    const citation = await buildCitation({ claimId: claim.id });
    await checkCitation(await moderator(), { citationId: citation.id, saw: "EXCERPT", finding: "SAYS_SO", note: "" });
    const note = await buildNote({ claimId: claim.id, evidenceVersion: 2 });
    const place = await buildOccurrence(document, { claimId: claim.id });
    const dispute = await buildDispute({ claim: claim.slug, target: { kind: "CITATION", id: citation.id } });
    await buildEstimate(claim.id, "7000000");
    await buildQuotation(claim.id, "A wording");

    const input = filledIn(claim, into);
    expect(await mergeClaims(actor, input)).toEqual({ claim: claim.slug, into: into.slug });
    expect(await mergeClaims(actor, input)).toEqual({ claim: claim.slug, into: into.slug });

    const kept = await stored(into);
    expect(kept.citations).toMatchObject([{ id: citation.id, version: 1, withdrawnAt: null }]);
    expect(kept.notes).toMatchObject([{ id: note.id, replacedAt: null, signedOnId: claim.id }]);
    expect(kept.occurrences).toMatchObject([{ id: place.id }]);
    expect(kept.disputes).toMatchObject([{ id: dispute.id, state: "OPEN", wordingOfId: null }]);
    expect(kept.estimate?.best?.toFixed()).toBe("7000000");
    expect(kept.quotation?.asGiven).toBe("A wording");
    expect(await db().check.count({ where: { citationId: citation.id } })).toBe(1);
    expect(await stored(claim)).toMatchObject({ mergedIntoId: into.id, withdrawnReason: input.reason, citations: [] });
    // Every note there was signed before the evidence came together.
    expect(kept.evidenceVersion).toBeGreaterThan(2);

    const moved = {
      citations: [citation.id],
      notes: [note.id],
      occurrences: [place.id],
      disputes: [dispute.number],
    };
    const { reason } = input;
    expect(
      await changesWhere({ verb: { in: ["claim.merged", "claim.received"] }, claimId: { in: [claim.id, into.id] } }),
    ).toMatchObject([
      {
        verb: "claim.merged",
        claimId: claim.id,
        requestKey: input.requestKey,
        detail: { into: { slug: into.slug }, moved, reason, figure: "MOVED", quotation: "MOVED" },
      },
      {
        verb: "claim.received",
        claimId: into.id,
        detail: { from: { slug: claim.slug, statement: "Some seven million perished." }, reason },
      },
    ]);
  });

  test("a citation that the other has already comes withdrawn, and a place it has already stays", async () => {
    const document = await buildDocument();
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const source = await buildSource();
    const [own] = [await buildCitation({ claimId: claim.id, sourceId: source.id })];
    await buildCitation({ claimId: into.id, sourceId: source.id });
    for (const claimId of [claim.id, into.id]) await buildOccurrence(document, { claimId, start: 10, end: 21 });
    // The text is not here, so nothing says whose letters are right.
    await buildOccurrence(document, { claimId: into.id, start: 50, end: 61, quote: "a few Words" });
    await buildOccurrence(document, { claimId: claim.id, start: 50, end: 61, quote: "a few words" });

    await mergeClaims(await moderator(), filledIn(claim, into));
    const kept = await stored(into);
    expect(kept.citations.filter((one) => one.withdrawnAt === null)).toHaveLength(1);
    expect(kept.citations.find((one) => one.id === own.id)?.withdrawnReason).toMatch(/^The same source stands there/);
    expect(kept.occurrences).toHaveLength(2);
    expect((await stored(claim)).occurrences).toHaveLength(2);
    expect(await changesWhere({ citationId: own.id })).toMatchObject([
      { verb: "citation.withdrawn", claimId: into.id },
    ]);
  });

  test("citations that repeat each other go along together, and so do search records", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const origin = await buildCitation({ claimId: claim.id });
    const content = contentOf({ derivesFrom: origin.id, overlapReason: "SAME_DATASET" });
    const repeat = await buildCitation({ claimId: claim.id }, content);
    const search = await buildSearchRecord({ claimId: claim.id });
    await mergeClaims(await moderator(), filledIn(claim, into));
    expect((await stored(into)).citations.find(({ id }) => id === repeat.id)).toMatchObject({
      derivesFromId: origin.id,
      version: 1,
    });
    expect(await db().searchRecord.findUnique({ where: { id: search.id } })).toMatchObject({ claimId: into.id });
  });

  test("what repeats a duplicate makes no line of its own beside the one that stands", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const { id: sourceId } = await buildSource();
    const duplicate = await buildCitation({ claimId: claim.id, sourceId });
    const content = contentOf({ derivesFrom: duplicate.id, overlapReason: "SAME_DATASET" });
    await buildCitation({ claimId: claim.id }, content);
    const kept = await buildCitation({ claimId: into.id, sourceId });
    await mergeClaims(await moderator(), filledIn(claim, into));
    const page = await getClaimPage(into.slug);
    expect([page?.balance.SUPPORTS, page?.lines.SUPPORTS]).toEqual([2, 1]);
    expect(page?.withdrawnCitations).toMatchObject([{ id: duplicate.id, derivesFromId: kept.id }]);
  });

  test("what a duplicate repeats, the one that stands repeats from then on", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const { id: sourceId } = await buildSource();
    const origin = await buildCitation({ claimId: claim.id });
    const content = contentOf({ derivesFrom: origin.id, overlapReason: "SAME_DATASET" });
    const duplicate = await buildCitation({ claimId: claim.id, sourceId }, content);
    await buildCitation({ claimId: claim.id }, contentOf({ derivesFrom: duplicate.id, overlapReason: "OTHER" }));
    const kept = await buildCitation({ claimId: into.id, sourceId });
    await mergeClaims(await moderator(), filledIn(claim, into));
    const page = await getClaimPage(into.slug);
    expect([page?.balance.SUPPORTS, page?.lines.SUPPORTS]).toEqual([3, 1]);
    expect(page?.citations.find(({ id }) => id === kept.id)?.repeats).toMatchObject({ reason: "SAME_DATASET" });
    expect((await stored(into)).citations.find(({ id }) => id === kept.id)).toMatchObject({
      derivesFromId: origin.id,
      version: 2,
    });
    expect(await changesWhere({ citationId: kept.id })).toMatchObject([
      { verb: "citation.revised", claimId: into.id, detail: { repeats: { citationId: origin.id } } },
    ]);
  });

  test("where both repeat another, the one that stands goes on repeating what its editors chose", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const { id: sourceId } = await buildSource();
    const [far, near] = [await buildCitation({ claimId: claim.id }), await buildCitation({ claimId: into.id })];
    const repeating = (derivesFrom: string) => contentOf({ derivesFrom, overlapReason: "SAME_DATASET" });
    const duplicate = await buildCitation({ claimId: claim.id, sourceId }, repeating(far.id));
    await buildCitation({ claimId: claim.id }, repeating(duplicate.id));
    const kept = await buildCitation({ claimId: into.id, sourceId }, repeating(near.id));
    await mergeClaims(await moderator(), filledIn(claim, into));
    const page = await getClaimPage(into.slug);
    expect([page?.balance.SUPPORTS, page?.lines.SUPPORTS]).toEqual([4, 2]);
    expect((await stored(into)).citations.find(({ id }) => id === kept.id)).toMatchObject({
      derivesFromId: near.id,
      version: 1,
    });
  });

  test("two claims that have the same two citations the other way round close no circle", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const [book, article] = [await buildSource(), await buildSource()];
    for (const [claimId, first, second] of [
      [claim.id, book.id, article.id],
      [into.id, article.id, book.id],
    ] as const) {
      const { id: derivesFrom } = await buildCitation({ claimId, sourceId: first });
      await buildCitation({ claimId, sourceId: second }, contentOf({ derivesFrom, overlapReason: "OTHER" }));
    }
    await mergeClaims(await moderator(), filledIn(claim, into));
    const page = await getClaimPage(into.slug);
    expect([page?.balance.SUPPORTS, page?.lines.SUPPORTS]).toEqual([2, 1]);
  });

  test("of one person's two current notes the kept claim's stays current", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const signer = await buildPerson();
    const going = await buildNote({ claimId: claim.id, personId: signer.id });
    const staying = await buildNote({ claimId: into.id, personId: signer.id });
    await mergeClaims(await moderator(), filledIn(claim, into));
    const notes = (await stored(into)).notes;
    expect(notes.find((note) => note.id === staying.id)?.replacedAt).toBeNull();
    expect(notes.find((note) => note.id === going.id)?.replacedAt).not.toBeNull();
  });

  test("two figures and two quotations are exchanged when the person keeps those that come", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    await buildEstimate(claim.id, "7000000");
    await buildEstimate(into.id, "6000000");
    await buildQuotation(claim.id, "One wording");
    await buildQuotation(into.id, "Another wording");
    await mergeClaims(await moderator(), filledIn(claim, into, { figure: "CLAIM", quotation: "INTO" }));
    const [gone, kept] = [await stored(claim), await stored(into)];
    expect([kept.estimate?.best?.toFixed(), gone.estimate?.best?.toFixed()]).toEqual(["7000000", "6000000"]);
    expect([kept.quotation?.asGiven, gone.quotation?.asGiven]).toEqual(["Another wording", "One wording"]);
  });

  test("a quotation comes with the citations that it names, as the next version of the one that is there", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const citation = await buildCitation({ claimId: claim.id });
    const renderings = [{ text: "untergehen", language: "de", citationId: citation.id }];
    const findings = { exists: { answer: "YES", note: "It is there.", citations: [citation.id] } };
    await buildQuotation(claim.id, "One wording", { renderings, findings });
    await buildQuotation(into.id, "Another wording");
    await mergeClaims(await moderator(), filledIn(claim, into, { quotation: "CLAIM" }));
    expect(
      await db().quotation.findUniqueOrThrow({ where: { claimId: into.id }, include: { renderings: true } }),
    ).toMatchObject({ asGiven: "One wording", version: 2, renderings: [{ citationId: citation.id }] });
    expect(await db().findingCitation.findMany({ where: { claimId: into.id } })).toMatchObject([
      { citationId: citation.id },
    ]);
    expect(await db().quotationVersion.count({ where: { claimId: into.id } })).toBe(2);
    expect(await db().quotationVersion.count({ where: { claimId: claim.id } })).toBe(1);
  });

  test("what a quotation carried by a citation that the other has already is carried by the one that stands", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const sourceId = (await buildSource()).id;
    const [twin, double] = [
      await buildCitation({ claimId: into.id, sourceId }),
      await buildCitation({ claimId: claim.id, sourceId }),
    ];
    const findings = { exists: { answer: "YES", note: "It is there.", citations: [double.id] } };
    await buildQuotation(claim.id, "One wording", { findings });
    await mergeClaims(await moderator(), filledIn(claim, into));
    expect(await db().findingCitation.findMany({ where: { claimId: into.id } })).toMatchObject([
      { citationId: twin.id },
    ]);
  });

  test("an open dispute about the wording stays open, about that wording, and its authors may not rule on it", async () => {
    const author = await buildPerson({ role: "MODERATOR" });
    const [claim, into] = [await buildClaim({ createdById: author.id }), await buildClaim()];
    const { dispute, moderator: holder } = await buildTakenDispute({ claim: claim.slug, reasons: ["DUPLICATE"] });
    await mergeClaims(await moderator(), filledIn(claim, into));
    const moved = await db().dispute.findUniqueOrThrow({ where: { id: dispute.id } });
    expect(moved).toMatchObject({ claimId: into.id, wordingOfId: claim.id, state: "UNDER_REVIEW" });

    const insert = pool().query(
      "INSERT INTO ruling (dispute_id, moderator_id, outcome, reasons, reopen_if) VALUES ($1, $2, $3, $4, $5)",
      [dispute.id, author.id, "MERGED", "Reasons that are long enough.", "A new source."],
    );
    await expect(insert).rejects.toEqual(expect.objectContaining({ constraint: "ruling_by_someone_else" }));
    await rule(actorOf(holder), rulingOf(moved, { outcome: "MERGED", targetVersion: 1 }));
  });

  test("the kept claim is contested when the other's last ruling found no consensus", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    await buildRuledDispute({ claim: claim.slug }, { outcome: "RECORDED_AS_CONTESTED" });
    await mergeClaims(await moderator(), filledIn(claim, into));
    expect((await stored(into)).disputes).toMatchObject([{ state: "CLOSED", wordingOfId: claim.id }]);
  });

  test("by an editor who wrote both, when nobody else attached anything", async () => {
    const editor = await buildPerson();
    const mine = { createdById: editor.id };
    const [claim, into] = [await buildClaim(mine), await buildClaim(mine)];
    await buildCitation({ claimId: claim.id, createdById: editor.id });
    await buildCitation({ claimId: into.id });
    await mergeClaims(actorOf(editor), filledIn(claim, into));
    expect((await stored(into)).citations).toHaveLength(2);
  });
});

test("what was merged into a claim leads straight on when that is merged too", async () => {
  const actor = await moderator();
  const [one, two, three] = [await buildClaim(), await buildClaim(), await buildClaim()];
  const note = await buildNote({ claimId: one.id });
  await mergeClaims(actor, filledIn(one, two));
  await mergeClaims(actor, filledIn(two, three));
  expect(await stored(one)).toMatchObject({ mergedIntoId: three.id });
  expect(await db().confidenceNote.findUniqueOrThrow({ where: { id: note.id } })).toMatchObject({
    claimId: three.id,
    signedOnId: one.id,
  });
});

test("two people merging two claims into each other at once: one is done, the other refused", async () => {
  const [one, two] = [await buildClaim(), await buildClaim()];
  const outcomes = await Promise.allSettled([
    mergeClaims(await moderator(), filledIn(one, two)),
    mergeClaims(await moderator(), filledIn(two, one)),
  ]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a note that is signed while its claim is merged goes along, or is refused", async () => {
  const [claim, into] = [await buildClaim(), await buildClaim()];
  const signer = await buildPerson();
  const input = signNoteInput.parse({ claim: claim.slug, content: noteContentOf() });
  await Promise.allSettled([mergeClaims(await moderator(), filledIn(claim, into)), signNote(actorOf(signer), input)]);
  expect((await stored(claim)).notes).toEqual([]);
});

describe("whatever the application does, the database refuses", () => {
  test("to bring a merged claim back, to lead to one that is merged, and to carry a signed note elsewhere", async () => {
    const [claim, into, other] = [await buildClaim(), await buildClaim(), await buildClaim()];
    const note = await buildNote({ claimId: into.id });
    await mergeClaims(await moderator(), filledIn(claim, into));
    const back = pool().query("UPDATE claim SET withdrawn_at = NULL, withdrawn_reason = NULL WHERE id = $1", [
      claim.id,
    ]);
    await expect(back).rejects.toMatchObject({ constraint: "claim_merged_is_withdrawn" });
    const apart = pool().query("UPDATE claim SET merged_into_id = NULL WHERE id = $1", [claim.id]);
    await expect(apart).rejects.toMatchObject({ constraint: "claim_merged_into_one_that_stands" });
    const chain = pool().query(
      "UPDATE claim SET merged_into_id = $1, withdrawn_at = now(), withdrawn_reason = 'x' WHERE id = $2",
      [claim.id, other.id],
    );
    await expect(chain).rejects.toMatchObject({ constraint: "claim_merged_into_one_that_stands" });
    const elsewhere = pool().query("UPDATE confidence_note SET claim_id = $1 WHERE id = $2", [other.id, note.id]);
    await expect(elsewhere).rejects.toMatchObject({ constraint: "never_rewritten" });
  });
});
