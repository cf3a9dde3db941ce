import { db } from "@/lib/db";
import { citeVersion } from "@/lib/history/cite-version";
import { paths } from "@/lib/paths";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { sourceRecord } from "./record";
import { formatReference } from "@/lib/references/format";

const NAMED = { select: { slug: true, title: true } } as const;

export type SourceVersions = NonNullable<Awaited<ReturnType<typeof getSourceVersions>>>;
export type SourceVersion = SourceVersions["versions"][number];

/** Every record a source has had, newest first, each with the one before it; null when there is no such source. */
export async function getSourceVersions(slug: string) {
  const row = await db().source.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      title: true,
      version: true,
      withdrawnReason: true,
      protectedUntil: true,
      mergedInto: { select: { ...NAMED.select, protectedUntil: true } },
      merged: { orderBy: { id: "asc" }, ...NAMED },
      versions: {
        orderBy: { number: "desc" },
        select: { number: true, record: true, reason: true, createdAt: true, person: { select: PUBLIC_PERSON } },
      },
    },
  });
  if (!row) return null;
  const { versions, ...source } = row;
  const read = versions.map((version) => {
    const record = sourceRecord.parse(version.record);
    return { ...version, record, reference: formatReference(record.csl) };
  });
  return {
    source,
    versions: read.map((version, index) => ({
      ...version,
      /** The record before this one; null for the first. */
      before: read[index + 1] ?? null,
    })),
  };
}

/** One record, with how to cite it, by its number as an address has it; null when there is no such source or version. */
export async function findSourceVersion(slug: string, number: string) {
  const found = await getSourceVersions(slug);
  const version = found?.versions.find((one) => String(one.number) === number);
  if (!found || !version) return null;
  const { source } = found;
  const cited = await citeVersion({
    what: "source",
    of: { sourceId: source.id },
    number: version.number,
    title: `Record of “${version.record.csl.title}”`,
    path: paths.sourceVersion(source.slug, version.number),
    person: version.person,
    at: version.createdAt,
  });
  return { source, version, cited };
}
