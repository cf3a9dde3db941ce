/** Atom feeds (RFC 4287), written by hand: a dozen elements, and the escaping is ours to test. Pure. */

interface AtomFeed {
  title: string;
  /** Full address of the page that the feed follows. */
  page: string;
  /** Full address of the feed itself, which is its id as well. */
  self: string;
  entries: readonly AtomEntry[];
}

interface AtomEntry {
  /** UUID of what it tells of. */
  id: string;
  title: string;
  at: Date;
  author: string;
  /** Full address. */
  link: string;
  /** Plain text; left out when empty. */
  summary: string;
}

/** The feed as XML. It was last updated when its newest entry was made; an empty one in 1970. */
export function atomFeed({ title, page, self, entries }: AtomFeed): string {
  const newest = entries.reduce((latest, { at }) => (at > latest ? at : latest), new Date(0));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element("title", title),
    element("id", self),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    element("updated", newest.toISOString()),
    ...entries.map(writeEntry),
    "</feed>",
    "",
  ].join("\n");
}

const writeEntry = ({ id, title, at, author, link, summary }: AtomEntry): string =>
  [
    "<entry>",
    element("id", `urn:uuid:${id}`),
    element("title", title),
    element("updated", at.toISOString()),
    `<author>${element("name", author)}</author>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(link)}"/>`,
    ...(summary === "" ? [] : [element("summary", summary)]),
    "</entry>",
  ].join("\n");

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

// What XML 1.0 cannot hold in any form (section 2.2); with the u flag a lone surrogate counts as one.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Text as it may stand between tags and in attributes; what XML cannot hold is left out. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, "").replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
