import type { Metadata } from "next";
import { DisputeList } from "@/components/disputes/dispute-list";
import { listFilter } from "@/lib/disputes/filters";
import { listDisputes, listDocumentChoices } from "@/lib/disputes/list";

export const metadata: Metadata = { title: "Disputes" };
export const instant = false;

export default async function DisputesPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const filter = listFilter.parse(await searchParams);
  const [list, documents] = await Promise.all([listDisputes(filter), listDocumentChoices()]);
  return <DisputeList list={list} filter={filter} documents={documents} />;
}
