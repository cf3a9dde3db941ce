import { expect, test } from "vitest";
import { sourcesInBatches } from "@/lib/sources/batches";
import { sourceFilters } from "@/lib/sources/filters";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN } from "../../factories/claims.ts";
import { buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

async function batches(given: Record<string, string> = {}, size?: number) {
  const all: string[][] = [];
  for await (const batch of sourcesInBatches(sourceFilters.parse(given), size)) all.push(batch.map(({ id }) => id));
  return all;
}

test("gives every standing source that meets the filters once, a query a batch", async () => {
  const createdById = (await buildPerson()).id;
  for (const slug of ["a", "b", "c"]) await buildSource({ slug, language: slug === "b" ? "de" : "en", createdById });
  await buildSource({ slug: "gone", ...WITHDRAWN, createdById });
  expect(await batches({}, 2)).toEqual([["a", "b"], ["c"]]);
  expect(await batches({ language: "en" })).toEqual([["a", "c"]]);
  expect(await batches({ q: "nothing like this" })).toEqual([[]]);
  expect(await countQueries(() => batches({}, 2))).toBe(2);
});
