import { db } from "@/lib/db";
import { id } from "@/lib/fields";
import { type ActingPerson, canReadText } from "@/lib/policy";
import { codePointsOf, measured } from "./code-points";
import { type PlacedQuote, placesInParagraph, quoteAt } from "./place-quote";

/** The text of one paragraph, and where it begins in the whole. */
export interface ReadableParagraph {
  number: number;
  /** Code points. */
  start: number;
  text: string;
}

/**
 * A version's text, paragraph by paragraph, for whoever may read it. The number is asked for, so that the text is
 * that of the page around it also when a newer one has come meanwhile; `viewer` is null for whoever is
 * not signed in. Null when they may not, or nobody has attached it. It is not even read then.
 */
export async function getText(
  slug: string,
  viewer: ActingPerson | null,
  version: number,
): Promise<ReadableParagraph[] | null> {
  const whole = await readWhole(slug, viewer, version);
  if (!whole) return null;
  const points = codePointsOf(whole.text);
  return whole.paragraphs.map(({ number, start, end }) => ({
    number,
    start,
    text: whole.text.slice(points.toUnit(start), points.toUnit(end)),
  }));
}

/** Words chosen in a text by their offsets, as an address has them; null when there are none there that this person may read. */
export async function getChosenWords(
  slug: string,
  viewer: ActingPerson | null,
  { start, end }: { start: number; end: number },
): Promise<PlacedQuote | null> {
  const whole = await readWhole(slug, viewer);
  return whole && quoteAt(measured(whole.text), whole.paragraphs, start, end);
}

/** Every place in a paragraph where a quote stands; none when the text is not here or this person may not read it. */
export async function findPlaces(
  slug: string,
  viewer: ActingPerson | null,
  sought: { paragraph: number; quote: string },
): Promise<PlacedQuote[]> {
  const whole = await readWhole(slug, viewer);
  return whole ? placesInParagraph(measured(whole.text), whole.paragraphs, sought) : [];
}

/** The claim whose place in the newest version is to be chosen, as its address names it; null when it has none there. */
export async function getPlaceToChoose(slug: string, occurrenceId: string) {
  if (!id.safeParse(occurrenceId).success) return null;
  return db().anchor.findFirst({
    where: { occurrenceId, documentVersion: { document: { slug } } },
    orderBy: { documentVersion: { number: "desc" } },
    select: {
      version: true,
      documentVersion: { select: { number: true } },
      occurrence: { select: { id: true, quote: true, claim: { select: { slug: true, statement: true } } } },
    },
  });
}

/** @param number of the version; the newest without it. */
async function readWhole(slug: string, viewer: ActingPerson | null, number?: number) {
  const document = await db().document.findUnique({ where: { slug }, select: { id: true, rights: true } });
  if (!document || !canReadText(viewer, document).ok) return null;
  const version = await db().documentVersion.findFirst({
    where: { documentId: document.id, number },
    orderBy: { number: "desc" },
    select: {
      text: true,
      paragraphs: { orderBy: { number: "asc" }, select: { number: true, start: true, end: true } },
    },
  });
  return version?.text ? { text: version.text, paragraphs: version.paragraphs } : null;
}
