import Link from "next/link";
import { FilterForm, FilterText } from "@/components/ui/filters";
import { QUERY_MAX } from "@/lib/fields";
import { paths } from "@/lib/paths";
import type { FoundSource } from "@/lib/sources/find";
import { cslTypeWord } from "@/lib/sources/vocabulary";

interface SameSourcesProps {
  source: { slug: string; reference: string };
  /** What was typed; "" while those much like this one are shown. */
  query: string;
  found: readonly FoundSource[];
}

/** Chooses the record that is kept: those much like this one first, or those that what is typed finds. */
export function SameSources({ source, query, found }: SameSourcesProps) {
  return (
    <section aria-labelledby="which" className="mt-8 max-w-[46rem]">
      <h2 id="which" className="text-lg font-semibold">
        Which source is the same as this one?
      </h2>
      <p className="mt-2 break-words text-soft">{source.reference}</p>
      <div className="mt-4 max-w-md">
        <FilterForm action={paths.sourceMerge(source.slug)} label="Find the source">
          <FilterText name="q" label="Author, title or identifier of that source" value={query} maxLength={QUERY_MAX} />
        </FilterForm>
      </div>
      <p className="mt-6 font-sans text-sm text-soft">{query === "" ? "Most like it:" : `Found for “${query}”:`}</p>
      {found.length === 0 && (
        <p className="mt-3 text-soft">
          {query === "" ? "None of the others is much like this one. Look for it above." : "Nothing was found."}
        </p>
      )}
      {found.length > 0 && (
        <ol className="mt-2 divide-y divide-rule border-y border-rule">
          {found.map(({ slug, reference, type }) => (
            <li key={slug} className="py-3 break-words">
              <Link href={paths.sourceMerge(source.slug, slug)} prefetch={false}>
                {reference}
              </Link>{" "}
              <span className="font-sans text-sm text-faint">({cslTypeWord(type)})</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
