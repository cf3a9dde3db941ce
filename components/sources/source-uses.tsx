import Link from "next/link";
import { CheckStateTag } from "@/components/citations/check-state";
import { StanceTag } from "@/components/citations/stance";
import { EmptyState } from "@/components/ui/empty-state";
import { locatorWords } from "@/lib/citations/locator";
import { OVERLAP_REASON_WORDS, type OverlapReason } from "@/lib/citations/vocabulary";
import { paths } from "@/lib/paths";
import type { SourceUse } from "@/lib/sources/read";
import { shortReference } from "@/lib/sources/short";

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
  return (
    <li className="max-w-measure">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-sans text-xs text-faint">
        <StanceTag stance={stance} />
        {locator !== null && <span>{locatorWords(locatorLabel, locator)}</span>}
        {citation.isStanding ? (
          <CheckStateTag state={citation.checkState} />
        ) : (
          <span className="text-ink">{withdrawnAt ? "Citation withdrawn" : "Claim withdrawn"}</span>
        )}
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
      <Overlaps citation={citation} />
      {withdrawnReason !== null && <p className="mt-1 text-sm text-soft">Withdrawn because: {withdrawnReason}</p>}
    </li>
  );
}

/** What it repeats on this claim, and what repeats it there, each with why the two are not independent. */
function Overlaps({ citation: { claim, derivesFrom, overlapReason, repeatedBy } }: { citation: SourceUse }) {
  return (
    <>
      {derivesFrom && <Overlap says="Repeats" claim={claim.slug} other={derivesFrom} reason={overlapReason} />}
      {repeatedBy.map((other) => (
        <Overlap key={other.id} says="Repeated by" claim={claim.slug} other={other} reason={other.overlapReason} />
      ))}
    </>
  );
}

interface OverlapProps {
  says: string;
  claim: string;
  other: NonNullable<SourceUse["derivesFrom"]>;
  reason: OverlapReason | null;
}

const Overlap = ({ says, claim, other, reason }: OverlapProps) => (
  <p className="label mt-1">
    {says}{" "}
    <Link href={other.withdrawnAt ? paths.citationVersions(claim, other.id) : paths.citation(claim, other.id)}>
      {shortReference(other.source)}
    </Link>
    {other.withdrawnAt && " (withdrawn)"}
    {reason !== null && `: ${OVERLAP_REASON_WORDS[reason]}`}
  </p>
);
