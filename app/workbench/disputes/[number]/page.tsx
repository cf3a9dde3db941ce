import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Follow } from "@/app/workbench/follow/follow";
import { AppealForm, ReleaseForm, TakeForm, WithdrawForm } from "@/components/disputes/case-forms";
import type { Reshaping } from "@/components/disputes/change-fields";
import { CommentForm } from "@/components/disputes/comment-form";
import { DisputeView } from "@/components/disputes/dispute-view";
import { AddPositionForm } from "@/components/disputes/position-forms";
import { RulingForm } from "@/components/disputes/ruling-form";
import { shareable } from "@/components/reshaping/shareable";
import type { Option } from "@/components/ui/inputs";
import { getViewer } from "@/lib/auth";
import { QUERY_MAX } from "@/lib/fields";
import { isUndecided } from "@/lib/disputes/contested";
import { type DisputePage, getDisputeFacts, getDisputePage } from "@/lib/disputes/read";
import { getRulingStart, listCitationChoices } from "@/lib/disputes/read-form";
import { numberIn } from "@/lib/disputes/schema";
import { questionWords } from "@/lib/disputes/vocabulary";
import { canSeeReports } from "@/lib/report-policy";
import { readHiddenWords } from "@/lib/reports/list";
import { newRequestKey } from "@/lib/form-action";
import {
  type DisputeFacts,
  canAppeal,
  canCommentOnDispute,
  canReleaseDispute,
  canRule,
  canSeeQueue,
  canTakeDispute,
  canTakePosition,
  canWithdrawDispute,
} from "@/lib/dispute-policy";
import type { ActingPerson } from "@/lib/policy";
import { getWholeClaim } from "@/lib/reshaping/read";
import { nearClaims } from "@/lib/search/near";
import {
  addPositionAction,
  appealAction,
  commentAction,
  releaseAction,
  ruleAction,
  takeAction,
  withdrawAction,
} from "../actions";
import { commentDeeds } from "./comment-deeds";
import { PositionActions } from "./position-actions";
import { AppealActions, QuestionActions } from "./question-actions";

export const instant = false;

interface Props {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ answer?: string | string[] }>;
}

const readPage = (segment: string) => {
  const number = numberIn(segment);
  return number === null ? null : getDisputePage(number);
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const dispute = await readPage((await params).number);
  return dispute ? { title: questionWords(dispute.question) } : {};
}

export default async function WorkbenchDisputePage({ params, searchParams }: Props) {
  const [viewer, dispute, { answer }] = await Promise.all([getViewer(), readPage((await params).number), searchParams]);
  const facts = dispute && (await getDisputeFacts(dispute.number));
  if (!dispute || !facts) notFound();
  if (!viewer) return <DisputeView dispute={dispute} />;
  const { number } = dispute;
  const answering = typeof answer === "string" ? answer : undefined;
  const [hidden, citations] = await Promise.all([
    canSeeReports(viewer).ok ? readHiddenWords(number) : new Map<string, string>(),
    listCitationChoices(number),
  ]);
  const all = { viewer, number, facts, citations };
  const positions = new Map(dispute.positions.map((position) => [position.id, position.number]));
  return (
    <DisputeView
      dispute={dispute}
      actions={
        <>
          {isUndecided(dispute.state) && <CaseActions viewer={viewer} number={number} facts={facts} />}
          <Follow viewer={viewer} kind="dispute" name={String(number)} />
          <QuestionActions {...{ viewer, dispute, hidden }} openedById={facts.openedById} />
        </>
      }
      positionActions={
        new Map(
          dispute.positions.map((position) => [
            position.number,
            <PositionActions key={position.number} {...all} position={position} words={hidden.get(position.id)} />,
          ]),
        )
      }
      positionForm={
        canTakePosition(viewer, facts).ok && (
          <AddPositionForm action={addPositionAction} requestKey={await newRequestKey()} {...{ number, citations }} />
        )
      }
      commentActions={await commentDeeds({ ...all, comments: dispute.comments, page: 1, positions, answering, hidden })}
      commentForm={
        canCommentOnDispute(viewer, facts).ok && (
          <CommentForm action={commentAction} requestKey={await newRequestKey()} {...{ number, citations }} />
        )
      }
      rulingForm={canRule(viewer, facts).ok ? await rulingForm(dispute, citations) : undefined}
      appealActions={<AppealActions {...{ viewer, dispute, hidden }} />}
      appealForm={
        canAppeal(viewer, facts).ok && (
          <div className="mt-8 max-w-measure">
            <AppealForm action={appealAction} requestKey={await newRequestKey()} number={number} />
          </div>
        )
      }
    />
  );
}

async function rulingForm({ number, version, subject, rulings }: DisputePage, citations: readonly Option[]) {
  const start = await getRulingStart(number);
  return (
    <div className={rulings.length > 0 ? "mt-8 max-w-[52rem]" : "max-w-[52rem]"}>
      <RulingForm
        action={ruleAction}
        requestKey={await newRequestKey()}
        number={number}
        version={version}
        targetVersion={subject.currentVersion}
        start={start}
        citations={citations}
        reshaping={await reshapingOf(start.claim)}
      />
    </div>
  );
}

/** What a ruling that merges or splits may start from; null for a claim that stands no more. */
async function reshapingOf(slug: string): Promise<Reshaping | null> {
  const claim = await getWholeClaim(slug);
  if (!claim || claim.facts.withdrawn) return null;
  return {
    shareable: shareable(claim),
    near: await nearClaims({ q: claim.statement.slice(0, QUERY_MAX), not: slug }),
  };
}

/** What the viewer may do with the case; a moderator who may not take it is told why. */
async function CaseActions({ viewer, number, facts }: { viewer: ActingPerson; number: number; facts: DisputeFacts }) {
  const take = canTakeDispute(viewer, facts);
  const mayRelease = canReleaseDispute(viewer, facts).ok;
  const form = { requestKey: await newRequestKey(), number };
  return (
    <div className="space-y-3">
      {take.ok && <TakeForm action={takeAction} {...form} />}
      {mayRelease && <ReleaseForm action={releaseAction} {...form} />}
      {!take.ok && !mayRelease && canSeeQueue(viewer).ok && <p className="font-sans text-sm text-soft">{take.why}</p>}
      {canWithdrawDispute(viewer, facts).ok && <WithdrawForm action={withdrawAction} {...form} />}
    </div>
  );
}
