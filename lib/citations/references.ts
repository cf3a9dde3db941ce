import { claimItem } from "@/lib/claims/cite-claim";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { citeItem } from "@/lib/references/format";
import type { ReferenceLook } from "@/lib/references/vocabulary";
import { cslItem } from "@/lib/sources/csl";
import { bibliographyOf, ofStance, sourcesOf } from "./bibliography";
import { STANCES } from "./vocabulary";

/** In the order in which they were attached, as on the claim's page. */
const STANDING = {
  where: { withdrawnAt: null },
  orderBy: { id: "asc" },
  select: {
    id: true,
    stance: true,
    locatorLabel: true,
    locator: true,
    claim: { select: { slug: true, statement: true } },
    source: { select: { slug: true, csl: true, language: true, health: true } },
  },
} as const satisfies Prisma.Claim$citationsArgs;

export type ClaimReferences = NonNullable<Awaited<ReturnType<typeof getClaimReferences>>>;
export type DocumentReferences = NonNullable<Awaited<ReturnType<typeof getDocumentReferences>>>;

/**
 * The references of a claim's citations by stance, and how to cite the claim itself; null when there is no such
 * claim. Of one that was merged, what was attached to it is with the other: `mergedInto`.
 */
export async function getClaimReferences(slug: string, look: ReferenceLook) {
  const row = await db().claim.findUnique({
    where: { slug },
    select: {
      slug: true,
      statement: true,
      version: true,
      createdAt: true,
      mergedInto: { select: { slug: true } },
      citations: STANDING,
      changes: { orderBy: { id: "desc" }, take: 1, select: { at: true } },
    },
  });
  if (!row) return null;
  const { citations, changes, createdAt, ...claim } = row;
  // Numbers are to run on from group to group.
  const lines = bibliographyOf(
    STANCES.flatMap((stance) => citations.filter((citation) => citation.stance === stance)),
    look,
  );
  return {
    claim,
    cited: citeItem(claimItem({ ...claim, asOf: changes[0]?.at ?? createdAt }), look),
    groups: STANCES.map((stance) => ({ stance, lines: ofStance(lines, stance) })),
    sources: lines.length,
  };
}

/** The references of all standing citations of the claims that a document makes; null when there is no such document. */
export async function getDocumentReferences(slug: string, look: ReferenceLook) {
  const found = await readDocument(slug);
  return found && { document: found.document, lines: bibliographyOf(found.citations, look) };
}

/** The sources of a claim as CSL-JSON, each once; null when there is no such claim, the other's slug when it was merged. */
export async function listClaimItems(slug: string) {
  const row = await db().claim.findUnique({
    where: { slug },
    select: { mergedInto: { select: { slug: true } }, citations: STANDING },
  });
  return row && { mergedInto: row.mergedInto?.slug ?? null, items: itemsOf(row.citations) };
}

/** The same of a document. */
export async function listDocumentItems(slug: string) {
  const found = await readDocument(slug);
  return found && itemsOf(found.citations);
}

const itemsOf = (citations: Parameters<typeof sourcesOf>[0]) =>
  sourcesOf(citations).map((source) => ({ id: source.slug, ...cslItem.parse(source.csl) }));

async function readDocument(slug: string) {
  const row = await db().document.findUnique({
    where: { slug },
    select: {
      slug: true,
      title: true,
      versions: {
        orderBy: { number: "desc" },
        take: 1,
        select: {
          anchors: {
            where: { occurrence: { claim: { withdrawnAt: null } } },
            orderBy: [{ paragraph: "asc" }, { start: "asc" }, { occurrenceId: "asc" }],
            select: { occurrence: { select: { claim: { select: { slug: true, citations: STANDING } } } } },
          },
        },
      },
    },
  });
  if (!row) return null;
  const { versions, ...document } = row;
  // A claim may stand in several places.
  const claims = new Map(versions[0]?.anchors.map(({ occurrence: { claim } }) => [claim.slug, claim.citations]));
  return { document, citations: [...claims.values()].flat() };
}
