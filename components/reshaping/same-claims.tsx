import Link from "next/link";
import { FilterForm, FilterText } from "@/components/ui/filters";
import { QUERY_MAX } from "@/lib/fields";
import { paths } from "@/lib/paths";
import type { NearClaim } from "@/lib/search/near";

interface SameClaimsProps {
  claim: { slug: string; statement: string };
  /** What was typed; "" while the claim's own words are looked for. */
  query: string;
  found: readonly NearClaim[];
}

/** Chooses the claim that says the same: those nearest to this one's words first, or to what is typed. */
export function SameClaims({ claim, query, found }: SameClaimsProps) {
  return (
    <section aria-labelledby="which" className="mt-8 max-w-[46rem]">
      <h2 id="which" className="text-lg font-semibold">
        Which claim says the same as “{claim.statement}”?
      </h2>
      <div className="mt-4 max-w-md">
        <FilterForm action={paths.claimMerge(claim.slug)} label="Find the claim">
          <FilterText name="q" label="Words of that claim" value={query} maxLength={QUERY_MAX} />
        </FilterForm>
      </div>
      <p className="mt-6 font-sans text-sm text-soft">
        {query === "" ? "Nearest in wording, the nearest first:" : `Nearest to “${query}”, the nearest first:`}
      </p>
      {found.length === 0 && <p className="mt-3 text-soft">There is no other claim.</p>}
      <ol className="mt-2 divide-y divide-rule border-y border-rule">
        {found.map(({ slug, statement, quote }) => (
          <li key={slug} className="py-3">
            <Link href={paths.claimMerge(claim.slug, slug)} prefetch={false}>
              {statement}
            </Link>
            {quote !== null && <q className="mt-0.5 block text-sm text-soft italic">{quote}</q>}
          </li>
        ))}
      </ol>
    </section>
  );
}
