import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimHistory } from "@/components/claims/claim-history";
import { getClaimVersions } from "@/lib/claims/versions";
import { listClaimHistory } from "@/lib/history/read";

export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
}

export const metadata: Metadata = { title: "History of a claim" };

export default async function ClaimHistoryPage({ params }: Props) {
  const { slug } = await params;
  const [claim, history] = await Promise.all([getClaimVersions(slug), listClaimHistory(slug)]);
  if (!claim) notFound();
  return <ClaimHistory {...claim} history={history} />;
}
