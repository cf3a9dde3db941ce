import { z } from "zod";
import { STANCES } from "@/lib/citations/vocabulary";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";

/** What to select of a citation that a position, a ruling or a comment names. */
export const CITATION = {
  id: true,
  version: true,
  stance: true,
  withdrawnAt: true,
  claim: { select: { slug: true } },
  source: { select: { id: true, slug: true, authors: true, year: true, title: true } },
} as const satisfies Prisma.CitationSelect;

type Row = Prisma.CitationGetPayload<{ select: typeof CITATION }>;

/** Which citation was named, as it stood then, and when. */
export interface Named {
  citation: Row;
  citationVersion: number;
  createdAt: Date;
}

/** A citation as it was named: with the stance it had then, and with what became of it since. */
export type Cited = Omit<Row, "version" | "withdrawnAt"> & {
  /** The one that was named. */
  version: number;
  isRevised: boolean;
  isWithdrawn: boolean;
  /** The reference is read from the source's record as it is now: that was revised since. */
  isSourceRevised: boolean;
};

/** Says of a citation that was named what it was, and what became of it. */
export type Cite = (one: Named) => Cited;

/** Says so of all that are given. With two queries, however many there are. */
export async function readCited(named: readonly Named[]): Promise<Cite> {
  const [stances, revisions] = await Promise.all([
    readStances(named),
    readRevisions(named.map((one) => one.citation.source.id)),
  ]);
  return ({ citation, citationVersion, createdAt }) => {
    const { version, withdrawnAt, ...rest } = citation;
    const revisedAt = revisions.get(citation.source.id);
    return {
      ...rest,
      stance: stances.get(keyOf(citation.id, citationVersion)) ?? citation.stance,
      version: citationVersion,
      isRevised: version !== citationVersion,
      isWithdrawn: withdrawnAt !== null,
      isSourceRevised: revisedAt !== undefined && revisedAt > createdAt,
    };
  };
}

const keyOf = (id: string, version: number) => `${id} ${version}`;

const stanceRows = z.array(z.object({ id: z.string(), number: z.number(), stance: z.enum(STANCES) }));

/** The stances of versions that stand no more. */
async function readStances(named: readonly Named[]) {
  const old = named.filter(({ citation, citationVersion }) => citation.version !== citationVersion);
  const rows = stanceRows.parse(
    await db().$queryRaw`
      SELECT DISTINCT v.citation_id::text AS id, v.number, v.content ->> 'stance' AS stance
      FROM citation_version v
      JOIN unnest(${old.map(({ citation }) => citation.id)}::uuid[], ${old.map((one) => one.citationVersion)}::int[])
        AS named (id, number) ON v.citation_id = named.id AND v.number = named.number`,
  );
  return new Map(rows.map(({ id, number, stance }) => [keyOf(id, number), stance]));
}

/** When the record of each source was last revised, by the source's id; of those that never were, nothing. */
export async function readRevisions(sourceIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db().change.groupBy({
    by: ["sourceId"],
    where: { sourceId: { in: [...new Set(sourceIds)] }, verb: "source.revised" },
    _max: { at: true },
  });
  return new Map(
    rows.flatMap((row): [string, Date][] => (row.sourceId && row._max.at ? [[row.sourceId, row._max.at]] : [])),
  );
}
