import type { Metadata } from "next";
import { ModerationLog } from "@/components/history/moderation-log";
import { moderationFilters } from "@/lib/history/filters";
import { listModeration } from "@/lib/history/read";
import { readParams, type SearchParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";

export const instant = false;

export const metadata: Metadata = {
  title: "Moderation",
  alternates: { types: { "application/atom+xml": paths.moderationFeed() } },
};

export default async function ModerationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, ignored } = readParams(moderationFilters, await searchParams);
  return <ModerationLog filters={filters} ignored={ignored} history={await listModeration(filters)} />;
}
