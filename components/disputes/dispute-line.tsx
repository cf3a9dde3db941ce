import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { Tag } from "@/components/ui/tag";
import type { DisputeLine as Line } from "@/lib/claims/read";
import {
  DISPUTE_REASON_WORDS,
  DISPUTE_STATE_WORDS,
  DISPUTE_TARGET_WORDS,
  OUTCOME_WORDS,
  questionWords,
} from "@/lib/disputes/vocabulary";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Absent } from "./thread";

/** A dispute in brief: the question, what it is about and why, and how it ended. */
export function DisputeLine({ dispute }: { dispute: Line }) {
  const outcome = dispute.rulings[0]?.outcome;
  const isContested = outcome === "RECORDED_AS_CONTESTED";
  return (
    <li className="border-b border-rule py-3">
      <p>
        <Link href={paths.dispute(dispute.number)}>{questionWords(dispute.question)}</Link>{" "}
        {dispute.example && <Tag>example case</Tag>}
      </p>
      <p className="mt-0.5 font-sans text-xs text-soft">
        {`About ${DISPUTE_TARGET_WORDS[dispute.target]}: `}
        {`${dispute.reasons.map((reason) => DISPUTE_REASON_WORDS[reason]).join("; ")}. `}
        {outcome === undefined ? (
          <>
            {sentence(DISPUTE_STATE_WORDS[dispute.state])} since <DateTime at={dispute.createdAt} />.
          </>
        ) : (
          <>
            Ruled: <span className="text-ink">{OUTCOME_WORDS[outcome]}</span>
            {dispute.closedAt && (
              <>
                , <DateTime at={dispute.closedAt} />
              </>
            )}
            .
          </>
        )}
      </p>
      {isContested && dispute.positions.length > 0 && (
        <dl className="mt-2 max-w-measure border-l border-edge pl-4 text-sm">
          {dispute.positions.map(({ number, body }) => (
            <div key={number} className="mt-1">
              <dt className="label">
                <Link href={paths.position(dispute.number, number)}>Position {number}</Link>
              </dt>
              <dd className="text-pretty">{body ?? <Absent what="position" withdrawnReason={null} />}</dd>
            </div>
          ))}
        </dl>
      )}
      {isContested && dispute.positions.length === 1 && (
        <p className="mt-1 max-w-measure pl-4 font-sans text-xs text-soft">No other position was put in this case.</p>
      )}
    </li>
  );
}
