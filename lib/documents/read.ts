import { CLAIM_ROW, claimRow } from "@/lib/claims/row";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";

const LATEST = { orderBy: { number: "desc" }, take: 1 } as const;
const STANDING = { claim: { withdrawnAt: null } } as const satisfies Prisma.OccurrenceWhereInput;

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
        select: { _count: { select: { paragraphs: true, occurrences: { where: STANDING } } } },
      },
    },
  });
  return rows.map(({ versions, ...document }) => ({
    ...document,
    paragraphs: versions[0]?._count.paragraphs ?? 0,
    claims: versions[0]?._count.occurrences ?? 0,
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
      characters: true,
      createdAt: true,
      paragraphs: { orderBy: { number: "asc" }, select: { number: true, start: true, end: true, precis: true } },
      occurrences: {
        where: STANDING,
        orderBy: [{ paragraph: "asc" }, { start: "asc" }, { id: "asc" }],
        select: {
          id: true,
          paragraph: true,
          quote: true,
          start: true,
          end: true,
          chain: true,
          voice: { select: { key: true, label: true } },
          claim: { select: CLAIM_ROW },
        },
      },
    },
  },
} as const satisfies Prisma.DocumentSelect;

export type DocumentPage = NonNullable<Awaited<ReturnType<typeof getDocumentPage>>>;
export type ParagraphView = DocumentPage["paragraphs"][number];

/** A document with its paragraphs and the claims made in each; null when there is no such document. */
export async function getDocumentPage(slug: string) {
  const row = await db().document.findUnique({ where: { slug }, select: DOCUMENT });
  if (!row) return null;
  const { versions, ...document } = row;
  const { paragraphs = [], occurrences = [], ...version } = versions[0] ?? {};
  return {
    ...document,
    /** The text's number, fingerprint and length in code points. */
    version: "sha256" in version ? version : null,
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      quotes: document.quotes.filter((quoted) => quoted.quotedInParagraph === paragraph.number),
      occurrences: occurrences
        .filter((occurrence) => occurrence.paragraph === paragraph.number)
        .map(({ claim, ...occurrence }) => ({ ...occurrence, claim: claimRow(claim) })),
    })),
    claims: occurrences.length,
  };
}
