import Link from "next/link";
import { count } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { LikelyPair } from "@/lib/sources/duplicates";

/** Pairs of sources that may be one, each with the way to merge them. */
export function LikelyPairs({ pairs, looked }: { pairs: readonly LikelyPair[]; looked: number }) {
  return (
    <section aria-label="Pairs" className="mt-8 max-w-[52rem]">
      <p className="font-sans text-sm text-soft">
        {count(looked, "source")} looked at, in the order in which they were added: {count(pairs.length, "pair")}.
      </p>
      {pairs.length > 0 && (
        <ol className="mt-3 divide-y divide-rule border-y border-rule">
          {pairs.map(({ source, other }) => (
            <li key={`${source.slug} ${other.slug}`} className="space-y-1 py-3 break-words">
              <p>
                <Link href={paths.source(source.slug)}>{source.reference}</Link>
              </p>
              <p>
                <Link href={paths.source(other.slug)}>{other.reference}</Link>
              </p>
              <p className="font-sans text-sm">
                <Link href={paths.sourceMerge(source.slug, other.slug)} prefetch={false}>
                  Look at merging the first into the second
                </Link>
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
