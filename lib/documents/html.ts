import { convert } from "html-to-text";
import { invalid } from "@/lib/errors";

const PARAGRAPH = { leadingLineBreaks: 2, trailingLineBreaks: 2 };
const HEADING = { ...PARAGRAPH, uppercase: false };

/** Reading a page takes time in proportion to its length times its depth; no page for people goes nearly so deep. */
const DEEPEST = 10_000;
/** Elements that hold nothing. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/**
 * What a page says, without its markup: a blank line between blocks, no addresses, no pictures, no scripts. Pure.
 * @throws AppError INVALID, at "text", when its elements lie more than 10,000 deep in each other.
 */
export function textOfHtml(html: string): string {
  if (isDeep(html)) throw invalid("text", "This page is built too deep to be read. Copy its text and paste it here.");
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: Infinity, maxDepth: 500 },
    selectors: [
      { selector: "head", format: "skip" },
      { selector: "a", options: { ignoreHref: true } },
      { selector: "img", format: "skip" },
      { selector: "hr", format: "skip" },
      { selector: "blockquote", format: "block", options: PARAGRAPH },
      { selector: "div", options: PARAGRAPH },
      { selector: "ul", options: { itemPrefix: "- " } },
      ...["td", "th"].map((selector) => ({ selector, format: "inlineSurround", options: { suffix: " " } })),
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: HEADING })),
    ],
  });
}

/** Counted by what is begun and not yet ended, which is never less than the depth. */
function isDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, tag = ""] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = tag.toLowerCase();
    const before = open.get(name) ?? 0;
    if (VOID.has(name) || (slash !== "" && before === 0)) continue;
    const step = slash === "" ? 1 : -1;
    open.set(name, before + step);
    depth += step;
    if (depth > DEEPEST) return true;
  }
  return false;
}
