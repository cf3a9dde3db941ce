import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { describeChange, type HistoryRow, type Part } from "@/lib/history/describe";

const Told = ({ part }: { part: Part }) =>
  typeof part === "string" ? part : <Link href={part.path}>{part.words}</Link>;

/** What one person did, newest first, without their name at every line. */
export function Deeds({ changes }: { changes: readonly HistoryRow[] }) {
  return (
    <ol className="divide-y divide-rule border-y border-rule">
      {changes.map((change) => {
        const { sentence, reason } = describeChange(change);
        return (
          <li key={change.id} className="gap-x-6 py-2.5 sm:grid sm:grid-cols-[10rem_1fr]">
            <p className="font-sans text-sm text-faint tabular-nums">
              <DateTime at={change.at} />
            </p>
            <div className="min-w-0">
              <p className="first-letter:uppercase">
                {sentence.map((part, index) => (
                  <Told key={index} part={part} />
                ))}
              </p>
              {reason !== "" && <p className="text-soft">Reason: {reason}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
