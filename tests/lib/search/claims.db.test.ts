import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { CONTESTED_FACTS, isContested } from "@/lib/disputes/contested";
import { searchClaims } from "@/lib/search/claims";
import { fold } from "@/lib/search/fold";
import type { TextPart } from "@/lib/search/highlight";
import { claimFilters } from "@/lib/search/schema";
import { BALANCES } from "@/lib/search/vocabulary";
import { loadCorpus } from "../../../prisma/seed.ts";
import { asOwner, useDatabase } from "../../database.ts";
import { countQueries } from "../../queries.ts";

useDatabase();
beforeAll(async () => {
  await loadCorpus({});
});

const search = (given: string | Record<string, string>) =>
  searchClaims(claimFilters.parse(typeof given === "string" ? { q: given } : given));
const slugsOf = async (given: string | Record<string, string>) =>
  (await search(given)).claims.map((claim) => claim.slug);
const hits = (parts: TextPart[]) => parts.filter((part) => part.hit).map((part) => part.text);

describe("finds, best first,", () => {
  test.each([
    ["snore", "snore-director-producer"],
    ["ŠNORE", "snore-director-producer"],
    ["holodomr", "holodomor-seven-million"],
    ["voelkerabfaelle", "marx-voelkerabfaelle"],
    ["Völkerabfälle", "marx-voelkerabfaelle"],
    ["engels marx", "marx-voelkerabfaelle"],
    ["seven million", "holodomor-seven-million"],
    ["million seven", "holodomor-seven-million"],
    ["argue", "film-argues-close-relations"],
    ["katin", "katyn-tens-of-thousands-officers"],
    ["goebels lenin", "goebbels-lenin-second-to-hitler"],
    ["betriebsfuehrer", "mises-betriebsfuehrer"],
    ['"racial trash"', "marx-voelkerabfaelle"],
    ["leavings of peoples", "marx-voelkerabfaelle"],
  ])("%s", async (q, expected) => {
    const found = await slugsOf(q);
    expect(found.slice(0, 2)).toContain(expected);
  });

  test("a word that stands only in a source, and says so", async () => {
    const { claims } = await search("Дюков");
    expect(claims.map((claim) => claim.slug)).toContain("angry-but-accurate");
    for (const { matches } of claims) {
      expect(matches?.elsewhere).toMatchObject([{ place: "SOURCE" }]);
      expect(hits(matches?.elsewhere[0]?.parts ?? [])).toContain("Дюков");
    }
  });

  test("a word that stands only in a rendering of a quotation", async () => {
    const [first, ...others] = (await search('"ethnic trash"')).claims;
    expect([first?.slug, others]).toEqual(["marx-voelkerabfaelle", []]);
    expect(first?.matches?.elsewhere).toMatchObject([{ place: "QUOTATION" }]);
  });

  test("words from different places, and shows each where it is", async () => {
    const [first] = (await search("engels marx")).claims;
    expect(hits(first?.matches?.statement ?? [])).toEqual(["Marx"]);
    expect(first?.matches?.elsewhere.flatMap((match) => hits(match.parts))).toEqual(["Engels"]);
  });

  test("similar spellings only when no claim has the words", async () => {
    expect(await search("holodomr")).toMatchObject({ mode: "SIMILAR", total: 1 });
    expect(await search("holodomor")).toMatchObject({ mode: "WORDS" });
    expect(await search("xyzzyqwertz")).toMatchObject({ mode: "SIMILAR", total: 0, first: 0, next: null });
  });

  test("without the words after a minus", async () => {
    const [all, without] = [await slugsOf("marx"), await slugsOf("marx -racial")];
    expect(without.length).toBeGreaterThan(0);
    expect(without.length).toBeLessThan(all.length);
    expect(await slugsOf("marx -marx")).toEqual([]);
  });
});

describe("nothing typed is an error:", () => {
  test.each([
    "",
    " ",
    "-",
    '"',
    "'",
    "the",
    ":*&|!()<->",
    "a:*b",
    "\\",
    "%_",
    "marx & | engels",
    "😀",
    "{}",
    "\u0000marx\u202E",
    "O'Brien; DROP TABLE claim",
    "x ".repeat(100),
  ])("%j", async (q) => {
    await expect(search(q)).resolves.toBeDefined();
  });

  test("invisible characters are dropped, and 201 characters are too many", () => {
    expect(claimFilters.parse({ q: "\u0000marx\u200B engels\n" }).q).toBe("marx  engels");
    expect(claimFilters.safeParse({ q: "x".repeat(201) }).success).toBe(false);
  });
});

describe("without a search", () => {
  test("lists every claim in document order, page by page, back and forth", async () => {
    const all = await db().claim.findMany({ orderBy: { position: "asc" }, select: { slug: true } });
    const seen: string[] = [];
    const firsts: number[] = [];
    let page = await search({});
    for (;;) {
      firsts.push(page.first);
      seen.push(...page.claims.map((claim) => claim.slug));
      if (page.next === null) break;
      page = await search({ cursor: page.next });
    }
    expect(seen).toEqual(all.map((claim) => claim.slug));
    expect(firsts).toEqual([1, 26, 51]);
    const middle = await search({ cursor: page.previous ?? "" });
    expect(middle.first).toBe(26);
    expect((await search({ cursor: middle.previous ?? "nowhere" })).first).toBe(1);
  });

  test("a claim says its balance, its words and its latest confidence with the finding", async () => {
    const { claims } = await search({ type: "QUANTITY", q: "holodomor" });
    const claim = claims[0];
    expect(claim?.occurrences[0]?.quote).toBe("wiped out seven million Ukrainians");
    expect(claim?.balance.DISPUTES).toBeGreaterThan(0);
    expect(claim?.confidence?.finding).toMatch(/.{20,}/);
  });
});

describe("filters", () => {
  test("by document, in the order of that document", async () => {
    const { total, claims } = await search({ document: "soviet-story-synopsis" });
    expect(total).toBe(7);
    expect(claims.every((claim) => claim.occurrences.some((at) => at.document.slug === "soviet-story-synopsis"))).toBe(
      true,
    );
    expect(await slugsOf({ document: "no-such-document" })).toEqual([]);
  });

  test("by type and by whether it can be checked", async () => {
    expect((await search({ type: "EVALUATION" })).total).toBe(7);
    expect((await search({ checkability: "PARTLY" })).total).toBe(19);
    expect((await search({ checkability: "NO", type: "EVENT" })).total).toBe(0);
  });

  test("by balance, as the counts of the claims say", async () => {
    const everything = [];
    for (let cursor = ""; ;) {
      const page = await search({ cursor });
      everything.push(...page.claims);
      if (page.next === null) break;
      cursor = page.next;
    }
    const counts = everything.map(({ balance: b }) => ({
      MORE_SUPPORTING: b.SUPPORTS > b.DISPUTES,
      MORE_DISPUTING: b.DISPUTES > b.SUPPORTS,
      BOTH_SIDES: b.SUPPORTS > 0 && b.DISPUTES > 0,
      NO_COUNTER_SOURCE: b.DISPUTES === 0,
      NO_SOURCE: Object.values(b).every((n) => n === 0),
    }));
    for (const balance of BALANCES) {
      expect((await search({ balance })).total, balance).toBe(counts.filter((row) => row[balance]).length);
    }
  });

  test("by contested, as lib/disputes/contested.ts has it", async () => {
    const rows = await db().claim.findMany({ select: { disputes: { select: CONTESTED_FACTS } } });
    const contested = rows.filter((row) => isContested(row.disputes)).length;
    expect(contested).toBeGreaterThan(0);
    expect((await search({ contested: "yes" })).total).toBe(contested);
    expect((await search({ contested: "no" })).total).toBe(rows.length - contested);
  });
});

test("the number of queries does not grow with what is found", async () => {
  const one = await countQueries(() => search("xyzzy"));
  const few = await countQueries(() => search("voelkerabfaelle"));
  const many = await countQueries(() => search("soviet"));
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(16);
  expect(one).toBeLessThanOrEqual(few);
});

test("words are folded in code as in the database", async () => {
  const rows = await asOwner(
    `SELECT DISTINCT word, fold(word) AS folded
     FROM claim, regexp_split_to_table(statement || ' ' || note, '\\s+') AS word`,
  );
  expect(rows.length).toBeGreaterThan(300);
  for (const { word, folded } of rows) expect(fold(String(word))).toBe(folded);
});

test("a withdrawn claim is not listed", async () => {
  await asOwner(
    "UPDATE claim SET withdrawn_at = now(), withdrawn_reason = 'Test.' WHERE slug = 'katyn-tens-of-thousands-officers'",
  );
  expect(await slugsOf("katyn")).not.toContain("katyn-tens-of-thousands-officers");
});
