import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimVersion } from "@/components/claims/claim-version";
import { findClaimVersion } from "@/lib/claims/versions";

export const instant = false;

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

export const metadata: Metadata = { title: "A version of a claim" };

export default async function ClaimVersionPage({ params }: Props) {
  const { slug, number } = await params;
  const found = await findClaimVersion(slug, number);
  if (!found) notFound();
  return <ClaimVersion claim={found.claim} version={found.version} cited={found.cited} />;
}
