import { expect, test } from "vitest";
import { GET } from "@/app/api/v1/sources/export/route";
import { readPieces } from "@/lib/bibliography/read";
import { split } from "@/lib/bibliography/split";
import { useDatabase } from "../../database.ts";
import { buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";

useDatabase();

const ask = (query: string) => GET(new Request(`http://localhost:3000/api/v1/sources/export?${query}`));

test("a format that there is not is 422 with those that there are", async () => {
  const answer = await ask("format=word");
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ detail: "format: One of bibtex, biblatex, ris, csl-json." });
  expect((await ask("")).status).toBe(422);
});

test("the list comes as a file, as it is narrowed down", async () => {
  const createdById = (await buildPerson()).id;
  const csl = { type: "book", title: "Books & {braces}", issued: { edtf: "1937~" } };
  await buildSource({ slug: "first", csl, language: "de", createdById });
  await buildSource({ slug: "second", createdById });
  const answer = await ask("format=ris");
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="sources.ris"');
  const records = readPieces("RIS", split("RIS", await answer.text()));
  expect(records.map(({ label }) => label)).toEqual(["first", "second"]);
  expect(records[0]?.csl).toEqual(csl);
  expect(JSON.parse(await (await ask("format=csl-json&language=de")).text())).toEqual([{ id: "first", ...csl }]);
});
