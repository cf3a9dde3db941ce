import Link from "next/link";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { isGraded } from "@/lib/citations/grades";
import { CREDIBILITY_WORDS, RELIABILITY_WORDS, SOURCE_ROLE_WORDS } from "@/lib/citations/vocabulary";
import type { CitationView } from "@/lib/claims/read";
import { paths } from "@/lib/paths";
import { CheckLines } from "./check-lines";

/** How a citation was checked, how it is graded, who attached it and when. */
export function CitationRecord({ claim, citation }: { claim: string; citation: CitationView }) {
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 font-sans text-xs text-soft">
      <dt className="text-faint">Checked</dt>
      <dd>
        <CheckLines claim={claim} citation={citation} />
      </dd>
      {citation.role !== "UNSTATED" && (
        <>
          <dt className="text-faint">Role</dt>
          <dd>
            {SOURCE_ROLE_WORDS[citation.role]}
            {citation.roleReason !== "" && `. ${citation.roleReason}`}
          </dd>
        </>
      )}
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

function Grade({ citation }: { citation: CitationView }) {
  if (!isGraded(citation)) return "not graded";
  const { reliability, credibility, gradesReason } = citation;
  const information = CREDIBILITY_WORDS[credibility as keyof typeof CREDIBILITY_WORDS];
  return (
    <>
      {`source ${RELIABILITY_WORDS[reliability]}, information ${information} `}
      <span className="text-faint">
        ({reliability}
        {credibility})
      </span>
      {gradesReason !== "" && `. ${gradesReason}`}
    </>
  );
}
