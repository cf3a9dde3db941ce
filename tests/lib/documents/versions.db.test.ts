import { describe, expect, test } from "vitest";
import { getClaimPage } from "@/lib/claims/read";
import { db } from "@/lib/db";
import { addVersion } from "@/lib/documents/add-version";
import { decideAnchor } from "@/lib/documents/decide-anchor";
import { getDocumentPage } from "@/lib/documents/read";
import { addVersionInput, decideAnchorInput } from "@/lib/documents/schema";
import type { Actor } from "@/lib/transact";
import { asOwner, useDatabase } from "../../database.ts";
import { anchorOf, claimIn, importText } from "../../factories/documents.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const TEXT = [
  "In the spring the well of the village ran dry, and the mill at the ford stopped for want of water.",
  "My neighbour says that forty people left for the town before the harvest, and that few came back.",
  "The miller himself was seen in the market, where he sold the stones of his mill to a mason.",
].join("\n\n");

const version = (actor: Actor, document: string, text: string, seen = 1) =>
  addVersion(actor, addVersionInput.parse({ document, version: seen, text, reason: "A better copy." }));

/** A document with three claims, and a second version with what was done to it. */
async function carried(slug: string, change: (text: string) => string) {
  const editor = actorOf(await buildPerson());
  await importText(editor, slug, TEXT);
  const claims = [
    await claimIn(editor, slug, "the well of the village ran dry"),
    await claimIn(editor, slug, "forty people left for the town", { paragraph: 2 }),
    await claimIn(editor, slug, "sold the stones of his mill", { paragraph: 3 }),
  ] as const;
  const result = await version(editor, slug, change(TEXT));
  return { editor, claims, result };
}

describe("a version is refused, and nothing is written", () => {
  test("from a reader, for an unknown document, and when it is the text that stands", async () => {
    const editor = actorOf(await buildPerson());
    await importText(editor, "same", TEXT);
    await expectRefusal(version(actorOf(await buildPerson({ role: "READER" })), "same", `${TEXT}!`), "FORBIDDEN");
    await expectRefusal(version(editor, "no-such-document", TEXT), "NOT_FOUND");
    expect((await expectRefusal(version(editor, "same", TEXT), "CONFLICT")).message).toContain(
      "very text of version 1",
    );
    expect(await db().documentVersion.count({ where: { document: { slug: "same" } } })).toBe(1);
  });

  test("when the newest version it names is not there yet", async () => {
    const editor = actorOf(await buildPerson());
    await importText(editor, "early", TEXT);
    const input = addVersionInput.parse({ document: "early", text: `${TEXT}!`, version: 9, reason: "A better copy." });
    const refused = await expectRefusal(addVersion(editor, input), "INVALID");
    expect(refused.fields).toEqual({ version: ["There is no version 9; the newest is 1."] });
  });

  test("when somebody else has added one: the second of two at the same moment is told so", async () => {
    const editor = actorOf(await buildPerson());
    await importText(editor, "two-at-once", TEXT);
    const both = await Promise.allSettled([1, 2].map((n) => version(editor, "two-at-once", `${TEXT} ${n}`)));
    const refused = both.find((one) => one.status === "rejected");
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(refused?.reason).toMatchObject({ code: "STALE", theirs: { version: 2, reason: "A better copy." } });
  });
});

describe("a new version", () => {
  test("carries every anchor over, and leaves the earlier version as it was", async () => {
    const { claims, result } = await carried("longer", (text) => `A foreword.\n\n${text}`);
    expect(result).toEqual({ slug: "longer", number: 2, standing: 3, doubtful: 0 });
    for (const [index, claim] of claims.entries()) {
      const [before, after] = [await anchorOf(claim, 1), await anchorOf(claim, 2)];
      expect(before).toMatchObject({ state: "EXACT", paragraph: index + 1 });
      expect(after).toMatchObject({ state: "MOVED", paragraph: index + 2, quote: before.quote });
      expect(after.start).toBe((before.start ?? 0) + "A foreword.\n\n".length);
    }
    const [first] = claims;
    expect((await getClaimPage(first))?.occurrences).toMatchObject([
      { paragraph: 2, anchor: "MOVED", isThere: true, documentVersion: 2 },
    ]);
    expect(await changesWhere({ verb: "document.version-added", document: { slug: "longer" } })).toMatchObject([
      { detail: { number: 2, standing: 3, doubtful: 0, reason: "A better copy." } },
    ]);
  });

  test("proposes a place for changed words, and says which are gone; the page shows them apart", async () => {
    const { claims, result } = await carried("changed", (text) =>
      text.replace("forty people", "fourty persons").replace(/The miller.*$/, "Nothing more is known."),
    );
    expect(result).toMatchObject({ standing: 1, doubtful: 2 });
    expect(await anchorOf(claims[0], 2)).toMatchObject({ state: "EXACT" });
    expect(await anchorOf(claims[1], 2)).toMatchObject({ state: "FUZZY", quote: "fourty persons left for the town" });
    expect(await anchorOf(claims[2], 2)).toMatchObject({ state: "ORPHANED", paragraph: null, start: null });
    expect((await getClaimPage(claims[2]))?.occurrences).toMatchObject([
      { paragraph: 3, quote: "sold the stones of his mill", anchor: "ORPHANED", isThere: false, documentVersion: 2 },
    ]);
    const page = await getDocumentPage("changed");
    expect(page?.paragraphs.map(({ occurrences }) => occurrences.length)).toEqual([1, 0, 0]);
    expect(page?.unplaced.map(({ claim }) => claim.slug).toSorted()).toEqual([claims[1], claims[2]].toSorted());
  });
});

test("the database keeps an anchor within its occurrence’s document", async () => {
  const { claims } = await carried("its-own", (text) => `${text} More.`);
  await importText(actorOf(await buildPerson()), "another", `${TEXT} Other.`);
  const { occurrenceId } = await anchorOf(claims[0], 1);
  const elsewhere = await db().documentVersion.findFirstOrThrow({ where: { document: { slug: "another" } } });
  const row = `INSERT INTO anchor (document_version_id, occurrence_id, paragraph) VALUES`;
  await expect(asOwner(`${row} ('${elsewhere.id}', '${occurrenceId}', 1)`)).rejects.toThrow(
    /in a version of the document/,
  );
});

describe("a person decides", () => {
  const decide = async (actor: Actor, claim: string, choice: Record<string, unknown>) => {
    const { occurrenceId, occurrence, version: seen } = await anchorOf(claim, 2);
    const { document } = await db().documentVersion.findUniqueOrThrow({
      where: { id: occurrence.documentVersionId },
      select: { document: { select: { slug: true } } },
    });
    const form = { document: document.slug, number: 2, occurrenceId, version: seen, ...choice };
    return decideAnchor(actor, decideAnchorInput.parse(form));
  };
  const doubtful = (slug: string) => carried(slug, (text) => text.replace("forty people", "fourty persons"));

  test("not below editor, not without a proposal, not outside the text or over two paragraphs", async () => {
    const { editor, claims } = await carried("refused", (text) => text.replace(/forty people[^,]*/, "all"));
    const claim = claims[1];
    expect((await anchorOf(claim, 2)).state).toBe("ORPHANED");
    await expectRefusal(decide(actorOf(await buildPerson({ role: "READER" })), claim, { choice: "GONE" }), "FORBIDDEN");
    await expectRefusal(decide(editor, claim, { choice: "CONFIRM" }), "CONFLICT");
    for (const [start, end] of [
      [50, 120],
      [5, 5],
      [9, 4],
      [0, 100_000],
      [undefined, undefined],
    ]) {
      const refusal = await expectRefusal(decide(editor, claim, { choice: "PLACE", start, end }), "INVALID");
      expect(Object.keys(refusal.fields)).toEqual(["start"]);
    }
    expect(await anchorOf(claim, 2)).toMatchObject({ version: 1, decidedAt: null });
  });

  test("again, when words that came between have made a place longer than any quote", async () => {
    const editor = actorOf(await buildPerson());
    const words = Array.from({ length: 56 }, (_, n) => `mill${n}`);
    const text = (between: string) => words.map((word, n) => (n % 5 === 4 ? `${word}${between}` : word)).join(" ");
    await importText(editor, "growing", text(""));
    const claim = await claimIn(editor, "growing", text(""));
    await version(editor, "growing", text(" and, as"));
    await decide(editor, claim, { choice: "CONFIRM" });
    expect((await anchorOf(claim, 2)).quote?.length).toBeGreaterThan(450);
    await version(editor, "growing", text(" and, as it is said again"), 2);
    expect(await anchorOf(claim, 3)).toMatchObject({ state: "ORPHANED", decidedAt: null });
  });

  test("that the proposal is right: the next version starts from the words that stand there now", async () => {
    const { editor, claims } = await doubtful("confirmed");
    const claim = claims[1];
    expect(await decide(editor, claim, { choice: "CONFIRM" })).toEqual({ document: "confirmed", number: 2, claim });
    expect(await anchorOf(claim, 2)).toMatchObject({ state: "FUZZY", decidedById: editor.personId, version: 2 });
    const text = TEXT.replace("forty people", "fourty persons");
    expect(await version(editor, "confirmed", `${text} The end.`, 2)).toMatchObject({ standing: 3, doubtful: 0 });
    expect(await anchorOf(claim, 3)).toMatchObject({ state: "EXACT", quote: "fourty persons left for the town" });
    expect(await changesWhere({ claim: { slug: claim }, verb: "anchor.confirmed" })).toMatchObject([
      { detail: { number: 2, quote: "fourty persons left for the town" } },
    ]);
  });

  test("on another place, or that the words are gone, which need not be said again", async () => {
    const { editor, claims } = await doubtful("elsewhere");
    const [start, quote] = [TEXT.indexOf("few came back") + 2, "few came back"];
    await decide(editor, claims[1], { choice: "PLACE", start, end: start + quote.length });
    expect(await anchorOf(claims[1], 2)).toMatchObject({ state: "FUZZY", quote, paragraph: 2 });
    await decide(editor, claims[0], { choice: "GONE" });
    expect(await anchorOf(claims[0], 2)).toMatchObject({ state: "ORPHANED", decidedById: editor.personId });
    await version(editor, "elsewhere", TEXT.replace(/In the spring[^,]*/, "Later"), 2);
    expect(await anchorOf(claims[0], 3)).toMatchObject({ state: "ORPHANED", decidedById: editor.personId });
  });

  test("at the same moment as another: the second is shown what the first chose, and nothing is lost", async () => {
    const { editor, claims } = await doubtful("both");
    const other = actorOf(await buildPerson());
    const start = TEXT.indexOf("few came back") + 2;
    const both = await Promise.allSettled([
      decide(editor, claims[1], { choice: "CONFIRM" }),
      decide(other, claims[1], { choice: "PLACE", start, end: start + 13 }),
    ]);
    const refused = both.find((one) => one.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "STALE", theirs: { version: 2, person: "A editor" } });
    const stands = await anchorOf(claims[1], 2);
    expect(refused?.reason.theirs.values.quote).toBe(stands.quote);
    expect(await changesWhere({ claim: { slug: claims[1] }, verb: { startsWith: "anchor." } })).toHaveLength(1);
  });
});
