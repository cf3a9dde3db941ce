import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FORMATS, type Format, guessFormat } from "@/lib/bibliography/formats";
import { readPieces } from "@/lib/bibliography/read";
import { split } from "@/lib/bibliography/split";
import { writeList } from "@/lib/bibliography/write";
import { type CslItem, cslItem } from "@/lib/sources/csl";

/*
 * Files as other programs write them: reference managers, archives of journals, catalogues, people by hand. What is
 * described in them is made up; what each record comes to stands in read.jsonl, one a line.
 */

const FOLDER = join(import.meta.dirname, "others");
const files = readdirSync(FOLDER).filter((name) => !name.endsWith(".jsonl"));
const textOf = (file: string) => readFileSync(join(FOLDER, file), "utf8");
const expected = textOf("read.jsonl").trim().split("\n");

const read = (format: Format, text: string) => readPieces(format, split(format, text));
const HEADS = { BIBLATEX: /@(?!comment|string|preamble)[a-z]+\s*[{(]/gi, RIS: /^TY {1,2}- /gm };

describe.each(files)("%s", (file) => {
  const text = textOf(file);
  const format = file.endsWith(".ris") ? "RIS" : "BIBLATEX";

  test("has one record for each that is written there", () => {
    expect(guessFormat(text)).toBe(format);
    expect(read(format, text).length).toBe(text.match(HEADS[format])?.length);
  });

  test("is read field by field, and says what it leaves out", () => {
    const lines = read(format, text).map(({ label, csl, fault, left }) =>
      JSON.stringify({
        file,
        label,
        ...(fault !== null && { fault }),
        ...(left.length > 0 && { left }),
        ...(csl && { csl }),
      }),
    );
    expect(lines).toEqual(expected.filter((line) => line.startsWith(`{"file":"${file}"`)));
  });

  test.each(FORMATS)("goes out as %s and comes in the same", async (out) => {
    const items = read(format, text).flatMap(({ csl }, n) => (csl ? [{ id: `k${n}`, csl }] : []));
    let written = "";
    for await (const part of writeList(out, [items])) written += part;
    expect(read(out, written).map(({ csl, fault }) => csl ?? fault)).toEqual(items.map(({ csl }) => csl));
  });
});

test("each line of what is expected belongs to a file, and holds a record of CSL-JSON", () => {
  for (const line of expected) {
    const { file, csl }: { file: string; csl?: CslItem } = JSON.parse(line);
    expect(files).toContain(file);
    if (csl) expect(cslItem.parse(csl)).toEqual(csl);
  }
});
