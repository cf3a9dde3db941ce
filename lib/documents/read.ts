import { CLAIM_ROW, claimRow } from "@/lib/claims/row";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { canReadText } from "@/lib/policy";
import { isDoubtful } from "./standing";

const LATEST = { orderBy: { number: "desc" }, take: 1 } as const;
const STANDING = { occurrence: { claim: { withdrawnAt: null } } } as const satisfies Prisma.AnchorWhereInput;

export type DocumentLine = Awaited<ReturnType<typeof listDocuments>>[number];

/** Every document, those that stand alone first, each quoted one after the one that quotes it. */
export async function listDocuments() {
  const rows = await db().document.findMany({
    orderBy: { id: "asc" },
    select: {
      slug: true,
      title: true,
      kind: true,
      language: true,
      description: true,
      rights: true,
      quotedInParagraph: true,
      quotedIn: { select: { slug: true, title: true } },
      versions: {
        ...LATEST,
        select: { _count: { select: { paragraphs: true, anchors: { where: STANDING } } } },
      },
    },
  });
  return rows.map(({ versions, ...document }) => ({
    ...document,
    paragraphs: versions[0]?._count.paragraphs ?? 0,
    claims: versions[0]?._count.anchors ?? 0,
  }));
}

const DOCUMENT = {
  slug: true,
  title: true,
  kind: true,
  language: true,
  description: true,
  provenance: true,
  rights: true,
  createdAt: true,
  quotedInParagraph: true,
  quotedIn: { select: { slug: true, title: true } },
  quotes: { orderBy: { id: "asc" }, select: { slug: true, title: true, quotedInParagraph: true } },
  voices: { orderBy: { id: "asc" }, select: { key: true, label: true, description: true } },
  versions: {
    ...LATEST,
    select: {
      number: true,
      sha256: true,
      origin: true,
      characters: true,
      createdAt: true,
      addedBy: { select: PUBLIC_PERSON },
      paragraphs: { orderBy: { number: "asc" }, select: { number: true, start: true, end: true, precis: true } },
      anchors: {
        where: STANDING,
        orderBy: [{ paragraph: "asc" }, { start: "asc" }, { occurrenceId: "asc" }],
        select: {
          paragraph: true,
          quote: true,
          start: true,
          end: true,
          state: true,
          decidedAt: true,
          occurrence: {
            select: {
              id: true,
              quote: true,
              chain: true,
              voice: { select: { key: true, label: true } },
              claim: { select: CLAIM_ROW },
            },
          },
        },
      },
    },
  },
} as const satisfies Prisma.DocumentSelect;

export type DocumentPage = NonNullable<Awaited<ReturnType<typeof getDocumentPage>>>;
export type ParagraphView = DocumentPage["paragraphs"][number];

/** A document with its paragraphs and the claims made in each; null when there is no such document. */
export async function getDocumentPage(slug: string) {
  const [row, texts] = await Promise.all([
    db().document.findUnique({ where: { slug }, select: DOCUMENT }),
    // Which versions have their text; the text itself is not for everybody.
    db().documentVersion.findMany({ where: { document: { slug }, text: { not: null } }, select: { number: true } }),
  ]);
  if (!row) return null;
  const { versions, ...document } = row;
  const { paragraphs = [], anchors = [], ...version } = versions[0] ?? {};
  const occurrences = anchors.map(occurrenceView);
  const placed = occurrences.filter((occurrence) => !isDoubtful(occurrence) && occurrence.state !== "ORPHANED");
  return {
    ...document,
    /** The text's number, fingerprint and length in code points. */
    version: "sha256" in version ? version : null,
    /** Whether the newest version's text is on this site, for whoever may read it. */
    hasText: texts.some(({ number }) => "number" in version && number === version.number),
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      quotes: document.quotes.filter((quoted) => quoted.quotedInParagraph === paragraph.number),
      occurrences: placed.filter((occurrence) => occurrence.paragraph === paragraph.number),
    })),
    /** Those whose place in this version is not certain, or that have none. */
    unplaced: occurrences.filter((occurrence) => !placed.includes(occurrence)),
    claims: occurrences.length,
  };
}

type AnchorRow = Prisma.AnchorGetPayload<{ select: (typeof DOCUMENT)["versions"]["select"]["anchors"]["select"] }>;

/** The words are those of this version; where it has none, those that were recorded. */
function occurrenceView({ occurrence: { claim, quote, ...occurrence }, ...anchor }: AnchorRow) {
  return { ...anchor, ...occurrence, recorded: quote, quote: anchor.quote ?? quote, claim: claimRow(claim) };
}

/** By occurrence: its words as they were first recorded, with up to 32 code points of the text on either side. */
export type RecordedWords = Map<string, { quote: string; prefix: string | null; suffix: string | null }>;

/** The recorded words of a document, with their surroundings, for everybody; empty unless everybody may read its text. */
export async function readRecordedWords({
  slug,
  rights,
}: Pick<DocumentPage, "slug" | "rights">): Promise<RecordedWords> {
  if (!canReadText(null, { rights }).ok) return new Map();
  const rows = await db().occurrence.findMany({
    where: { documentVersion: { document: { slug } } },
    select: { id: true, quote: true, prefix: true, suffix: true },
  });
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}
