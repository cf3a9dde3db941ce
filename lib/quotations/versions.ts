import { citeVersion } from "@/lib/history/cite-version";
import { db } from "@/lib/db";
import { changedFields } from "@/lib/history/changed-fields";
import { paths } from "@/lib/paths";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { quotationContent } from "./schema";

export type QuotationVersions = NonNullable<Awaited<ReturnType<typeof getQuotationVersions>>>;
export type QuotationState = QuotationVersions["versions"][number];

/**
 * Every state a claim's quotation has had, newest first, each with the fields it changed, and the names
 * of the claim's sources; null when there is no such claim or it has no quotation.
 */
export async function getQuotationVersions(slug: string) {
  const claim = await db().claim.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      statement: true,
      citations: {
        select: { id: true, source: { select: { authors: true, year: true, title: true } } },
      },
      quotation: {
        select: {
          version: true,
          versions: {
            orderBy: { number: "desc" },
            select: { number: true, content: true, reason: true, createdAt: true, person: { select: PUBLIC_PERSON } },
          },
        },
      },
    },
  });
  if (!claim?.quotation) return null;
  const { quotation, citations, ...rest } = claim;
  const states = quotation.versions.map((state) => ({ ...state, content: quotationContent.parse(state.content) }));
  return {
    claim: rest,
    version: quotation.version,
    citations,
    versions: states.map((state, index) => {
      const before = states[index + 1]?.content ?? null;
      return { ...state, before, fields: before === null ? [] : changedFields(before, state.content) };
    }),
  };
}

/** One state, with how to cite it, by its number as an address has it; null when there is no such claim, quotation or version. */
export async function findQuotationVersion(slug: string, number: string) {
  const quotation = await getQuotationVersions(slug);
  const version = quotation?.versions.find((one) => String(one.number) === number);
  if (!quotation || !version) return null;
  const cited = await citeVersion({
    what: "quotation",
    of: { claimId: quotation.claim.id },
    number: version.number,
    title: `The words in “${quotation.claim.statement}”`,
    path: paths.quotationVersion(slug, version.number),
    person: version.person,
    at: version.createdAt,
  });
  return { quotation, version, cited };
}

/** Addresses of claims with a quotation, for pages prepared ahead; at most `limit`. */
export async function listQuotedSlugs(limit: number): Promise<string[]> {
  const rows = await db().quotation.findMany({
    orderBy: { claim: { position: "asc" } },
    take: limit,
    select: { claim: { select: { slug: true } } },
  });
  return rows.map(({ claim }) => claim.slug);
}
