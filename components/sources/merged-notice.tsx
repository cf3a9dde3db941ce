import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";

interface NamedSource {
  slug: string;
  title: string;
}

/** On the history and the records of a source that was merged. */
export function MergedSourceNotice({ into, reason }: { into: NamedSource; reason: string | null }) {
  return (
    <Notice title="This source was merged into another record of the same:">
      <p>
        <Link href={paths.source(into.slug)}>{into.title}</Link>
      </p>
      <p className="mt-2">{reason} Its citations are there; its records and its history stay here.</p>
    </Notice>
  );
}

/** The sources that were merged into this one. Nothing for most. */
export function MergedSources({ merged }: { merged: readonly NamedSource[] }) {
  if (merged.length === 0) return null;
  return (
    <ul className="mt-5 max-w-measure space-y-1 font-sans text-sm text-soft">
      {merged.map(({ slug, title }) => (
        <li key={slug}>
          Merged into this source: <Link href={paths.sourceHistory(slug)}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}
