import { describe, expect, test } from "vitest";
import { GET as claimExport } from "@/app/api/v1/claims/[slug]/export/route";
import { GET as documentExport } from "@/app/api/v1/documents/[slug]/export/route";
import { GET as sourceExport } from "@/app/api/v1/sources/[id]/export/route";
import { GET } from "@/app/api/v1/sources/export/route";
import { readPieces } from "@/lib/bibliography/read";
import { split } from "@/lib/bibliography/split";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { claimIn, importText } from "../../factories/documents.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";

useDatabase();

const ask = (query: string) =>
  GET(new Request(`http://localhost:3000/api/v1/sources/export?${query}`), { params: Promise.resolve({}) });

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

test("so many files are made for one network, and then it is 429 until later", async () => {
  const headers = { "x-variorum-address": "192.0.2.7" };
  const from = () =>
    GET(new Request("http://localhost:3000/?format=ris", { headers }), { params: Promise.resolve({}) });
  const statuses = [];
  for (let n = 0; n < 121; n += 1) statuses.push((await from()).status);
  expect(statuses).toEqual([...Array<number>(120).fill(200), 429]);
  expect((await ask("format=ris")).status).toBe(200);
});

describe("the sources of one thing as a file", () => {
  const CSL = { type: "book", title: "A ledger of one parish", issued: { "date-parts": [[1931]] } };
  const get =
    (route: (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>) =>
    (params: Record<string, string>, query = "format=ris") =>
      route(new Request(`http://localhost:3000/?${query}`), { params: Promise.resolve(params) });
  const [ofClaim, ofDocument, ofSource] = [get(claimExport), get(documentExport), get(sourceExport)];

  test("is 404 for what is not there, and 422 without a format", async () => {
    expect((await ofClaim({ slug: "no-such-claim" })).status).toBe(404);
    expect((await ofDocument({ slug: "no-such-document" })).status).toBe(404);
    expect((await ofSource({ id: "no-such-source" })).status).toBe(404);
    expect((await ofClaim({ slug: "no-such-claim" }, "")).status).toBe(422);
  });

  test("has each source once, under the name of the thing", async () => {
    const editor = actorOf(await buildPerson());
    const document = `document-${newId()}`;
    await importText(editor, document, "The well ran dry in spring.");
    const claim = await claimIn(editor, document, "The well ran dry");
    const { id: claimId } = await db().claim.findUniqueOrThrow({ where: { slug: claim } });
    const { id: sourceId, slug: source } = await buildSource({ csl: CSL });
    for (const stance of ["SUPPORTS", "QUALIFIES"]) await buildCitation({ claimId, sourceId }, contentOf({ stance }));
    for (const [answer, name] of [
      [await ofClaim({ slug: claim }), claim],
      [await ofDocument({ slug: document }), document],
      [await ofSource({ id: source }), source],
    ] as const) {
      expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${name}.ris"`);
      const records = readPieces("RIS", split("RIS", await answer.text()));
      expect(records.map(({ label, csl }) => ({ label, csl }))).toEqual([{ label: source, csl: CSL }]);
    }
  });
});
