import Link from "next/link";
import type { ReactNode } from "react";
import { StuckNotice } from "@/components/disputes/stuck-notice";
import { ChangeLine } from "@/components/history/change-line";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import type { Inbox, InboxEntry } from "@/lib/follows/read";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";

interface InboxViewProps {
  inbox: Inbox;
  cursor: string | undefined;
  /** How many disputes nobody may rule on, for admins. */
  stuck: number;
  /** The form that marks everything as read. */
  markRead?: ReactNode;
}

/** What others did to what the viewer follows, newest first. */
export function InboxView({ inbox, cursor, stuck, markRead }: InboxViewProps) {
  return (
    <>
      <PageHeading lead="What others did to what you follow.">Inbox</PageHeading>
      <p className="mt-3 font-sans text-sm">
        <Link href={paths.follows()}>What you follow, and mail about it</Link>
      </p>
      <StuckNotice disputes={stuck} />
      <div className="mt-8 max-w-[52rem]">
        {inbox.unread > 0 && (
          <div className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-3">
            <p>{inbox.unread > 99 ? "More than 99" : inbox.unread} not read yet</p>
            {markRead}
          </div>
        )}
        {inbox.entries.length === 0 ? (
          <EmptyState title="Nothing has happened yet.">
            Open a <Link href={paths.claims()}>claim</Link>, a <Link href={paths.sources()}>source</Link> or a{" "}
            <Link href={paths.disputes()}>dispute</Link> and follow it. What others do there is told here.
          </EmptyState>
        ) : (
          <ol className="divide-y divide-rule border-y border-rule">
            {inbox.entries.map((entry) => (
              <ChangeLine key={entry.change.id} change={entry.change} beneath={<Why entry={entry} />} />
            ))}
          </ol>
        )}
        <Pager
          what="the inbox"
          previous={cursor === undefined ? null : paths.inbox()}
          next={inbox.next === null ? null : withParams(paths.inbox(), { cursor: inbox.next })}
        />
      </div>
    </>
  );
}

/** For which of the things followed it is told, and whether it is new. */
function Why({ entry: { thing, unread } }: { entry: InboxEntry }) {
  return (
    <p className="text-sm text-soft">
      {unread && <strong className="text-ink">New. </strong>}
      You follow: <Link href={thing.path}>{thing.words}</Link>
    </p>
  );
}
