import Link from "next/link";
import type { ReactNode } from "react";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Tag } from "@/components/ui/tag";
import type { DisputeLine } from "@/lib/disputes/list";
import {
  DISPUTE_REASON_WORDS,
  DISPUTE_STATE_WORDS,
  DISPUTE_TARGET_WORDS,
  OUTCOME_WORDS,
  questionWords,
} from "@/lib/disputes/vocabulary";
import { count, sentence } from "@/lib/format";
import { paths } from "@/lib/paths";

/** A dispute in a list: the question, what it is about and why, and how far it has come. `children`: what the viewer may do. */
export function DisputeRow({ dispute, children }: { dispute: DisputeLine; children?: ReactNode }) {
  const { number, claim, target, reasons, example, _count } = dispute;
  return (
    <li className="grid gap-x-8 gap-y-3 border-b border-rule py-5 lg:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="min-w-0">
        <h3 className="max-w-measure text-lg">
          <Link href={paths.dispute(number)}>{questionWords(dispute.question)}</Link>
        </h3>
        <p className="mt-1 max-w-measure text-soft">
          About {target === "CLAIM" ? "the claim" : `${DISPUTE_TARGET_WORDS[target]} on the claim`} “
          <Link href={paths.claim(claim.slug)} className="text-soft">
            {claim.statement}
          </Link>
          ”
        </p>
        <p className="mt-1 font-sans text-xs text-soft">
          {sentence(reasons.map((reason) => DISPUTE_REASON_WORDS[reason]).join("; "))}.
        </p>
      </div>
      <div className="font-sans text-xs text-soft">
        <p className="flex flex-wrap gap-1.5">
          <Tag>{DISPUTE_STATE_WORDS[dispute.state]}</Tag>
          {example && <Tag>example case</Tag>}
        </p>
        <p className="mt-1.5">
          <Standing dispute={dispute} />
        </p>
        <p className="text-faint">
          Dispute {number}
          {_count.comments > 0 && ` · ${count(_count.comments, "comment")}`}
        </p>
        {children && <div className="mt-3">{children}</div>}
      </div>
    </li>
  );
}

function Standing({ dispute: { rulings, state, takenBy, createdAt, openedBy } }: { dispute: DisputeLine }) {
  const [ruling] = rulings;
  if (ruling && state === "CLOSED") {
    return (
      <>
        Ruled on <DateTime at={ruling.createdAt} />: <span className="text-ink">{OUTCOME_WORDS[ruling.outcome]}</span>
      </>
    );
  }
  return (
    <>
      Opened by <PersonLink person={openedBy} /> on <DateTime at={createdAt} />
      {takenBy && (
        <>
          ; <PersonLink person={takenBy} /> has it
        </>
      )}
    </>
  );
}
