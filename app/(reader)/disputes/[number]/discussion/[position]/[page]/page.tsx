import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import Link from "next/link";
import { notFound } from "next/navigation";
import { DiscussionPartView, titleOf } from "@/components/disputes/discussion-part";
import { isUndecided } from "@/lib/disputes/contested";
import { getDiscussionPage } from "@/lib/disputes/read";
import { type DiscussionSegments, discussionIn } from "@/lib/disputes/schema";
import { questionWords } from "@/lib/disputes/vocabulary";
import { paths } from "@/lib/paths";
import { READER_LIFE, tags } from "@/lib/tags";

// No case may have a further page when Next prepares pages ahead, so none is: what it reads is cached instead.
export const instant = false;

interface Props {
  params: Promise<DiscussionSegments>;
}

async function cachedPart(segments: DiscussionSegments) {
  "use cache";
  cacheLife(READER_LIFE);
  const asked = discussionIn(segments);
  const part = asked && (await getDiscussionPage(asked.number, asked.position, asked.page));
  // One that is not there may be filled, as lists will show.
  cacheTag(part ? tags.dispute(part.number) : tags.lists, tags.disputes, tags.everything);
  return part;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const part = await cachedPart(await params);
  return part ? { title: `${titleOf(part)}: ${questionWords(part.question)}` } : {};
}

export default async function DiscussionPage({ params }: Props) {
  const part = await cachedPart(await params);
  if (!part) notFound();
  const { number, position, discussion, state } = part;
  const here = paths.discussion(number, { position, page: discussion.page });
  const join = isUndecided(state) && (
    <p className="font-sans text-sm">
      <Link href={paths.signIn(here)}>Sign in</Link> to join the discussion.
    </p>
  );
  return <DiscussionPartView part={part} commentForm={join} />;
}
