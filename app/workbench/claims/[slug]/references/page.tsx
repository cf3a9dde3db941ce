import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ClaimReferences } from "@/components/references/claim-references";
import { getClaimReferences } from "@/lib/citations/references";
import { readParams, type SearchParams, withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { lookOf, lookParams } from "@/lib/references/schema";

export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export const metadata: Metadata = { title: "References of a claim" };

export default async function ReferencesPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const { filters: look, ignored } = readParams(lookParams, asked);
  const page = await getClaimReferences(slug, lookOf(look));
  if (!page) notFound();
  if (page.claim.mergedInto) {
    permanentRedirect(withParams(paths.claimReferences(page.claim.mergedInto.slug), look));
  }
  return <ClaimReferences page={page} look={look} ignored={ignored} />;
}
