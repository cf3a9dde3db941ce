import { AttachEvidenceForm, JoinPositionForm } from "@/components/disputes/position-forms";
import { ReportLink } from "@/components/reports/report-link";
import { canReport } from "@/lib/report-policy";
import { HiddenWords } from "@/app/workbench/hidden-words";
import { CommentForm } from "@/components/disputes/comment-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { Option } from "@/components/ui/inputs";
import type { PositionView } from "@/lib/disputes/read";
import { newRequestKey } from "@/lib/form-action";
import { type DisputeFacts, canAttachEvidence, canCommentOnDispute, canTakePosition } from "@/lib/dispute-policy";
import type { ActingPerson } from "@/lib/policy";
import { attachEvidenceAction, commentAction, joinPositionAction } from "../actions";

interface PositionActionsProps {
  viewer: ActingPerson;
  number: number;
  facts: DisputeFacts;
  position: PositionView;
  citations: readonly Option[];
  /** Of a hidden position, when the viewer may read them. */
  words: string | undefined;
}

/** What the viewer may do with a position: join it, attach evidence when they hold it, comment on it. */
export async function PositionActions({ viewer, number, facts, position, citations, words }: PositionActionsProps) {
  const holderIds = position.holders.map((holder) => holder.personId);
  const isHeld = holderIds.includes(viewer.id);
  const form = { requestKey: await newRequestKey(), number, position: position.number };
  const isTied = new Set(position.evidence.map((cited) => cited.id));
  const free = citations.filter(({ value }) => !isTied.has(value));
  return (
    <>
      {position.body === null && (
        <HiddenWords
          viewer={viewer}
          personId={position.personId}
          text={{ of: "position", id: position.id }}
          words={words}
        />
      )}
      {!isHeld && canTakePosition(viewer, facts).ok && <JoinPositionForm action={joinPositionAction} {...form} />}
      {isHeld && <p className="font-sans text-sm text-soft">You hold this position.</p>}
      {free.length > 0 && canAttachEvidence(viewer, { dispute: facts, holderIds }).ok && (
        <AttachEvidenceForm action={attachEvidenceAction} {...form} citations={free} />
      )}
      {canCommentOnDispute(viewer, facts).ok && (
        <Disclosure summary="Comment on this position">
          <CommentForm action={commentAction} {...form} citations={citations} />
        </Disclosure>
      )}
      {position.body !== null && canReport(viewer, { aboutId: position.personId }).ok && (
        <p>
          <ReportLink of="position" id={position.id} about={`position ${position.number}`} />
        </p>
      )}
    </>
  );
}
