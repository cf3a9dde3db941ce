import { beforeAll, describe, expect, test } from "vitest";
import { addSource } from "@/lib/sources/add";
import { nearSources, nearSourcesInput } from "@/lib/sources/near";
import { addSourceInput } from "@/lib/sources/schema";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN } from "../../factories/claims.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";

useDatabase();

const near = async (typed: Record<string, string>) =>
  (await nearSources(nearSourcesInput.parse(typed))).map(({ slug, shares }) => [slug, shares]);

beforeAll(async () => {
  const editor = actorOf(await buildPerson());
  const books = [
    { title: "The Harvest of Sorrow", authors: "Conquest, Robert", issued: "1986", isbn: "978-0-19-505180-3" },
    { title: "The Harvest of Sorrow", authors: "Somebody, Else", issued: "2001" },
    { title: "Völkerabfälle", authors: "Müller, Jörg", issued: "1990", doi: "10.1234/ABC.5" },
    { title: "Parish Registers: What They Count", authors: "Kalniņa, Jūlija", issued: "1994" },
    { title: "Parish Registers: Their Loss by Fire", authors: "Shapoval, Yuriy", issued: "2004" },
    { title: "Ledgers", authors: "Ozols, Anna", issued: "1931" },
  ];
  for (const book of books) await addSource(editor, addSourceInput.parse({ source: { type: "book", ...book } }));
  await buildSource({ slug: "gone", title: "The Harvest of Sorrow", ...WITHDRAWN });
});

const CONQUEST = ["conquest-1986", null];
const SOMEBODY = ["somebody-2001", null];

describe("what may be in the library already", () => {
  test("has the same identifier, however it is written", async () => {
    expect(await near({ title: "Harvest", isbn: "0195051807" })).toEqual([["conquest-1986", "ISBN"]]);
    expect(await near({ doi: "https://doi.org/10.1234/abc.5" })).toEqual([["muller-1990", "DOI"]]);
  });

  test("has a title much alike, nearest when author and year are too", async () => {
    expect(await near({ title: "The Harvest of Sorow" })).toHaveLength(2);
    expect(await near({ title: "Harvest of Sorrow", authors: "Conquest, R.", issued: "1986" })).toEqual([
      CONQUEST,
      SOMEBODY,
    ]);
    expect(await near({ title: "Harvest of Sorrow", issued: "[2001]" })).toEqual([SOMEBODY, CONQUEST]);
    expect(await near({ title: "voelkerabfaelle" })).toEqual([["muller-1990", null]]);
  });

  test("has the same title where one of the two has no subtitle", async () => {
    const both = await near({ title: "Parish registers", issued: "2004" });
    expect(both.map(([slug]) => slug)).toEqual(["shapoval-2004", "kalnina-1994"]);
    expect(await near({ title: "Ledgers: The Accounts of a Manor House" })).toEqual([["ozols-1931", null]]);
    // Two parts of a series are two titles.
    expect(await near({ title: "Parish Registers: Shipping News" })).toEqual([]);
  });

  test("is not the one that is being revised, nor one that is withdrawn", async () => {
    expect(await near({ title: "The Harvest of Sorrow", not: "conquest-1986" })).toEqual([SOMEBODY]);
  });

  test.each<Record<string, string>>([
    {},
    { title: "The" },
    { title: "Nothing like it" },
    { isbn: "978-0-19-505180-4" },
    { doi: "'; --" },
  ])("is nothing for %j", async (typed) => {
    expect(await near(typed)).toEqual([]);
  });
});
