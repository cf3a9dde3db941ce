import { expect, test } from "vitest";
import { importFilters, listImports } from "@/lib/imports/read";
import { useDatabase } from "../../database.ts";
import { buildImport } from "../../factories/imports.ts";
import { buildPerson } from "../../factories/people.ts";

useDatabase();

test("what is no import is no place to begin", () => {
  expect(importFilters.safeParse({ cursor: "21" }).success).toBe(false);
});

test("every import of a person is listed, the newest first, a page at a time, and nobody else's", async () => {
  const person = await buildPerson();
  const ids: string[] = [];
  for (let n = 0; n < 41; n += 1) ids.unshift((await buildImport(person.id)).id);
  await buildImport((await buildPerson()).id);
  const pages: string[][] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { imports, next } = await listImports(person.id, { cursor });
    pages.push(imports.map(({ id }) => id));
    cursor = next;
  }
  expect(pages.map((page) => page.length)).toEqual([20, 20, 1]);
  expect(pages.flat()).toEqual(ids);
});

test("a list that ends with its page has no further one", async () => {
  const person = await buildPerson();
  for (let n = 0; n < 20; n += 1) await buildImport(person.id);
  const { imports, next } = await listImports(person.id);
  expect([imports.length, next]).toEqual([20, null]);
});
