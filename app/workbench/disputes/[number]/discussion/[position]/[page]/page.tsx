import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CommentForm } from "@/components/disputes/comment-form";
import { DiscussionPartView, titleOf } from "@/components/disputes/discussion-part";
import { getViewer } from "@/lib/auth";
import { canCommentOnDispute } from "@/lib/dispute-policy";
import { type DiscussionPart, getDiscussionPage, getDisputeFacts } from "@/lib/disputes/read";
import { listCitationChoices } from "@/lib/disputes/read-form";
import { type DiscussionSegments, discussionIn } from "@/lib/disputes/schema";
import { questionWords } from "@/lib/disputes/vocabulary";
import { newRequestKey } from "@/lib/form-action";
import type { ActingPerson } from "@/lib/policy";
import { canSeeReports } from "@/lib/report-policy";
import { readHiddenWords } from "@/lib/reports/list";
import { commentAction } from "../../../../actions";
import { commentDeeds } from "../../../comment-deeds";

export const instant = false;

interface Props {
  params: Promise<DiscussionSegments>;
  searchParams: Promise<{ answer?: string | string[] }>;
}

function readPart(segments: DiscussionSegments) {
  const asked = discussionIn(segments);
  return asked && getDiscussionPage(asked.number, asked.position, asked.page);
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const part = await readPart(await params);
  return part ? { title: `${titleOf(part)}: ${questionWords(part.question)}` } : {};
}

export default async function WorkbenchDiscussionPage({ params, searchParams }: Props) {
  const [viewer, part, { answer }] = await Promise.all([getViewer(), readPart(await params), searchParams]);
  if (!part) notFound();
  if (!viewer) return <DiscussionPartView part={part} />;
  return (
    <DiscussionPartView part={part} {...await deedsOf(viewer, part, typeof answer === "string" ? answer : undefined)} />
  );
}

async function deedsOf(viewer: ActingPerson, part: DiscussionPart, answering: string | undefined) {
  const { number, position, comments, discussion } = part;
  const [facts, citations, hidden] = await Promise.all([
    getDisputeFacts(number),
    listCitationChoices(number),
    canSeeReports(viewer).ok ? readHiddenWords(number) : new Map<string, string>(),
  ]);
  if (!facts) notFound();
  const positions = new Map(position === null ? [] : [[discussion.positionId ?? "", position] as const]);
  const form = { requestKey: await newRequestKey(), number, citations, ...(position !== null && { position }) };
  return {
    commentActions: await commentDeeds({
      viewer,
      number,
      facts,
      comments,
      citations,
      positions,
      answering,
      hidden,
      page: discussion.page,
    }),
    commentForm: canCommentOnDispute(viewer, facts).ok && <CommentForm action={commentAction} {...form} />,
  };
}
