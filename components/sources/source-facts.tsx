import type { ReactNode } from "react";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { languageName, sentence } from "@/lib/format";
import { readArxiv, readDoi, readOclc, readPmid } from "@/lib/sources/identifiers";
import type { SourcePage } from "@/lib/sources/read";
import { SAW_WORDS, cslTypeWord } from "@/lib/sources/vocabulary";
import { Outside, hostOf } from "./outside";

/** Identifiers that lead to a page of their own: the value as it is written, and where it leads. */
const LEADING = [
  { name: "DOI", of: (csl: Csl) => csl.DOI, read: readDoi, at: "https://doi.org/" },
  { name: "PubMed number", of: (csl: Csl) => csl.PMID, read: readPmid, at: "https://pubmed.ncbi.nlm.nih.gov/" },
  { name: "arXiv number", of: (csl: Csl) => csl.custom?.arXiv, read: readArxiv, at: "https://arxiv.org/abs/" },
  { name: "OCLC number", of: (csl: Csl) => csl.custom?.OCLC, read: readOclc, at: "https://search.worldcat.org/title/" },
];
type Csl = SourcePage["csl"];

/** What kind of item it is, what identifies it, and who added it. */
export function SourceFacts({ source }: { source: SourcePage }) {
  const { language, type, csl } = source;
  const shelf = [csl.archive, csl.archive_collection, csl.archive_location].filter((part) => part !== undefined);
  return (
    <dl className="mt-8 grid gap-x-10 gap-y-4 border-t border-rule pt-4 sm:grid-cols-2 lg:grid-cols-4">
      <Fact name="Kind">
        {sentence(cslTypeWord(type))}
        {language !== null && `, in ${languageName(language)}`}
      </Fact>
      {csl["original-title"] !== undefined && <Fact name="Title of the original">{csl["original-title"]}</Fact>}
      {LEADING.map(({ name, of, read, at }) => {
        const written = of(csl);
        if (written === undefined) return null;
        const value = read(written);
        return (
          <Fact key={name} name={name}>
            {value === null ? written : <Outside href={`${at}${value}`}>{written}</Outside>}
          </Fact>
        );
      })}
      {csl.ISBN !== undefined && <Fact name="ISBN">{csl.ISBN}</Fact>}
      {csl.ISSN !== undefined && <Fact name="ISSN">{csl.ISSN}</Fact>}
      {shelf.length > 0 && <Fact name="Archive">{shelf.join(", ")}</Fact>}
      {csl["call-number"] !== undefined && <Fact name="Call number">{csl["call-number"]}</Fact>}
      {csl.URL !== undefined && (
        <Fact name="Address">
          <Outside href={csl.URL}>{hostOf(csl.URL)}</Outside>
        </Fact>
      )}
      <Fact name="Seen by whoever added it">{sentence(SAW_WORDS[source.seen])}</Fact>
      <Fact name="Added">
        <DateTime at={source.createdAt} />, by <PersonLink person={source.createdBy} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0 text-sm">
      <dt className="label mb-1">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
