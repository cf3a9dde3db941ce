import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "@/components/claims/section";
import { FeedLink } from "@/components/follows/feed-link";
import { PersonLink } from "@/components/people/person-link";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DateTime } from "@/components/ui/date-time";
import { Tag } from "@/components/ui/tag";
import type { DisputePage } from "@/lib/disputes/read";
import {
  DISPUTE_REASON_WORDS,
  DISPUTE_STATE_WORDS,
  DISPUTE_TARGET_WORDS,
  OUTCOME_WORDS,
  questionWords,
} from "@/lib/disputes/vocabulary";
import { isUndecided } from "@/lib/disputes/contested";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Discussion } from "./discussion";
import { ExampleNotice } from "./example-notice";
import { Positions } from "./positions";
import { Rulings } from "./ruling-view";
import { SubjectPanel } from "./subject-panel";

interface DisputeViewProps {
  dispute: DisputePage;
  /** Take, release, withdraw: beneath the facts. */
  actions?: ReactNode;
  /** By the number of the position. */
  positionActions?: ReadonlyMap<number, ReactNode>;
  /** Beneath the positions. */
  positionForm?: ReactNode;
  /** By the id of the comment. */
  commentActions?: ReadonlyMap<string, ReactNode>;
  /** Beneath the discussion. */
  commentForm?: ReactNode;
  /** Beneath an appeal. */
  appealActions?: ReactNode;
  /** For a party, while there may be an appeal. */
  appealForm?: ReactNode;
  /** In the ruling's place until there is one. */
  rulingForm?: ReactNode;
}

/** The page of a dispute: the question, what it is about, the positions, the discussion, the ruling. */
export function DisputeView({ dispute, actions, commentActions, commentForm, rulingForm, ...more }: DisputeViewProps) {
  return (
    <article>
      <Breadcrumb crumbs={[{ word: "Disputes", href: paths.disputes() }, { word: `Dispute ${dispute.number}` }]} />
      <h1 className="mt-5 max-w-[52rem] text-3xl font-[450] tracking-[-0.01em] lg:mt-8">
        {questionWords(dispute.question)}
      </h1>
      {dispute.example && (
        <div className="mt-5">
          <ExampleNotice />
        </div>
      )}
      <Facts dispute={dispute} />
      {actions && <div className="mt-6">{actions}</div>}
      <FeedLink href={paths.feed("disputes", dispute.number)} />
      <Section id="about" title="What it is about">
        <SubjectPanel dispute={dispute} />
      </Section>
      <Section id="positions" title={dispute.positions.length > 1 ? "The positions" : "The position"}>
        <Positions dispute={dispute} actions={more.positionActions} commentActions={commentActions} />
        {more.positionForm && <div className="mt-6 max-w-measure">{more.positionForm}</div>}
      </Section>
      <Section id="discussion" title="Discussion">
        <div className="max-w-[52rem]">
          <Discussion
            number={dispute.number}
            comments={dispute.comments.filter((comment) => comment.positionId === null)}
            discussion={dispute.discussions.find((one) => one.positionId === null)}
            course={dispute.course}
            commentActions={commentActions}
          />
          {commentForm && <div className="mt-6 max-w-measure">{commentForm}</div>}
        </div>
      </Section>
      <Section id="ruling" title="Ruling">
        <Rulings dispute={dispute} appealActions={more.appealActions} />
        {more.appealForm}
        {rulingForm ?? (!isRuled(dispute) && <NoRuling dispute={dispute} />)}
      </Section>
    </article>
  );
}

const isRuled = ({ state }: DisputePage) => state === "CLOSED";

function NoRuling({ dispute }: { dispute: DisputePage }) {
  if (!isUndecided(dispute.state)) return <p className="text-soft">None: the dispute was withdrawn.</p>;
  return (
    <p className="max-w-measure text-soft">
      {dispute.appeal ? "No second ruling yet. " : "Not yet. "}A moderator who had no hand in what it is about
      {dispute.appeal && ", nor in the first ruling,"} rules, with reasons and with what would reopen it.
    </p>
  );
}

function Facts({ dispute }: { dispute: DisputePage }) {
  const { state, rulings, takenBy, takenAt, target } = dispute;
  const ruling = rulings.at(-1);
  return (
    <dl className="mt-8 grid gap-x-10 gap-y-4 border-t border-rule pt-4 sm:grid-cols-2 lg:grid-cols-4">
      <Fact name="Standing">
        {sentence(DISPUTE_STATE_WORDS[state])}
        <span className="block text-soft">
          {ruling && (
            <span className="block">
              Ruled: <Link href="#ruling">{OUTCOME_WORDS[ruling.outcome]}</Link>
            </span>
          )}
          {state === "UNDER_REVIEW" && takenBy && takenAt && (
            <>
              <PersonLink person={takenBy} /> has it since <DateTime at={takenAt} />
            </>
          )}
          {(state === "OPEN" || state === "APPEALED") && "No moderator has it yet"}
        </span>
      </Fact>
      <Fact name="About">
        {sentence(DISPUTE_TARGET_WORDS[target])}
        <span className="block text-soft">
          {target !== "CLAIM" && "on "}
          <Worded dispute={dispute} />
        </span>
      </Fact>
      <Fact name={dispute.reasons.length > 1 ? "Reasons" : "Reason"}>
        {dispute.reasons.map((reason) => (
          <span key={reason} className="block">
            {sentence(DISPUTE_REASON_WORDS[reason])}
          </span>
        ))}
      </Fact>
      <Fact name="Opened">
        <PersonLink person={dispute.openedBy} />
        <span className="block text-soft">
          <DateTime at={dispute.createdAt} />
        </span>
      </Fact>
    </dl>
  );
}

/** The claim in the words that it had when the dispute was opened, marked where it has others now. */
function Worded({ dispute: { claim, wording } }: { dispute: DisputePage }) {
  const isSame = wording.statement === claim.statement;
  return (
    <>
      <Link href={paths.claim(claim.slug)}>{wording.statement}</Link>
      {!isSame && (
        <>
          {" "}
          <Tag>{wording.claim === claim.slug ? "reworded since" : "merged since"}</Tag>{" "}
          <Link href={paths.claimVersion(wording.claim, wording.version)} className="font-sans text-xs">
            As it was
          </Link>
        </>
      )}
    </>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="text-sm">
    <dt className="label mb-1">{name}</dt>
    <dd className="text-pretty">{children}</dd>
  </div>
);
