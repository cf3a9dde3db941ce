import { beforeAll, describe, expect, test } from "vitest";
import { sourceFilters } from "@/lib/sources/filters";
import { getSourcePage, listSourceFacets, listSources } from "@/lib/sources/read";
import { asOwner, useDatabase } from "../../database.ts";
import { buildCheck, buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

const SOURCES = [
  { slug: "conquest-1986", title: "The Harvest of Sorrow", authors: "Conquest", year: 1986, language: "en" },
  { slug: "dyukov-2008", title: "Механизм лжи", authors: "Дюков", year: 2008, language: "ru" },
  { slug: "untitled", title: "[An article]", authors: "", year: null, language: null },
  { slug: "snore-2008", title: "The Soviet Story", authors: "Šnore", year: 2008, language: "en" },
  { slug: "gone", title: "Gone", authors: "Zed", year: 1900, language: "fr", ...WITHDRAWN },
];

beforeAll(async () => {
  const createdById = (await buildPerson()).id;
  for (const source of SOURCES) await buildSource({ ...source, createdById });
  const film = { csl: { type: "motion_picture", title: "A film" }, type: "motion_picture", title: "A film" };
  await buildSource({ slug: "film", authors: "Author", ...film, createdById });
});

const list = (given: Record<string, string> = {}) => listSources(sourceFilters.parse(given));
const slugsOf = async (given?: Record<string, string>) => (await list(given)).sources.map((source) => source.slug);

describe("the list", () => {
  test("stands by author, or title, without diacritics and leading marks; withdrawn sources are left out", async () => {
    expect(await slugsOf()).toEqual(["untitled", "film", "conquest-1986", "snore-2008", "dyukov-2008"]);
  });

  test.each([
    [{ letter: "s" }, ["snore-2008"]],
    [{ letter: "Д" }, ["dyukov-2008"]],
    [{ language: "ru" }, ["dyukov-2008"]],
    [{ type: "motion_picture" }, ["film"]],
    [{ q: "harvst sorrow" }, ["conquest-1986"]],
    [{ q: "snore" }, ["snore-2008"]],
    [{ sort: "oldest" }, ["conquest-1986", "snore-2008", "dyukov-2008", "untitled", "film"]],
    [{ sort: "last-added" }, ["film", "snore-2008", "untitled", "dyukov-2008", "conquest-1986"]],
    [{ q: "nothing like this", type: "book" }, []],
  ])("narrowed and sorted by %j", async (given, slugs) => {
    expect(await slugsOf(given)).toEqual(slugs);
  });

  test("offers only what there is any of", async () => {
    expect(await listSourceFacets()).toEqual({
      types: ["book", "motion_picture"],
      languages: ["en", "ru"],
      letters: ["A", "C", "S", "Д"],
    });
  });

  test("comes in pages that hold each source once, back and forth", async () => {
    const createdById = (await buildPerson()).id;
    for (let n = 0; n < 100; n += 1) await buildSource({ createdById, authors: "Many", language: "de" });
    const seen: string[] = [];
    let page = await list({ language: "de" });
    for (;;) {
      seen.push(...page.sources.map((source) => source.slug));
      if (page.next === null) break;
      page = await list({ language: "de", cursor: page.next });
    }
    expect(new Set(seen).size).toBe(100);
    expect(page).toMatchObject({ first: 51, total: 100, previous: "", next: null });
  });
});

describe("the page", () => {
  test("is found by slug and by id; null for neither", async () => {
    const page = await getSourcePage("conquest-1986");
    expect(await getSourcePage(page?.id ?? "")).toEqual(page);
    expect(await getSourcePage("no-such-source")).toBeNull();
    expect(await getSourcePage("01a20902-85a6-737b-8917-c98c59323191")).toBeNull();
  });

  test("shows every claim it is used on with the stance there, withdrawn ones as such", async () => {
    const source = await buildSource();
    const claim = await buildClaim();
    await buildCitation({ sourceId: source.id, claimId: claim.id });
    await buildCitation({ sourceId: source.id, ...WITHDRAWN });
    const page = await getSourcePage(source.slug);
    expect(page?.citations).toMatchObject([
      { stance: "SUPPORTS", claim: { slug: claim.slug }, withdrawnAt: null },
      { withdrawnReason: WITHDRAWN.withdrawnReason },
    ]);
    expect((await list({ sort: "most-used" })).sources[0]).toMatchObject({ slug: source.slug, uses: 1 });
  });

  test("says how far each citation was checked, whether it stands, and what it repeats or is repeated by", async () => {
    const [source, other] = [await buildSource(), await buildSource({ title: "A reprint" })];
    const first = await buildCitation({ sourceId: source.id });
    await buildCheck({ citationId: first.id });
    const repeating = contentOf({ derivesFrom: first.id, overlapReason: "SAME_DATASET" });
    const second = await buildCitation({ sourceId: other.id, claimId: first.claimId }, repeating);
    await buildCitation({ sourceId: source.id, ...WITHDRAWN });
    const page = await getSourcePage(source.slug);
    expect(page?.citations).toMatchObject([
      {
        checkState: "SEEN_BY_ONE",
        isStanding: true,
        derivesFrom: null,
        repeatedBy: [{ id: second.id, overlapReason: "SAME_DATASET", source: { title: "A reprint" } }],
      },
      { checkState: "UNVERIFIED", isStanding: false },
    ]);
    const { citations } = (await getSourcePage(other.slug)) ?? {};
    expect(citations).toMatchObject([{ derivesFrom: { id: first.id }, overlapReason: "SAME_DATASET" }]);
  });

  test("shows a withdrawn source", async () => {
    expect(await getSourcePage("gone")).toMatchObject({ withdrawnReason: WITHDRAWN.withdrawnReason });
  });

  test("makes as many queries for fifty uses as for one", async () => {
    const source = await buildSource();
    await buildCitation({ sourceId: source.id });
    const few = await countQueries(() => getSourcePage(source.slug));
    for (let n = 0; n < 49; n += 1) await buildCitation({ sourceId: source.id });
    expect(await countQueries(() => getSourcePage(source.slug))).toBe(few);
  });

  test("names nobody's id or e-mail address", async () => {
    const text = JSON.stringify(await getSourcePage("conquest-1986"));
    const people = await asOwner("SELECT id, email FROM person");
    for (const { id, email } of people) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(email);
    }
  });
});
