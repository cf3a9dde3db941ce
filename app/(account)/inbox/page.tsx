import type { Metadata } from "next";
import { markReadAction } from "@/app/workbench/follow/actions";
import { MarkReadForm } from "@/components/follows/follow-forms";
import { InboxView } from "@/components/follows/inbox-view";
import { SignInFirst } from "@/components/people/sign-in-first";
import { getViewer } from "@/lib/auth";
import { countStuck } from "@/lib/disputes/count-stuck";
import { getInbox } from "@/lib/follows/read";
import { inboxFilters } from "@/lib/follows/schema";
import { newRequestKey } from "@/lib/form-action";
import { readParams, type SearchParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Inbox" };
export const instant = false;

export default async function InboxPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [viewer, asked] = await Promise.all([getViewer(), searchParams]);
  if (!viewer) return <SignInFirst next={paths.inbox()} />;
  const { cursor } = readParams(inboxFilters, asked).filters;
  const [inbox, stuck] = await Promise.all([getInbox(viewer.id, cursor), countStuck(viewer)]);
  return (
    <InboxView
      inbox={inbox}
      cursor={cursor}
      stuck={stuck}
      markRead={
        inbox.newest !== null && (
          <MarkReadForm action={markReadAction} requestKey={await newRequestKey()} upto={inbox.newest} />
        )
      }
    />
  );
}
