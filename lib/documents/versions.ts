import { db } from "@/lib/db";
import { citeVersion } from "@/lib/history/cite-version";
import { paths } from "@/lib/paths";
import { PUBLIC_PERSON, type PublicPerson } from "@/lib/people/display";
import { type ActingPerson, canReadText } from "@/lib/policy";
import { changedParagraphs } from "./changed-paragraphs";
import { measured } from "./code-points";
import { isCertain } from "./standing";

const VERSION = {
  number: true,
  sha256: true,
  characters: true,
  origin: true,
  reason: true,
  createdAt: true,
  addedBy: { select: PUBLIC_PERSON },
} as const;
const STANDING = { occurrence: { claim: { withdrawnAt: null } } } as const;

export type DocumentVersionPage = NonNullable<Awaited<ReturnType<typeof findDocumentVersion>>>;

/** A version of a document's text, and, for whoever may read it, what it changed. Null when there is none of that number. */
export async function findDocumentVersion(slug: string, number: string, viewer: ActingPerson | null) {
  const document = await db().document.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      title: true,
      language: true,
      rights: true,
      versions: { orderBy: { number: "asc" }, select: { id: true, number: true } },
    },
  });
  const index = document?.versions.findIndex((one) => String(one.number) === number) ?? -1;
  const found = document?.versions[index];
  if (!document || !found) return null;
  const { versions, id: documentId, ...facts } = document;
  const { id } = found;
  const before = versions[index - 1];
  const [shown, anchors] = await Promise.all([
    db().documentVersion.findUniqueOrThrow({ where: { id }, select: VERSION }),
    db().anchor.findMany({
      where: { documentVersionId: id, ...STANDING },
      select: { state: true, decidedAt: true },
    }),
  ]);
  const mayRead = canReadText(viewer, document);
  return {
    document: facts,
    cited: await cite(documentId, facts, shown),
    newest: versions.length,
    version: {
      ...shown,
      /** How many claims' places are certain, of how many. */
      certain: anchors.filter(isCertain).length,
      places: anchors.length,
    },
    /** What it changed against the version before; null for the first. */
    changes: before ? (mayRead.ok ? await changesBetween(before.id, id) : { why: mayRead.why }) : null,
  };
}

interface Shown {
  number: number;
  createdAt: Date;
  addedBy: PublicPerson;
}

const cite = (documentId: string, { slug, title }: { slug: string; title: string }, version: Shown) =>
  citeVersion({
    what: "document",
    of: { documentId },
    number: version.number,
    title,
    path: paths.documentVersion(slug, version.number),
    person: version.addedBy,
    at: version.createdAt,
  });

/** Changes, or why they cannot be shown. */
async function changesBetween(before: string, after: string) {
  const [one, other] = await Promise.all([paragraphTexts(before), paragraphTexts(after)]);
  if (one === null || other === null) return { why: "The text of one of the two versions is not here." };
  const paragraphs = changedParagraphs(one, other);
  return paragraphs === null
    ? { why: "The two have too little in common to be laid over each other." }
    : { paragraphs };
}

async function paragraphTexts(id: string): Promise<string[] | null> {
  const { text, paragraphs } = await db().documentVersion.findUniqueOrThrow({
    where: { id },
    select: { text: true, paragraphs: { orderBy: { number: "asc" }, select: { start: true, end: true } } },
  });
  if (text === null) return null;
  const { points } = measured(text);
  return paragraphs.map(({ start, end }) => text.slice(points.toUnit(start), points.toUnit(end)));
}
