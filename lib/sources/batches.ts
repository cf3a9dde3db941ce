import { db } from "@/lib/db";
import { type CslItem, cslItem } from "./csl";
import type { SourceFilters } from "./filters";
import { asked } from "./find";
import { conditionsOf } from "./read";
import { Prisma } from "@/lib/generated/prisma/client";

const BATCH = 200;

/**
 * Every source that meets the filters, in the order in which they were added, a batch at a time: one query
 * each, however many there are.
 */
export async function* sourcesInBatches(
  filters: SourceFilters,
  size = BATCH,
): AsyncGenerator<{ id: string; csl: CslItem }[]> {
  let after = Prisma.sql`true`;
  for (;;) {
    const rows = await db().$queryRaw<{ id: string; slug: string; csl: unknown }[]>`
      WITH ${asked(filters.q)}
      SELECT s.id, s.slug, s.csl FROM source s, asked WHERE ${conditionsOf(filters)} AND ${after}
      ORDER BY s.id LIMIT ${size}`;
    yield rows.map(({ slug, csl }) => ({ id: slug, csl: cslItem.parse(csl) }));
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = Prisma.sql`s.id > ${last.id}::uuid`;
  }
}
