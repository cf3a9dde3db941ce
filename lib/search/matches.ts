import type { Prisma } from "@/lib/generated/prisma/client";
import { type Needle, type TextPart, hasHit, highlight, snippet } from "./highlight";

/** Where in a claim and its evidence a search was met. */

/** What to select of a claim for `matchesOf`. */
export const MATCHED = {
  note: true,
  quotation: {
    select: {
      saidBy: true,
      asGiven: true,
      originalWording: true,
      originAuthor: true,
      originWork: true,
      renderings: { orderBy: { position: "asc" }, select: { text: true } },
    },
  },
  citations: {
    orderBy: { id: "asc" },
    select: {
      id: true,
      stance: true,
      derivesFromId: true,
      withdrawnAt: true,
      summary: true,
      excerpt: true,
      excerptTranslation: true,
      source: { select: { slug: true, title: true, authors: true } },
    },
  },
} as const satisfies Prisma.ClaimSelect;

/** A place outside the statement and the document's words. */
export type MatchPlace = "QUOTATION" | "SUMMARY" | "EXCERPT" | "SOURCE" | "REMARKS";

export interface Match {
  place: MatchPlace;
  parts: TextPart[];
  /** The citation it stands in; null when it is the claim's own. */
  citationId: string | null;
}

export interface Matches {
  statement: TextPart[];
  /** One a place in a document, in the order of the row's occurrences. */
  quotes: TextPart[][];
  /** At most two, so that a list stays a list. */
  elsewhere: Match[];
}

interface Text {
  place: MatchPlace;
  text: string;
  citationId: string | null;
}

type Searched = {
  statement: string;
  occurrences: { quote: string }[];
} & Prisma.ClaimGetPayload<{ select: typeof MATCHED }>;

const MOST = 2;

/** The statement and the document's words with what was met in them, and what was met only elsewhere. */
export function matchesOf(row: Searched, needle: Needle): Matches {
  const quotes = row.occurrences.map(({ quote }) => quote);
  let missing = without(needle, [row.statement, ...quotes]);
  const elsewhere: Match[] = [];
  for (const { place, text, citationId } of textsOf(row)) {
    if (elsewhere.length === MOST || isEmpty(missing)) break;
    if (!hasHit(text, missing)) continue;
    elsewhere.push({ place, parts: snippet(text, missing) ?? [], citationId });
    missing = without(missing, [text]);
  }
  return {
    statement: highlight(row.statement, needle),
    quotes: quotes.map((quote) => highlight(quote, needle)),
    elsewhere,
  };
}

/** What of the search none of these texts meets. */
function without({ stems, similar }: Needle, texts: string[]): Needle {
  const unmet = (needle: Needle) => !texts.some((text) => hasHit(text, needle));
  return {
    stems: stems.filter((stem) => unmet({ stems: [stem], similar: [] })),
    similar: similar.filter((word) => unmet({ stems: [], similar: [word] })),
  };
}

const isEmpty = ({ stems, similar }: Needle) => stems.length === 0 && similar.length === 0;

function textsOf({ quotation, citations, note }: Searched): Text[] {
  const own = (place: MatchPlace, text: string | null | undefined): Text => ({
    place,
    text: text ?? "",
    citationId: null,
  });
  return [
    own("QUOTATION", quotation?.asGiven),
    own("QUOTATION", quotation?.originalWording),
    ...(quotation?.renderings ?? []).map(({ text }) => own("QUOTATION", text)),
    own("QUOTATION", quotation && [quotation.saidBy, quotation.originAuthor, quotation.originWork].join(", ")),
    ...citations.flatMap(({ id: citationId, source, summary, excerpt, excerptTranslation }): Text[] => [
      { place: "SOURCE", text: [source.title, source.authors].filter(Boolean).join(", "), citationId },
      { place: "SUMMARY", text: summary, citationId },
      { place: "EXCERPT", text: excerpt, citationId },
      { place: "EXCERPT", text: excerptTranslation, citationId },
    ]),
    own("REMARKS", note),
  ].filter(({ text }) => text !== "");
}
