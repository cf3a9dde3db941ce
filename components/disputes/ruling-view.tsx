import type { ReactNode } from "react";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Prose } from "@/components/ui/prose";
import type { DisputePage, RulingFacts } from "@/lib/disputes/read";
import { OUTCOME_HINTS, OUTCOME_WORDS } from "@/lib/disputes/vocabulary";
import { sentence } from "@/lib/format";
import { CitationLink } from "./evidence-link";
import { AppliedList } from "./applied-list";
import { Absent } from "./thread";

interface RulingsProps {
  dispute: DisputePage;
  /** What the viewer may do with the appeal. */
  appealActions?: ReactNode;
}

/** How a dispute was closed; after an appeal both rulings, the second beside the first, and why there was an appeal. */
export function Rulings({ dispute, appealActions }: RulingsProps) {
  const { rulings, appeal, claim, example } = dispute;
  const [first, second] = rulings;
  if (!first) return null;
  return (
    <div className={second ? "grid gap-x-10 gap-y-8 lg:grid-cols-2" : "max-w-measure"}>
      <Ruling ruling={first} claim={claim.slug} example={example} />
      {appeal && (
        <div className={second ? "lg:order-3 lg:col-span-2 lg:max-w-measure" : "mt-8"}>
          <p className="label">The appeal</p>
          <p className="mt-0.5 font-sans text-sm">
            <PersonLink person={appeal.person} />
            <span className="text-faint">
              , <DateTime at={appeal.createdAt} />
            </span>
          </p>
          {appeal.reasons === null ? (
            <Absent what="reason" withdrawnReason={null} />
          ) : (
            <Prose text={appeal.reasons} className="mt-0.5" />
          )}
          {appealActions}
        </div>
      )}
      {second && <Ruling ruling={second} claim={claim.slug} example={example} />}
    </div>
  );
}

interface RulingProps {
  ruling: RulingFacts;
  /** Slug. */
  claim: string;
  example: boolean;
}

/** Names no winner: it says what follows, why, and what would open the question again. */
function Ruling({ ruling, claim, example }: RulingProps) {
  const { number, outcome, reasons, scope, reopenIf, interest, evidence, applied, moderator, createdAt } = ruling;
  return (
    <div className="min-w-0">
      <p className="label">{number === 2 ? "Outcome of the second ruling" : "Outcome"}</p>
      <h3 className="mt-0.5 text-xl font-[450]">{sentence(OUTCOME_WORDS[outcome])}</h3>
      <p className="font-sans text-sm text-faint">{OUTCOME_HINTS[outcome]}</p>
      {applied && applied.length > 0 && (
        <Part title="What it changed">
          <AppliedList applied={applied} claim={claim} />
        </Part>
      )}
      <Part title="Reasons">
        <Prose text={reasons} />
      </Part>
      {evidence.length > 0 && (
        <Part title="Evidence relied on">
          <ul className="space-y-1 text-sm">
            {evidence.map((cited) => (
              <li key={cited.id}>
                <CitationLink cited={cited} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {scope !== "" && (
        <Part title="For what it holds">
          <Prose text={scope} />
        </Part>
      )}
      <Part title="What would reopen it">
        <Prose text={reopenIf} />
      </Part>
      {interest !== "" && (
        <Part title="The moderator’s interest">
          <Prose text={interest} />
        </Part>
      )}
      <p className="mt-5 font-sans text-xs text-soft">
        Ruled by <PersonLink person={moderator} /> on <DateTime at={createdAt} />. A ruling is never edited.
        {example && " The corpus came with what this example speaks of changed already."}
      </p>
    </div>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <>
    <h4 className="label mt-5">{title}</h4>
    <div className="mt-0.5">{children}</div>
  </>
);
