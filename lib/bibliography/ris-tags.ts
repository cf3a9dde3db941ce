import type { CslItem } from "@/lib/sources/csl";

/** What the tags of RIS are in CSL. Pure. */

/** A tag that is everybody's own to use, for what RIS has none for: "csl-archive_collection: Fond 3". */
export const BESIDE_TAG = "U1";

/** The first tag of a variable is the one that is written. */
export const TEXT_TAGS: readonly [string, keyof CslItem][] = [
  ["VL", "volume"],
  ["IS", "issue"],
  ["ET", "edition"],
  ["PB", "publisher"],
  ["CY", "publisher-place"],
  ["PP", "publisher-place"],
  ["DO", "DOI"],
  ["UR", "URL"],
  ["LA", "language"],
  ["N1", "note"],
  ["RN", "annote"],
  ["M3", "genre"],
  ["M1", "number"],
  ["CN", "call-number"],
  ["AV", "archive_location"],
  ["DB", "archive"],
  ["ST", "title-short"],
  ["J2", "container-title-short"],
  ["JA", "container-title-short"],
  ["OP", "original-title"],
  ["NV", "number-of-volumes"],
  ["SE", "section"],
];

export const NAME_TAGS: readonly [string, keyof CslItem][] = [
  ["AU", "author"],
  ["A1", "author"],
  ["A2", "editor"],
  ["ED", "editor"],
  ["A3", "collection-editor"],
  ["A4", "translator"],
  ["TA", "translator"],
];

const IN_A_BOOK = ["CHAP", "ECHAP", "CPAPER", "ENCYC", "DICT"];
const WHOLE = ["BOOK", "EBOOK", "EDBOOK", "SER", "CONF", "RPRT", "THES", "MAP", "CLSWK", "PAMP"];

/** T2 is the journal of an article, the book of a chapter, and the series of a book. */
export function containerTags(kind: string): [string, keyof CslItem][] {
  if (WHOLE.includes(kind))
    return [
      ["T2", "collection-title"],
      ["T3", "collection-title"],
    ];
  return [
    ["T2", "container-title"],
    ["JO", "container-title"],
    ["JF", "container-title"],
    ...(IN_A_BOOK.includes(kind) ? ([["BT", "container-title"]] as [string, keyof CslItem][]) : []),
    ["T3", "collection-title"],
  ];
}
