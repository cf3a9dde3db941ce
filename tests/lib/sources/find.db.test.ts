import { beforeAll, describe, expect, test } from "vitest";
import { addSource } from "@/lib/sources/add";
import { findSources, findSourcesInput } from "@/lib/sources/find";
import { addSourceInput } from "@/lib/sources/schema";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN } from "../../factories/claims.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";

useDatabase();

/** As catalogues make them of a search. */
const LONG = `https://example.com/record?${"set=parishes&".repeat(30)}number=7`;

const find = async (q: string) => (await findSources(findSourcesInput.parse({ q }))).map((source) => source.slug);

beforeAll(async () => {
  const editor = actorOf(await buildPerson());
  const books = [
    { title: "The Harvest of Sorrow", authors: "Conquest, Robert", issued: "1986", isbn: "978-0-19-505180-3" },
    { title: "Völkerabfälle", authors: "Müller, Jörg", issued: "1990", doi: "10.1234/ABC.5" },
    { title: "Hungersnot", authors: "Müller, Jörg", issued: "2001", url: "https://example.org/hunger/" },
    { title: "Registers", authors: "Kalniņa, Jūlija", issued: "1994", url: LONG },
  ];
  for (const book of books) await addSource(editor, addSourceInput.parse({ source: { type: "book", ...book } }));
  await buildSource({ slug: "gone", title: "The Harvest of Despair", ...WITHDRAWN });
});

describe("a source of the library is found", () => {
  test.each([
    ["by words of its title", "harvest of sorrow", ["conquest-1986"]],
    ["by the beginning of a word", "harv", ["conquest-1986"]],
    ["by author and year", "Conquest 1986", ["conquest-1986"]],
    ["with a small typo", "conqest", ["conquest-1986"]],
    ["without its diacritics, in either spelling", "voelkerabfaelle", ["muller-1990"]],
    ["by its ISBN, with and without hyphens", "9780195051803", ["conquest-1986"]],
    ["by its DOI as an address", "https://doi.org/10.1234/abc.5", ["muller-1990"]],
    ["by its address", "https://example.org/hunger", ["muller-2001"]],
    ["by one that is long", LONG, ["kalnina-1994"]],
  ])("%s", async (_, q, slugs) => {
    expect(await find(q)).toEqual(slugs);
  });

  test("among several of one author", async () => {
    expect((await find("muller")).toSorted()).toEqual(["muller-1990", "muller-2001"]);
  });
});

test.each(["no such thing anywhere", "'; DROP TABLE source; --", "%", "!!!", "a & | b"])(
  "%j finds nothing, and breaks nothing",
  async (q) => {
    expect(await find(q)).toEqual([]);
  },
);

test("what is meant by an address is told from what is only alike", async () => {
  const meant = async (q: string) =>
    (await findSources({ q })).filter(({ identified }) => identified).map(({ slug }) => slug);
  expect(await meant("https://example.org/hunger")).toEqual(["muller-2001"]);
  expect(await find("https://example.org/hungers")).toContain("muller-2001");
  expect(await meant("https://example.org/hungers")).toEqual([]);
  expect(await meant("Hungersnot")).toEqual([]);
});

test("nothing to look for, or too much of it, is refused", () => {
  expect(findSourcesInput.safeParse({ q: "  " }).success).toBe(false);
  expect(findSourcesInput.safeParse({ q: "x".repeat(2001) }).success).toBe(false);
  expect(findSourcesInput.safeParse({}).success).toBe(false);
});
