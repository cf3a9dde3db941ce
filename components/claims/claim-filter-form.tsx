import { FilterForm, FilterPanel, FilterSelect, FilterText } from "@/components/ui/filters";
import { CHECKABILITIES, CHECKABILITY_WORDS, CLAIM_TYPES, CLAIM_TYPE_WORDS } from "@/lib/claims/vocabulary";
import { QUERY_MAX } from "@/lib/fields";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { ClaimFilters } from "@/lib/search/schema";
import { BALANCES, BALANCE_WORDS, CONTESTED, CONTESTED_WORDS } from "@/lib/search/vocabulary";

const TYPES = CLAIM_TYPES.map((value) => ({ value, word: sentence(CLAIM_TYPE_WORDS[value].name) }));
const CHECKABLE = CHECKABILITIES.map((value) => ({ value, word: sentence(CHECKABILITY_WORDS[value]) }));
const BALANCE = BALANCES.map((value) => ({ value, word: sentence(BALANCE_WORDS[value]) }));
const STANDING = CONTESTED.map((value) => ({ value, word: sentence(CONTESTED_WORDS[value]) }));

interface Props {
  filters: ClaimFilters;
  documents: readonly { slug: string; title: string }[];
}

/** By what claims can be searched and narrowed down. */
export function ClaimFilterForm({ filters, documents }: Props) {
  const narrowed = Object.entries(filters).some(([name, value]) => name !== "q" && name !== "cursor" && value);
  return (
    <FilterPanel summary="Search and narrow down" open={narrowed}>
      <FilterForm action={paths.claims()} label="Search and narrow down claims">
        <FilterText name="q" label="Words" value={filters.q} maxLength={QUERY_MAX} />
        <FilterSelect
          name="document"
          label="Document"
          value={filters.document}
          empty="Any"
          options={documents.map(({ slug, title }) => ({ value: slug, word: title }))}
        />
        <FilterSelect name="type" label="Kind" value={filters.type} empty="Any" options={TYPES} />
        <FilterSelect
          name="checkability"
          label="Checking"
          value={filters.checkability}
          empty="Any"
          options={CHECKABLE}
        />
        <FilterSelect name="balance" label="Sources" value={filters.balance} empty="Any" options={BALANCE} />
        <FilterSelect name="contested" label="Standing" value={filters.contested} empty="Any" options={STANDING} />
      </FilterForm>
    </FilterPanel>
  );
}
