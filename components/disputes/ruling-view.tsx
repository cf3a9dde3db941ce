import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Prose } from "@/components/ui/prose";
import type { DisputePage } from "@/lib/disputes/read";
import { OUTCOME_HINTS, OUTCOME_WORDS } from "@/lib/disputes/vocabulary";
import { sentence } from "@/lib/format";

/** How a dispute was closed. Names no winner: it says what follows, why, and what would open the question again. */
export function RulingView({ ruling }: { ruling: NonNullable<DisputePage["ruling"]> }) {
  return (
    <div className="max-w-measure">
      <p className="label">Outcome</p>
      <h3 className="mt-0.5 text-xl font-[450]">{sentence(OUTCOME_WORDS[ruling.outcome])}</h3>
      <p className="font-sans text-sm text-faint">{OUTCOME_HINTS[ruling.outcome]}</p>
      <p className="label mt-5">Reasons</p>
      <Prose text={ruling.reasons} className="mt-0.5" />
      <p className="label mt-5">What would reopen it</p>
      <Prose text={ruling.reopenIf} className="mt-0.5" />
      <p className="mt-5 font-sans text-xs text-soft">
        Ruled by <PersonLink person={ruling.moderator} /> on <DateTime at={ruling.createdAt} />. A ruling is never
        edited.
      </p>
    </div>
  );
}
