import Link from "next/link";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { CHECK_STATE_WORDS } from "@/lib/citations/checks";
import { CHECK_FINDING_WORDS, CREDIBILITY_WORDS, RELIABILITY_WORDS } from "@/lib/citations/vocabulary";
import type { CitationView } from "@/lib/claims/read";
import { paths } from "@/lib/paths";
import { SAW_WORDS } from "@/lib/sources/vocabulary";

/** How a citation was checked, how it is graded, who attached it and when. */
export function CitationRecord({ claim, citation }: { claim: string; citation: CitationView }) {
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 font-sans text-xs text-soft">
      <dt className="text-faint">Checked</dt>
      <dd>
        <Checks citation={citation} />
      </dd>
      <dt className="text-faint">Grade</dt>
      <dd>
        <Grade citation={citation} />
      </dd>
      <dt className="text-faint">Attached</dt>
      <dd>
        by <PersonLink person={citation.createdBy} /> on <DateTime at={citation.createdAt} />
        {citation.version > 1 && (
          <>
            {" · "}
            <Link href={paths.citationVersions(claim, citation.id)}>{citation.version} versions</Link>
          </>
        )}
        <span data-print="no">
          {" · "}
          <Link href={paths.citation(claim, citation.id)}>
            Link<span className="sr-only"> to this citation</span>
          </Link>
        </span>
      </dd>
    </dl>
  );
}

function Checks({ citation: { checks, checkState } }: { citation: CitationView }) {
  if (checks.length === 0) return CHECK_STATE_WORDS[checkState];
  return (
    <>
      {CHECK_STATE_WORDS[checkState]}.
      {checks.map((check) => (
        <span key={check.person.handle}>
          {" "}
          <PersonLink person={check.person} /> saw {SAW_WORDS[check.saw]} on <DateTime at={check.createdAt} />
          {`: it ${CHECK_FINDING_WORDS[check.finding]}`}
          {check.note !== "" && ` (${check.note})`}.
        </span>
      ))}
    </>
  );
}

function Grade({ citation: { reliability, credibility } }: { citation: CitationView }) {
  if (reliability === "F" && credibility === 6) return "not graded";
  const information = CREDIBILITY_WORDS[credibility as keyof typeof CREDIBILITY_WORDS];
  return (
    <>
      {`source ${RELIABILITY_WORDS[reliability]}, information ${information} `}
      <span className="text-faint">
        ({reliability}
        {credibility})
      </span>
    </>
  );
}
