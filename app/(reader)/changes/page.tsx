import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { ChangeLog } from "@/components/history/change-log";
import { type ChangeFilters, changeFilters } from "@/lib/history/filters";
import { listChanges } from "@/lib/history/read";
import { readParams, type SearchParams } from "@/lib/page-params";
import { READER_LIFE, tags } from "@/lib/tags";

// The filters come with each request.
export const instant = false;

export const metadata: Metadata = { title: "Changes" };

export default async function ChangesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, ignored } = readParams(changeFilters, await searchParams);
  return <Changes filters={filters} ignored={ignored} />;
}

async function Changes({ filters, ignored }: { filters: ChangeFilters; ignored: string[] }) {
  "use cache";
  cacheTag(tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  return <ChangeLog filters={filters} ignored={ignored} history={await listChanges(filters)} />;
}
