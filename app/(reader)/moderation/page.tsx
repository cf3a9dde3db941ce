import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { ModerationLog } from "@/components/history/moderation-log";
import { type ModerationFilters, moderationFilters } from "@/lib/history/filters";
import { listModeration } from "@/lib/history/read";
import { readParams, type SearchParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { READER_LIFE, tags } from "@/lib/tags";

// The filters come with each request.
export const instant = false;

export const metadata: Metadata = {
  title: "Moderation",
  alternates: { types: { "application/atom+xml": paths.moderationFeed() } },
};

export default async function ModerationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, ignored } = readParams(moderationFilters, await searchParams);
  return <Moderation filters={filters} ignored={ignored} />;
}

async function Moderation({ filters, ignored }: { filters: ModerationFilters; ignored: string[] }) {
  "use cache";
  cacheTag(tags.lists, tags.disputes, tags.everything);
  cacheLife(READER_LIFE);
  return <ModerationLog filters={filters} ignored={ignored} history={await listModeration(filters)} />;
}
