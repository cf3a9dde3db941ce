import { describe, expect, test } from "vitest";
import { getClaimPage } from "@/lib/claims/read";
import { checkCitation } from "@/lib/citations/check";
import { checkInput } from "@/lib/citations/schema";
import { signNote } from "@/lib/confidence/sign";
import { signNoteInput } from "@/lib/confidence/schema";
import { db } from "@/lib/db";
import { mergeClaims } from "@/lib/reshaping/merge";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildContest, buildDispute, buildTakenDispute, insertRuling, rulingOf } from "../../factories/disputes.ts";
import { changesWhere } from "../../factories/history.ts";
import { buildNote, noteContentOf } from "../../factories/notes.ts";
import { buildDocument, buildOccurrence } from "../../factories/occurrences.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSearchRecord } from "../../factories/search-records.ts";
import { buildSource } from "../../factories/sources.ts";
import { rule } from "@/lib/rulings/rule";
import { buildEstimate, buildQuotation, filledIn, moderator, stored } from "../../factories/merges.ts";

useDatabase();

describe("everything goes along", () => {
  test("citations with versions and checks, notes, places, disputes, figure and quotation; history on both", async () => {
    const actor = await moderator();
    const document = await buildDocument();
    const [claim, into] = [await buildClaim({ statement: "Some seven million perished." }), await buildClaim()];
    const citation = await buildCitation({ claimId: claim.id });
    const checked = { citationId: citation.id, version: 1, saw: "EXCERPT", finding: "SAYS_SO" };
    await checkCitation(await moderator(), checkInput.parse(checked));
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

    const insert = insertRuling(dispute.id, author.id, { outcome: "MERGED" });
    await expect(insert).rejects.toEqual(expect.objectContaining({ constraint: "ruling_by_someone_else" }));
    await rule(actorOf(holder), rulingOf(moved, { outcome: "MERGED", targetVersion: 1 }));
  });

  test("the kept claim is contested when the other's last ruling found no consensus", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const { dispute, moderator: ruler } = await buildContest({ claim: claim.slug });
    await rule(actorOf(ruler), rulingOf(dispute, { outcome: "RECORDED_AS_CONTESTED" }));
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

test("a note that is signed while its claim is merged goes along, or is refused", async () => {
  const [claim, into] = [await buildClaim(), await buildClaim()];
  const signer = await buildPerson();
  const input = signNoteInput.parse({ claim: claim.slug, content: noteContentOf() });
  await Promise.allSettled([mergeClaims(await moderator(), filledIn(claim, into)), signNote(actorOf(signer), input)]);
  expect((await stored(claim)).notes).toEqual([]);
});
