import Link from "next/link";
import type { ReactNode } from "react";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Linked } from "@/components/ui/prose";
import { Tag } from "@/components/ui/tag";
import { describeChange, type HistoryRow } from "@/lib/history/describe";
import { paths } from "@/lib/paths";

interface ChangeLineProps {
  change: HistoryRow;
  /** Says on which claim, where the page does not. */
  withClaim?: boolean;
  /** Can be linked to, on the page that has all of a claim's. */
  anchored?: boolean;
  /** Below the sentence. */
  beneath?: ReactNode;
}

/** One change as a sentence: who, what, why, when. */
export function ChangeLine({ change, withClaim = false, anchored = false, beneath }: ChangeLineProps) {
  const { sentence, reason } = describeChange(change);
  return (
    <li
      id={anchored ? `change-${change.id}` : undefined}
      className={`grid gap-x-6 py-2 sm:grid-cols-[10rem_1fr] ${anchored ? "target:bg-wash" : ""}`}
    >
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
        {change.example && (
          <p>
            <Tag>example case</Tag>
          </p>
        )}
        {withClaim && change.claim && change.verb !== "claim.added" && (
          <p className="text-sm text-soft">
            On: <Link href={paths.claim(change.claim.slug)}>{change.claim.statement}</Link>
          </p>
        )}
        {reason !== "" && (
          <p className="text-soft">
            Reason: <Linked text={reason} />
          </p>
        )}
        {beneath}
      </div>
    </li>
  );
}
