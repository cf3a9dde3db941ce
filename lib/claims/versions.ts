import { db } from "@/lib/db";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { paths } from "@/lib/paths";
import { citeVersion } from "@/lib/history/cite-version";

const WORDING = {
  number: true,
  statement: true,
  type: true,
  checkability: true,
  note: true,
  reason: true,
  createdAt: true,
  person: { select: PUBLIC_PERSON },
} as const;

export type ClaimVersions = NonNullable<Awaited<ReturnType<typeof getClaimVersions>>>;
export type Wording = ClaimVersions["versions"][number];

/** Every wording a claim has had, newest first, each with the one before it; null when there is no such claim. */
export async function getClaimVersions(slug: string) {
  const row = await db().claim.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      statement: true,
      version: true,
      withdrawnAt: true,
      withdrawnReason: true,
      mergedInto: { select: { slug: true, statement: true } },
      merged: { orderBy: { id: "asc" }, select: { slug: true, statement: true } },
      splitFrom: { select: { slug: true, statement: true } },
      parts: { orderBy: { id: "asc" }, select: { slug: true, statement: true } },
      versions: { orderBy: { number: "desc" }, select: WORDING },
    },
  });
  if (!row) return null;
  const { versions, ...claim } = row;
  return {
    claim,
    versions: versions.map((version, index) => ({
      ...version,
      /** The wording before this one; null for the first. */
      before: versions[index + 1] ?? null,
    })),
  };
}

/** One wording, with how to cite it, by its number as an address has it; null when there is no such claim or version. */
export async function findClaimVersion(slug: string, number: string) {
  const found = await getClaimVersions(slug);
  const version = found?.versions.find((one) => String(one.number) === number);
  if (!found || !version) return null;
  const { claim } = found;
  const cited = await citeVersion({
    what: "claim",
    of: { claimId: claim.id },
    number: version.number,
    title: version.statement,
    path: paths.claimVersion(claim.slug, version.number),
    person: version.person,
    at: version.createdAt,
  });
  return { claim, version, cited };
}
