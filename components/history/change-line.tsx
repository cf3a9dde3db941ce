import Link from "next/link";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Linked } from "@/components/ui/prose";
import { describeChange, type HistoryRow } from "@/lib/history/describe";

/** One change as a sentence: who, what, why, when. */
export function ChangeLine({ change }: { change: HistoryRow }) {
  const { sentence, reason } = describeChange(change);
  return (
    <li className="grid gap-x-6 py-2 sm:grid-cols-[10rem_1fr]">
      <span className="label pt-[3px]">
        <DateTime at={change.at} />
      </span>
      <div>
        <PersonLink person={change.person} />{" "}
        {sentence.map((part, index) =>
          typeof part === "string" ? (
            part
          ) : (
            <Link key={index} href={part.path}>
              {part.words}
            </Link>
          ),
        )}
        {reason !== "" && (
          <p className="text-soft">
            Reason: <Linked text={reason} />
          </p>
        )}
      </div>
    </li>
  );
}
