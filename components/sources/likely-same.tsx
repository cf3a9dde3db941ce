import Link from "next/link";
import { paths } from "@/lib/paths";
import type { NearSource } from "@/lib/sources/near";

/** Sources that are likely the same as one, for whoever may tidy up, each with the way to merging; nothing without any. */
export function LikelySame({ slug, same }: { slug: string; same: readonly NearSource[] }) {
  if (same.length === 0) return null;
  return (
    <section aria-labelledby="likely-same" data-print="no" className="my-4 max-w-measure border-l-2 border-edge pl-3">
      <h2 id="likely-same" className="label">
        Likely the same
      </h2>
      <ul className="mt-1 space-y-2 text-sm">
        {same.map(({ slug: other, reference, shares }) => (
          <li key={other} className="break-words">
            <Link href={paths.source(other)}>{reference}</Link>
            {shares !== null && <span className="font-sans text-faint"> (the same {shares})</span>}
            <Link href={paths.sourceMerge(slug, other)} prefetch={false} className="block w-fit font-sans">
              Look at merging this one into it
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
