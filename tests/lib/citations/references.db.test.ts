import { describe, expect, test } from "vitest";
import {
  getClaimReferences,
  getDocumentReferences,
  listClaimItems,
  listDocumentItems,
} from "@/lib/citations/references";
import { plainText } from "@/lib/references/runs";
import type { ReferenceLook } from "@/lib/references/vocabulary";
import { getSourceInStyle } from "@/lib/sources/in-style";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { buildDocument, buildOccurrence } from "../../factories/occurrences.ts";
import { buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

const HARVARD: ReferenceLook = { style: "harvard", language: "de" };
const VANCOUVER: ReferenceLook = { style: "vancouver", language: "en-GB" };

const bookBy = (family: string, createdById: string) =>
  buildSource({
    slug: family.toLowerCase(),
    csl: { type: "book", title: `A book by ${family}`, author: [{ family }], issued: { "date-parts": [[1999]] } },
    createdById,
  });
const on = (claimId: string, sourceId: string, createdById: string, content: Record<string, unknown> = {}) =>
  buildCitation({ claimId, sourceId, createdById }, contentOf(content));

/** A claim with two books for it and one of them, by another place, also against it. */
async function claimOfThree() {
  const createdById = (await buildPerson()).id;
  const claim = await buildClaim({ createdById });
  const suffix = claim.slug.slice(-4);
  const [zorn, abel] = [await bookBy(`Zorn${suffix}`, createdById), await bookBy(`Abel${suffix}`, createdById)];
  await on(claim.id, zorn.id, createdById, { locatorLabel: "page", locator: "12-14" });
  await on(claim.id, zorn.id, createdById, { stance: "DISPUTES", locatorLabel: "chapter", locator: "3" });
  await on(claim.id, abel.id, createdById);
  return { claim, zorn, abel, createdById };
}

describe("of what is not there", () => {
  test("nothing is given", async () => {
    expect(await getClaimReferences("no-such-claim", HARVARD)).toBeNull();
    expect(await getDocumentReferences("no-such-document", HARVARD)).toBeNull();
    expect(await getSourceInStyle("no-such-source", HARVARD)).toBeNull();
    expect(await listClaimItems("no-such-claim")).toBeNull();
    expect(await listDocumentItems("no-such-document")).toBeNull();
  });

  test("withdrawn citations are left out", async () => {
    const claim = await buildClaim();
    await buildCitation({ claimId: claim.id, ...WITHDRAWN });
    expect(await getClaimReferences(claim.slug, HARVARD)).toMatchObject({ sources: 0 });
    expect(await listClaimItems(claim.slug)).toEqual({ mergedInto: null, items: [] });
  });
});

describe("a claim's references", () => {
  test("stand by stance in the order of the style, with each place as it is cited", async () => {
    const { claim, zorn, abel } = await claimOfThree();
    const page = await getClaimReferences(claim.slug, HARVARD);
    const [supports, disputes, ...others] = page?.groups ?? [];
    expect(supports?.lines.map(({ source }) => source.slug)).toEqual([abel.slug, zorn.slug]);
    expect(disputes?.lines.map(({ source }) => source.slug)).toEqual([zorn.slug]);
    expect(others.every(({ lines }) => lines.length === 0)).toBe(true);
    expect(plainText(supports?.lines[1]?.citations[0]?.runs ?? [])).toMatch(/^\(Zorn.{4}, 1999, S\. 12–14\)$/);
    expect(plainText(disputes?.lines[0]?.citations[0]?.runs ?? [])).toMatch(/^\(Zorn.{4}, 1999, Kap\. 3\)$/);
    expect(page?.sources).toBe(2);
  });

  test("are numbered from group to group where the style numbers", async () => {
    const { claim } = await claimOfThree();
    const page = await getClaimReferences(claim.slug, VANCOUVER);
    expect(page?.groups.map(({ lines }) => lines.map(({ margin }) => margin))).toEqual([
      ["1.", "2."],
      ["1."],
      [],
      [],
      [],
    ]);
  });

  test("begin with the claim itself: its words as they are, version and address", async () => {
    const claim = await buildClaim({ statement: "About seven million people died of hunger." });
    const page = await getClaimReferences(claim.slug, { style: "mla", language: "en-US" });
    const text = plainText(page?.cited.reference ?? []);
    expect(text).toContain("“About seven million people died of hunger (version 1).” Variorum,");
    expect(text).toContain(`/claims/${claim.slug}.`);
  });

  test("of a claim that was merged are with the other", async () => {
    const into = await buildClaim();
    const claim = await buildClaim({ mergedIntoId: into.id, ...WITHDRAWN });
    expect(await getClaimReferences(claim.slug, HARVARD)).toMatchObject({ claim: { mergedInto: { slug: into.slug } } });
    expect(await listClaimItems(claim.slug)).toMatchObject({ mergedInto: into.slug });
  });
});

describe("a document's references", () => {
  test("are those of its standing claims, each source and citation once", async () => {
    const { claim, zorn, abel, createdById } = await claimOfThree();
    const document = await buildDocument();
    await buildOccurrence(document, { claimId: claim.id });
    await buildOccurrence(document, { claimId: claim.id, quote: "said again" });
    const other = await buildClaim({ createdById });
    await buildOccurrence(document, { claimId: other.id });
    await on(other.id, abel.id, createdById);
    const gone = await buildClaim({ createdById, ...WITHDRAWN });
    await buildOccurrence(document, { claimId: gone.id });
    await buildCitation({ claimId: gone.id, createdById });

    const page = await getDocumentReferences(document.slug, HARVARD);
    expect(page?.lines.map(({ source, citations }) => [source.slug, citations.length])).toEqual([
      [abel.slug, 2],
      [zorn.slug, 2],
    ]);
    expect(await listDocumentItems(document.slug)).toMatchObject([
      { id: zorn.slug, type: "book" },
      { id: abel.slug, type: "book" },
    ]);
  });

  test("take as many queries for seventy claims of two sources as for one", async () => {
    const createdById = (await buildPerson()).id;
    const document = await buildDocument();
    const claimWithTwo = async () => {
      const claim = await buildClaim({ createdById });
      await buildOccurrence(document, { claimId: claim.id });
      for (let n = 0; n < 2; n += 1) {
        await buildCitation({ claimId: claim.id, createdById, sourceId: (await buildSource({ createdById })).id });
      }
      return claim;
    };
    const first = await claimWithTwo();
    const few = await countQueries(() => getDocumentReferences(document.slug, VANCOUVER));
    const one = await countQueries(() => getClaimReferences(first.slug, VANCOUVER));
    for (let n = 0; n < 69; n += 1) await claimWithTwo();
    for (let n = 0; n < 20; n += 1) await buildCitation({ claimId: first.id, createdById });
    expect(await countQueries(() => getDocumentReferences(document.slug, VANCOUVER))).toBe(few);
    expect(await countQueries(() => getClaimReferences(first.slug, VANCOUVER))).toBe(one);
    expect((await getDocumentReferences(document.slug, VANCOUVER))?.lines).toHaveLength(160);
  });
});

test("a source is given alone, in a list and where it is cited", async () => {
  const source = await buildSource({ language: "de" });
  const page = await getSourceInStyle(source.slug, { style: "chicago-notes", language: "uk" });
  expect(page?.source).toEqual({ slug: source.slug, title: "A book", language: "de", health: "OK" });
  expect(plainText(page?.cited.reference ?? [])).toBe("Author, An. A book, б. д.");
  expect(plainText(page?.cited.citation ?? [])).toBe("An Author, A book, б. д.");
});
