import { db } from "@/lib/db";
import type { AnchorState } from "@/lib/generated/prisma/enums";
import { type ActingPerson, canDecideAnchor } from "@/lib/policy";
import { type IndexedText, indexText } from "./indexed-text";
import { quoteAt } from "./place-quote";
import { type Place, type Selector, exactPlaces, likelyPlaces } from "./places";
import { DOUBTFUL } from "./standing";
import { type Bounds, paragraphAt } from "./text";

/** As many are shown at once; the rest follows as these are decided. */
const PAGE = 20;
/** Other places offered for one quote. */
const OTHERS = 4;

export type PlacesPage = NonNullable<Awaited<ReturnType<typeof getPlaces>>>;
export type DoubtfulPlace = PlacesPage["places"][number];
export type OfferedPlace = NonNullable<DoubtfulPlace["proposal"]>;

/**
 * The places in a document's newest version that wait for a person, in the order in which their words
 * were recorded, each with what is proposed and the next best. Null when there is no such document, or
 * when it is not the viewer's to decide: this shows stretches of the text.
 */
export async function getPlaces(slug: string, viewer: ActingPerson | null) {
  if (viewer === null || !canDecideAnchor(viewer).ok) return null;
  const document = await db().document.findUnique({
    where: { slug },
    select: {
      slug: true,
      title: true,
      language: true,
      versions: {
        orderBy: { number: "desc" },
        take: 1,
        select: {
          number: true,
          text: true,
          paragraphs: { orderBy: { number: "asc" }, select: { number: true, start: true, end: true } },
          _count: { select: { anchors: { where: { ...STANDING, ...DOUBTFUL } } } },
          anchors: {
            where: { ...STANDING, ...DOUBTFUL },
            orderBy: { occurrenceId: "asc" },
            take: PAGE,
            select: ANCHOR,
          },
        },
      },
    },
  });
  const [newest] = document?.versions ?? [];
  if (!document || !newest) return null;
  const text = newest.text === null || newest.anchors.length === 0 ? null : indexText(newest.text);
  return {
    slug: document.slug,
    title: document.title,
    language: document.language,
    number: newest.number,
    paragraphs: newest.paragraphs.length,
    total: newest._count.anchors,
    places: text === null ? [] : newest.anchors.map((anchor) => doubtfulPlace(anchor, text, newest.paragraphs)),
  };
}

const STANDING = { occurrence: { claim: { withdrawnAt: null } } } as const;
const ANCHOR = {
  occurrenceId: true,
  start: true,
  end: true,
  state: true,
  score: true,
  version: true,
  occurrence: {
    select: {
      quote: true,
      prefix: true,
      suffix: true,
      paragraph: true,
      claim: { select: { slug: true, statement: true } },
    },
  },
} as const;

interface Anchor {
  occurrenceId: string;
  start: number | null;
  end: number | null;
  state: AnchorState | null;
  score: number | null;
  version: number;
  occurrence: Selector & { paragraph: number; claim: { slug: string; statement: string } };
}

function doubtfulPlace(anchor: Anchor, text: IndexedText, paragraphs: readonly Bounds[]) {
  const { occurrenceId, version, state, start, end, score, occurrence } = anchor;
  const proposal = start === null || end === null ? null : offered(text, paragraphs, { start, end, score: score ?? 0 });
  const others = [...(exactPlaces(text, occurrence) ?? []), ...likelyPlaces(text, occurrence)]
    .map((place) => offered(text, paragraphs, inPoints(text, place)))
    .filter((one) => one !== null)
    .toSorted((a, b) => b.score - a.score);
  const distinct = new Map(others.map((one) => [one.start, one]));
  if (proposal) distinct.delete(proposal.start);
  const { claim, paragraph, quote, prefix, suffix } = occurrence;
  return {
    occurrenceId,
    version,
    state,
    claim,
    /** As it was recorded; the surroundings are null where the text was not there then. */
    recorded: { paragraph, quote, prefix, suffix },
    /** Null when no place was found. */
    proposal,
    others: [...distinct.values()].slice(0, OTHERS),
  };
}

const inPoints = ({ points }: IndexedText, { start, end, score }: Place) => ({
  start: points.toPoint(start),
  end: points.toPoint(end),
  score,
});

function offered(
  text: IndexedText,
  paragraphs: readonly Bounds[],
  { start, end, score }: { start: number; end: number; score: number },
) {
  const place = quoteAt(text, paragraphs, start, end);
  return place && { ...place, paragraph: paragraphAt(paragraphs, start), score };
}
