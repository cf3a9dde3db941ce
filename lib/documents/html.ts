import { convert } from "html-to-text";

const PARAGRAPH = { leadingLineBreaks: 2, trailingLineBreaks: 2 };
const HEADING = { ...PARAGRAPH, uppercase: false };

/** What a page says, without its markup: a blank line between blocks, no addresses, no pictures, no scripts. Pure. */
export function textOfHtml(html: string): string {
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
