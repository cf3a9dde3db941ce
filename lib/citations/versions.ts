import { citeVersion } from "@/lib/history/cite-version";
import { db } from "@/lib/db";
import { changedFields } from "@/lib/history/changed-fields";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { id } from "@/lib/fields";
import { paths } from "@/lib/paths";
import { namesBeside } from "./names";
import { citationContent } from "./schema";

export type CitationVersions = NonNullable<Awaited<ReturnType<typeof getCitationVersions>>>;
export type CitationState = CitationVersions["versions"][number];

/**
 * Every state a citation has had, newest first, each with the fields it changed; null when this
 * claim has no such citation.
 */
export async function getCitationVersions(claim: string, citationId: string) {
  if (!id.safeParse(citationId).success) return null;
  const row = await db().citation.findFirst({
    where: { id: citationId, claim: { slug: claim } },
    select: {
      id: true,
      version: true,
      withdrawnAt: true,
      withdrawnReason: true,
      claim: { select: { slug: true, statement: true } },
      source: { select: { slug: true, reference: true, title: true, language: true } },
      versions: {
        orderBy: { number: "desc" },
        select: { number: true, content: true, reason: true, createdAt: true, person: { select: PUBLIC_PERSON } },
      },
    },
  });
  if (!row) return null;
  const { versions, ...citation } = row;
  const states = versions.map((version) => ({ ...version, content: citationContent.parse(version.content) }));
  return {
    ...citation,
    /** What each citation of the claim is called, by its id. */
    names: await namesBeside(db(), citationId),
    versions: states.map((state, index) => {
      const before = states[index + 1]?.content ?? null;
      return { ...state, before, fields: before === null ? [] : changedFields(before, state.content) };
    }),
  };
}

/** One state, with how to cite it, by its number as an address has it; null when there is no such citation or version. */
export async function findCitationVersion(claim: string, citationId: string, number: string) {
  const citation = await getCitationVersions(claim, citationId);
  const version = citation?.versions.find((one) => String(one.number) === number);
  if (!citation || !version) return null;
  const cited = await citeVersion({
    what: "citation",
    of: { citationId },
    number: version.number,
    title: `“${citation.source.title}” on the claim “${citation.claim.statement}”`,
    path: paths.citationVersion(claim, citationId, version.number),
    person: version.person,
    at: version.createdAt,
  });
  return { citation, version, cited };
}
