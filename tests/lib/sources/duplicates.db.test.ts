import { expect, test } from "vitest";
import { listDuplicates } from "@/lib/sources/duplicates";
import { db } from "@/lib/db";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN } from "../../factories/claims.ts";
import { buildSource } from "../../factories/sources.ts";
import { buildImport } from "../../factories/imports.ts";
import { buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

test("pairs with much the same title and the same year or authors, each once, the later first", async () => {
  const book = (title: string, authors: string, year: number | null, more = {}) =>
    buildSource({ title, authors, year, csl: { type: "book", title }, ...more });
  const first = await book("The Harvest of Sorrow", "Conquest", 1986);
  const again = await book("Harvest of Sorrow", "Conquest", 1987);
  await book("The Harvest of Sorrow", "Somebody Else", 2001);
  await book("The Harvest of Sorrow", "Conquest", 1986, WITHDRAWN);
  await book("Bloodlands", "Snyder", 1986);
  const { pairs, looked, next } = await listDuplicates({});
  expect(pairs.map(({ source, other }) => [source.slug, other.slug])).toEqual([[again.slug, first.slug]]);
  expect([looked, next]).toEqual([4, null]);
  expect((await listDuplicates({ cursor: again.id })).looked).toBe(2);
  expect(await countQueries(() => listDuplicates({}))).toBe(1);
});

test("of what came with one import alone, where one is named", async () => {
  const title = "A ledger of one parish";
  const [first, second, other] = [await buildSource({ title }), await buildSource({ title }), await buildSource()];
  const { id } = await buildImport((await buildPerson()).id);
  const entry = { importId: id, line: 1, raw: "", csl: {}, verdict: "NEW" } as const;
  await db().importEntry.createMany({
    data: [second, other].map((source, at) => ({ ...entry, number: at + 3, sourceId: source.id })),
  });
  const { pairs, looked } = await listDuplicates({ import: id });
  expect([pairs.map((pair) => [pair.source.slug, pair.other.slug]), looked]).toEqual([[[second.slug, first.slug]], 2]);
});
