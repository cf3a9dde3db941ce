import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMATS, type Format } from "@/lib/bibliography/formats";
import { readPieces } from "@/lib/bibliography/read";
import { split } from "@/lib/bibliography/split";
import { writeList } from "@/lib/bibliography/write";
import type { Named } from "@/lib/bibliography/write-bibtex";
import { readCorpus } from "@/prisma/corpus-files";
import { CSL_TYPES } from "@/lib/sources/vocabulary";
import { type CslItem, cslItem } from "@/lib/sources/csl";
import { readCsl } from "@/lib/sources/read-csl";

async function written(format: Format, batches: readonly (readonly Named[])[]): Promise<string> {
  let text = "";
  for await (const part of writeList(format, batches)) text += part;
  return text;
}

const readAgain = (format: Format, text: string) => readPieces(format, split(format, text));

test.each(FORMATS)("the corpus goes out as %s and comes in the same", async (format) => {
  const items = readCorpus().sources.map(({ slug, csl }) => ({ id: slug, csl: cslItem.parse(csl) }));
  const records = readAgain(format, await written(format, [items.slice(0, 50), [], items.slice(50)]));
  expect(records.map(({ csl }) => csl)).toEqual(items.map(({ csl }) => csl));
  expect(records.map(({ label }) => label)).toEqual(items.map(({ id }) => id));
});

// What TeX, RIS and JSON have for their own, and letters of several scripts.
const word = fc.constantFrom(
  ..."A de О'Коннор {b} } \\emph{x} 100% $5$ $ & # _a ~ ^ < > \" ' -- , ; @book{ = TY - Ž שלום 中 3/4 csl-title: [x] null".split(
    " ",
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(" "));
const name = fc.oneof(
  fc.record({ family: words, given: words }, { requiredKeys: ["family"] }),
  fc.record({
    family: words,
    given: words,
    "non-dropping-particle": fc.constant("von der"),
    suffix: fc.constant("Jr."),
  }),
  fc.record({ literal: words }),
);
const date = fc.constantFrom("1937~", "1932/1933", "1932-05-08", "193X", "[1938?]", "after the war", "-0043");
const item = fc
  .record(
    {
      type: fc.constantFrom(...CSL_TYPES),
      title: words,
      author: fc.array(name, { maxLength: 3 }),
      editor: fc.array(name, { maxLength: 2 }),
      issued: date,
      accessed: date,
      "container-title": words,
      publisher: words,
      page: fc.constantFrom("12-34", "12–34", "S1", "iv-x, 3"),
      number: words,
      URL: fc.constant("https://example.org/a_b?c={d}&e=$f#g%20h~i"),
      archive: words,
      archive_collection: words,
      note: words,
      ISBN: fc.constant("978-0-19-504054-8"),
      custom: fc.constant({ arXiv: "2105.01234" }),
    },
    { requiredKeys: ["type", "title"] },
  )
  .map(readCsl)
  .filter((one): one is CslItem => one !== null && readsTheSame(one));

/** Markup in a title is read as such each time. */
const readsTheSame = (csl: CslItem) => JSON.stringify(readCsl(csl)) === JSON.stringify(csl);

test.each(FORMATS)("whatever a record holds goes out as %s and comes in the same", async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 3 }), async (all) => {
      const text = await written(format, [all.map((csl, n) => ({ id: `k${n}`, csl }))]);
      expect(readAgain(format, text).map(({ csl, fault }) => csl ?? fault)).toEqual(all);
    }),
    { numRuns: 150 },
  );
});

test("what BibTeX has no field for stands beside the rest, under its name in CSL", async () => {
  const csl = cslItem.parse({ type: "interview", title: "T", archive_collection: "Fond {3} 5%" });
  expect(await written("BIBTEX", [[{ id: "k", csl }]])).toBe(
    "@misc{k,\n  title = {T},\n  csl-type = {interview},\n  csl-archive_collection = {Fond %7B3%7D 5%25},\n}\n",
  );
});

test("an empty list is an empty file, and an empty list of JSON", async () => {
  expect([await written("RIS", []), await written("CSL_JSON", [[]])]).toEqual(["", "[\n\n]\n"]);
});
