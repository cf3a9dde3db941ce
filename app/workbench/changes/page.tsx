import type { Metadata } from "next";
import { ChangeLog } from "@/components/history/change-log";
import { changeFilters } from "@/lib/history/filters";
import { listChanges } from "@/lib/history/read";
import { readParams, type SearchParams } from "@/lib/page-params";

export const instant = false;

export const metadata: Metadata = { title: "Changes" };

export default async function ChangesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, ignored } = readParams(changeFilters, await searchParams);
  return <ChangeLog filters={filters} ignored={ignored} history={await listChanges(filters)} />;
}
