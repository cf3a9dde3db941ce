import Link from "next/link";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { StaleIcon } from "@/components/ui/icons";
import { describeChange, type HistoryRow } from "@/lib/history/describe";
import { paths } from "@/lib/paths";

/** How many changes a note tells of itself; the rest is in the history. */
const TOLD = 5;

interface NoteNewsProps {
  claim: string;
  /** What changed since the note was signed, newest first; empty where that is not on record. */
  changed: readonly HistoryRow[];
}

/** Says that a note is stale, and what it does not yet take into account. */
export function NoteNews({ claim, changed }: NoteNewsProps) {
  return (
    <div className="mt-1 flex items-start gap-1.5 text-ink">
      <span className="mt-0.5">
        <StaleIcon />
      </span>
      <div>
        <p>
          {changed.length === 0
            ? "Stale: the wording or the evidence has changed since this was signed."
            : "Stale. Since this was signed:"}
        </p>
        {changed.length > 0 && (
          <ul className="mt-1 space-y-1">
            {changed.slice(0, TOLD).map((change) => (
              <News key={change.id} claim={claim} change={change} />
            ))}
            {changed.length > TOLD && (
              <li>
                <Link href={paths.claimHistory(claim)}>and more in the history</Link>
              </li>
            )}
          </ul>
        )}
      </div>
    </div>
  );
}

function News({ claim, change }: { claim: string; change: HistoryRow }) {
  const { sentence } = describeChange(change);
  return (
    <li>
      <Link href={paths.change(claim, change.id)}>
        <DateTime at={change.at} />
      </Link>
      : <PersonLink person={change.person} />{" "}
      {sentence.map((part, index) =>
        typeof part === "string" ? (
          part
        ) : (
          <Link key={index} href={part.path}>
            {part.words}
          </Link>
        ),
      )}
    </li>
  );
}
