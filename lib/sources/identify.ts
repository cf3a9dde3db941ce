import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { type CslItem, cslItem } from "./csl";
import { type IdentifierRow, type IdentifierScheme, identifiersOf } from "./identifiers";

const WORDS: Record<IdentifierScheme, { name: string; field: string }> = {
  DOI: { name: "DOI", field: "doi" },
  ISBN: { name: "ISBN", field: "isbn" },
  ISSN: { name: "ISSN", field: "issn" },
  PMID: { name: "PubMed number", field: "pmid" },
  OCLC: { name: "OCLC number", field: "oclc" },
  ARXIV: { name: "arXiv number", field: "arxiv" },
  URL: { name: "address", field: "url" },
  ARCHIVE: { name: "shelf mark", field: "archiveLocation" },
};

/**
 * What identifies a standing source, to be written with it; beside `deleteMany` in place of what did before. What
 * identified the sources that were merged into it does so too, so that nobody adds one of them anew.
 * @throws AppError CONFLICT, naming the field and the other source, when an identifier that names one
 *   item alone is another standing source's; the index of `source_identifier` decides ties.
 */
export async function identifiedBy(tx: Tx, sourceId: string, csl: CslItem): Promise<{ create: IdentifierRow[] }> {
  const merged = await tx.source.findMany({ where: { mergedIntoId: sourceId }, select: { csl: true } });
  const all = [csl, ...merged.map((one) => cslItem.parse(one.csl))].flatMap(identifiersOf);
  const rows = [...new Map(all.toReversed().map((row) => [`${row.scheme} ${row.value}`, row])).values()].toReversed();
  await refuseTaken(tx, sourceId, rows);
  return { create: rows };
}

async function refuseTaken(tx: Tx, sourceId: string, rows: readonly IdentifierRow[]): Promise<void> {
  const own = rows.filter((row) => row.own).map(({ scheme, value }) => ({ scheme, value }));
  if (own.length === 0) return;
  const taken = await tx.sourceIdentifier.findFirst({
    where: { OR: own, own: true, sourceId: { not: sourceId } },
    select: { scheme: true, source: { select: { reference: true, slug: true } } },
  });
  if (!taken) return;
  const { name, field } = WORDS[taken.scheme];
  const message = `The library has a source with this ${name} already: ${taken.source.reference}`;
  throw new AppError("CONFLICT", `${message} Attach that one, or correct the ${name}.`, {
    fields: { [`source.${field}`]: [message] },
  });
}
