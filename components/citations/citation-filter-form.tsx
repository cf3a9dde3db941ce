import { FilterForm, FilterPanel, FilterSelect } from "@/components/ui/filters";
import { optionsOf } from "@/components/ui/options";
import { CHECK_STATE_WORDS } from "@/lib/citations/checks";
import type { CitationFilters } from "@/lib/citations/filters";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS, SOURCE_ROLE_WORDS } from "@/lib/citations/vocabulary";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import { cslTypeWord } from "@/lib/sources/vocabulary";

interface Props {
  filters: CitationFilters;
  documents: readonly { slug: string; title: string }[];
  types: readonly string[];
}

const chosen = (words: Readonly<Record<string, string>>) =>
  optionsOf(words).map(({ value, word }) => ({ value, word: sentence(word) }));
const STATES = chosen(CHECK_STATE_WORDS);
const ROLES = chosen(SOURCE_ROLE_WORDS);
const RELIABILITY = chosen(RELIABILITY_WORDS);
const CREDIBILITY = chosen(CREDIBILITY_WORDS);

/** By what citations can be narrowed down. */
export function CitationFilterForm({ filters, documents, types }: Props) {
  const { claim, source, earlier } = filters;
  const isNarrowed = [filters.document, filters.type, filters.role, filters.reliability, filters.credibility].some(
    (value) => value !== undefined,
  );
  return (
    <FilterPanel summary="Narrow down" open={isNarrowed}>
      <FilterForm action={paths.citations()} label="Narrow down citations">
        {Object.entries({ claim, source, earlier }).map(
          ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <FilterSelect name="state" label="State" value={filters.state} empty="Any" options={STATES} />
        <FilterSelect
          name="document"
          label="Document"
          value={filters.document}
          empty="Any"
          options={documents.map(({ slug, title }) => ({ value: slug, word: title }))}
        />
        <FilterSelect
          name="type"
          label="Kind of source"
          value={filters.type}
          empty="Any"
          options={types.map((value) => ({ value, word: sentence(cslTypeWord(value)) }))}
        />
        <FilterSelect name="role" label="Role" value={filters.role} empty="Any" options={ROLES} />
        <FilterSelect
          name="reliability"
          label="Grade of the source"
          value={filters.reliability}
          empty="Any"
          options={RELIABILITY}
        />
        <FilterSelect
          name="credibility"
          label="Grade of the information"
          value={filters.credibility}
          empty="Any"
          options={CREDIBILITY}
        />
      </FilterForm>
    </FilterPanel>
  );
}
