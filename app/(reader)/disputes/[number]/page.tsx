import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import Link from "next/link";
import { notFound } from "next/navigation";
import { DisputeView } from "@/components/disputes/dispute-view";
import { isUndecided } from "@/lib/disputes/contested";
import { type DisputePage, getDisputePage, listDisputeNumbers } from "@/lib/disputes/read";
import { numberIn } from "@/lib/disputes/schema";
import { questionWords } from "@/lib/disputes/vocabulary";
import { paths } from "@/lib/paths";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ number: string }>;
}

/** One is enough for Next to prepare the page ahead; the others are made when first asked for. */
export async function generateStaticParams() {
  const numbers = await listDisputeNumbers(1);
  return numbers.map((number) => ({ number: String(number) }));
}

async function cachedDispute(segment: string) {
  "use cache";
  cacheLife(READER_LIFE);
  const number = numberIn(segment);
  const dispute = number === null ? null : await getDisputePage(number);
  cacheTag(...tagsOf(dispute));
  return dispute;
}

/** It shows how the claim stands now. One that is not there may be opened, as lists will show. */
const tagsOf = (dispute: DisputePage | null) => [
  ...(dispute ? [tags.dispute(dispute.number), tags.claim(dispute.claim.slug)] : [tags.lists]),
  tags.disputes,
  tags.everything,
];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const dispute = await cachedDispute((await params).number);
  return dispute
    ? {
        title: questionWords(dispute.question),
        alternates: {
          canonical: paths.dispute(dispute.number),
          types: { "application/atom+xml": paths.feed("disputes", dispute.number) },
        },
      }
    : {};
}

export default async function ReaderDisputePage({ params }: Props) {
  "use cache";
  cacheLife(READER_LIFE);
  const dispute = await cachedDispute((await params).number);
  cacheTag(...tagsOf(dispute));
  if (!dispute) notFound();
  const join = isUndecided(dispute.state) && (
    <p className="font-sans text-sm">
      <Link href={paths.signIn(paths.dispute(dispute.number))}>Sign in</Link> to take a position or join the discussion.
    </p>
  );
  return <DisputeView dispute={dispute} commentForm={join} />;
}
