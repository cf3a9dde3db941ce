import Link from "next/link";
import { StanceTag } from "@/components/citations/stance";
import { EmptyState } from "@/components/ui/empty-state";
import { locatorWords } from "@/lib/citations/locator";
import { paths } from "@/lib/paths";
import type { SourceUse } from "@/lib/sources/read";

/** Every claim a source is used on, with how it stands there. */
export function SourceUses({ citations }: { citations: readonly SourceUse[] }) {
  if (citations.length === 0) {
    return (
      <EmptyState title="Not used on any claim yet.">
        Open a <Link href={paths.claims()}>claim</Link> and attach it there.
      </EmptyState>
    );
  }
  return (
    <ol className="space-y-6">
      {citations.map((citation) => (
        <Use key={citation.id} citation={citation} />
      ))}
    </ol>
  );
}

function Use({ citation }: { citation: SourceUse }) {
  const { id, stance, claim, locator, locatorLabel, bearsOn, summary, withdrawnAt, withdrawnReason } = citation;
  const gone = withdrawnAt !== null || claim.withdrawnAt !== null;
  return (
    <li className="max-w-measure">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-sans text-xs text-faint">
        <StanceTag stance={stance} />
        {locator !== null && <span>{locatorWords(locatorLabel, locator)}</span>}
        {gone && <span className="text-ink">{withdrawnAt ? "Citation withdrawn" : "Claim withdrawn"}</span>}
      </p>
      <h3 className="mt-1 text-lg font-[450]">
        <Link
          href={withdrawnAt ? paths.citationVersions(claim.slug, id) : paths.citation(claim.slug, id)}
          className="no-underline hover:underline"
        >
          {claim.statement}
        </Link>
      </h3>
      {bearsOn !== "" && <p className="label">Bears on: {bearsOn}</p>}
      <p className="mt-1 text-soft">{summary}</p>
      {withdrawnReason !== null && <p className="mt-1 text-sm text-soft">Withdrawn because: {withdrawnReason}</p>}
    </li>
  );
}
