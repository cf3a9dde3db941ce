import { expect, test } from "vitest";
import { listDuplicates } from "@/lib/sources/duplicates";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN } from "../../factories/claims.ts";
import { buildSource } from "../../factories/sources.ts";
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
