import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { DisputeList } from "@/components/disputes/dispute-list";
import { type ListFilter, listFilter } from "@/lib/disputes/filters";
import { listDisputes, listDocumentChoices } from "@/lib/disputes/list";
import { READER_LIFE, tags } from "@/lib/tags";

export const metadata: Metadata = { title: "Disputes" };
// The filters come with the address.
export const instant = false;

export default async function DisputesPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  return <List filter={listFilter.parse(await searchParams)} />;
}

async function List({ filter }: { filter: ListFilter }) {
  "use cache";
  cacheTag(tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  const [list, documents] = await Promise.all([listDisputes(filter), listDocumentChoices()]);
  return <DisputeList list={list} filter={filter} documents={documents} />;
}
