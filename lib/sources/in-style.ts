import { db } from "@/lib/db";
import { citeItem } from "@/lib/references/format";
import type { ReferenceLook } from "@/lib/references/vocabulary";
import { cslItem } from "./csl";

export type SourceInStyle = NonNullable<Awaited<ReturnType<typeof getSourceInStyle>>>;

/** How to cite a source in a style and language; null when there is no such source. */
export async function getSourceInStyle(slug: string, look: ReferenceLook) {
  const row = await db().source.findUnique({
    where: { slug },
    select: { slug: true, title: true, language: true, health: true, csl: true },
  });
  if (!row) return null;
  const { csl, ...source } = row;
  return { source, cited: citeItem(cslItem.parse(csl), look) };
}
