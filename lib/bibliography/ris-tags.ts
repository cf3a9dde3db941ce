import type { CslItem } from "@/lib/sources/csl";

/** What the tags of RIS are in CSL. Pure. */

type Tag = [string, keyof CslItem];

/** A tag that is everybody's own to use, for what RIS has none for: "csl-archive_collection: Fond 3". */
export const BESIDE_TAG = "U1";

/** The first tag of a variable is the one that is written. */
export const TEXT_TAGS: readonly Tag[] = [
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

/**
 * Who edits a book stands under A3 and who edits its series under A2, and the other way round in everything else.
 * Some write a book's only editor under A2 all the same.
 */
export function nameTags(kind: string, has: (tag: string) => boolean): Tag[] {
  const isSwapped = ["BOOK", "EBOOK"].includes(kind) && (has("A3") || has("ED"));
  return [
    ["AU", "author"],
    ["A1", "author"],
    [isSwapped ? "A3" : "A2", "editor"],
    ["ED", "editor"],
    [isSwapped ? "A2" : "A3", "collection-editor"],
    ["A4", "translator"],
    ["TA", "translator"],
  ];
}

const IN_A_BOOK = ["CHAP", "ECHAP", "CPAPER", "ENCYC", "DICT"];
const WHOLE = ["BOOK", "EBOOK", "EDBOOK", "SER", "RPRT", "THES", "MAP", "CLSWK", "PAMP"];

/** Whether records of this kind are no part of anything: their first page is how many they have. */
export const isWholeKind = (kind: string): boolean => WHOLE.includes(kind);

/** T2 is the journal of an article, the book of a chapter, and the series of a book. */
export function containerTags(kind: string, has: (tag: string) => boolean): Tag[] {
  // A conference has a name, and what it printed another.
  if (kind === "CONF" && has("C3"))
    return [
      ["C3", "container-title"],
      ["T2", "event-title"],
      ["C1", "publisher-place"],
      ["T3", "collection-title"],
    ];
  if (isWholeKind(kind))
    return [
      ["T2", "collection-title"],
      ["T3", "collection-title"],
    ];
  return [
    ["T2", "container-title"],
    ["JO", "container-title"],
    ["JF", "container-title"],
    ...(IN_A_BOOK.includes(kind) ? ([["BT", "container-title"]] as Tag[]) : []),
    ["T3", "collection-title"],
  ];
}
