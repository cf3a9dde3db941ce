import Link from "next/link";
import { CHECK_STATE_ICONS } from "@/components/citations/check-state";
import { CHECK_STATE_WORDS, countStates } from "@/lib/citations/checks";
import { count } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { SourcePage } from "@/lib/sources/read";

/** "3 citations and 1 withdrawn": the ones that stand are counted as everywhere else. */
export function usesWords(citations: SourcePage["citations"]): string {
  const standing = citations.filter((citation) => citation.isStanding).length;
  const withdrawn = citations.length - standing;
  return withdrawn === 0 ? count(standing, "citation") : `${count(standing, "citation")} and ${withdrawn} withdrawn`;
}

/** "3 citations: 2 unverified, 1 seen by two": how far the standing citations of a source were checked. */
export function UsesSummary({ source: { slug, citations } }: { source: Pick<SourcePage, "slug" | "citations"> }) {
  const standing = citations.filter((citation) => citation.isStanding);
  if (standing.length === 0) return null;
  return (
    <p className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-1 font-sans text-sm text-soft">
      <Link href={paths.citations({ source: slug })}>{count(standing.length, "citation")}</Link>
      {countStates(standing.map((citation) => citation.checkState)).map(({ state, number }) => (
        <span key={state} className="inline-flex items-center gap-1.5">
          {CHECK_STATE_ICONS[state]}
          {`${number} ${CHECK_STATE_WORDS[state]}`}
        </span>
      ))}
    </p>
  );
}
