import { db } from "@/lib/db";
import { sourceStanding } from "@/lib/sources/load";
import { columnsOf } from "@/lib/sources/add";
import { identifiersOf } from "@/lib/sources/identifiers";
import { nearTo } from "@/lib/sources/near";
import { findSources } from "@/lib/sources/find";
import { cslItem } from "@/lib/sources/csl";
import { type WholeSource, readWholeSource } from "./load-sources";
import { lastMerge } from "./unmerge-sources";

/** A source with all that hangs on it, for the page that merges; null when there is no such source. */
export const getWholeSource = (slug: string): Promise<WholeSource | null> => readWholeSource(db(), slug);

/** Which source it may be: those that what was typed finds, or those most like it. */
export async function findTheSame(source: WholeSource, typed: string) {
  const csl = cslItem.parse(source.csl);
  const near = () => nearTo({ ...columnsOf(csl), identifiers: identifiersOf(csl) }, source.slug);
  const found = typed === "" ? await near() : await findSources({ q: typed });
  return found.filter(({ slug }) => slug !== source.slug);
}

/** What undoing the merge of a source comes to; null when it is not merged. */
export async function getUndoing(slug: string) {
  const select = { slug: true, title: true, withdrawnAt: true, mergedIntoId: true, protectedUntil: true } as const;
  const [row, merge] = await Promise.all([
    db().source.findUnique({ where: { slug }, select: { ...select, mergedInto: { select } } }),
    lastMerge(db(), slug),
  ]);
  if (!row?.mergedInto || !merge) return null;
  const { mergedInto, ...source } = row;
  const isProtected = sourceStanding(source).protected || sourceStanding(mergedInto).protected;
  return {
    source: { slug: source.slug, title: source.title },
    into: { slug: mergedInto.slug, title: mergedInto.title },
    citations: merge.moved.citations.length,
    facts: { mergedById: merge.by, protected: isProtected },
  };
}
