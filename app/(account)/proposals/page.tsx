import type { Metadata } from "next";
import { ProposalList } from "@/components/proposals/proposal-list";
import { getViewer } from "@/lib/auth";
import { proposalFilter } from "@/lib/proposals/filters";
import { listProposals } from "@/lib/proposals/list";

export const metadata: Metadata = { title: "Proposals" };
export const instant = false;

/** Everybody may read it: who asks for what, and who decides, is public. */
export default async function ProposalsPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const [viewer, asked] = await Promise.all([getViewer(), searchParams]);
  const filter = proposalFilter.parse(asked);
  const list = await listProposals(filter, viewer?.id ?? null);
  return <ProposalList list={list} filter={filter} signedIn={viewer !== null} />;
}
