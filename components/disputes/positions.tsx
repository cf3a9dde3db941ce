import type { ReactNode } from "react";
import { PersonLink } from "@/components/people/person-link";
import { DateTime } from "@/components/ui/date-time";
import { Disclosure } from "@/components/ui/disclosure";
import { Prose } from "@/components/ui/prose";
import type { CommentView } from "@/lib/disputes/comments";
import type { DiscussionPage } from "@/lib/disputes/discussion-page";
import type { DisputePage, PositionView } from "@/lib/disputes/read";
import { count } from "@/lib/format";
import { DiscussionPager } from "./discussion-pager";
import { CitationLink } from "./evidence-link";
import { Absent, Thread } from "./thread";

interface PositionsProps {
  dispute: DisputePage;
  /** What the viewer may do with a position, by its number. */
  actions?: ReadonlyMap<number, ReactNode> | undefined;
  /** What the viewer may do with a comment, by its id. */
  commentActions?: ReadonlyMap<string, ReactNode> | undefined;
}

/** What is held in a dispute, side by side and in the same room: each with who holds it, what it rests on and what is said of it. */
export function Positions({ dispute, actions, commentActions }: PositionsProps) {
  return (
    <div className={dispute.positions.length > 1 ? "grid gap-x-10 gap-y-8 lg:grid-cols-2" : "max-w-[52rem]"}>
      {dispute.positions.map((position) => (
        <Position
          key={position.number}
          position={position}
          dispute={dispute.number}
          comments={dispute.comments.filter((comment) => comment.positionId === position.id)}
          discussion={dispute.discussions.find((one) => one.positionId === position.id)}
          commentActions={commentActions}
        >
          {actions?.get(position.number)}
        </Position>
      ))}
    </div>
  );
}

interface PositionProps {
  position: PositionView;
  /** Its number. */
  dispute: number;
  comments: readonly CommentView[];
  discussion: DiscussionPage | undefined;
  commentActions: PositionsProps["commentActions"];
  children: ReactNode;
}

function Position({ position, dispute, comments, discussion, commentActions, children }: PositionProps) {
  const { number, person, createdAt, body, holders, evidence } = position;
  const others = holders.filter((holder) => holder.person.handle !== person.handle);
  const hasLeft = others.length === holders.length;
  return (
    <section
      id={`position-${number}`}
      aria-labelledby={`position-${number}-title`}
      className="min-w-0 scroll-mt-4 border-t border-ink pt-3"
    >
      <h3 id={`position-${number}-title`} className="label">
        Position {number}
      </h3>
      <p className="mt-1 font-sans text-sm">
        <PersonLink person={person} />
        <span className="text-faint">
          , <DateTime at={createdAt} />
          {hasLeft && ", who holds another now"}
        </span>
      </p>
      {body === null ? (
        <Absent what="position" withdrawnReason={null} />
      ) : (
        <Prose text={body} people={position.mentions} className="mt-1" />
      )}
      {others.length > 0 && <Holders holders={others} />}
      {evidence.length > 0 && <Evidence evidence={evidence} number={number} />}
      {comments.length > 0 && (
        <div className="mt-5">
          <h4 className="label mb-1">Said of it</h4>
          <Thread number={dispute} comments={comments} actions={commentActions} />
          {discussion && <DiscussionPager number={dispute} position={number} discussion={discussion} />}
        </div>
      )}
      {children && <div className="mt-3 space-y-1">{children}</div>}
    </section>
  );
}

/** Whom a line has room for; the others open beneath it. */
const NAMED = 12;

function Holders({ holders }: Pick<PositionView, "holders">) {
  const rest = holders.slice(NAMED);
  return (
    <div className="mt-2 font-sans text-sm text-soft">
      <p>
        Held too by <Names holders={holders.slice(0, NAMED)} />
        {rest.length > 0 && ` and ${count(rest.length, "other")}`}
      </p>
      {rest.length > 0 && (
        <Disclosure summary="Who else holds it">
          <p>
            <Names holders={rest} />
          </p>
        </Disclosure>
      )}
    </div>
  );
}

const Names = ({ holders }: Pick<PositionView, "holders">) =>
  holders.map((holder, index) => (
    <span key={holder.person.handle}>
      {index > 0 && ", "}
      <PersonLink person={holder.person} />
    </span>
  ));

function Evidence({ evidence, number }: Pick<PositionView, "evidence" | "number">) {
  return (
    <>
      <h4 className="label mt-4" id={`evidence-${number}`}>
        It rests on
      </h4>
      <ul className="mt-1 space-y-1 text-sm" aria-labelledby={`evidence-${number}`}>
        {evidence.map((cited) => (
          <li key={cited.id}>
            <CitationLink cited={cited} />
          </li>
        ))}
      </ul>
    </>
  );
}
