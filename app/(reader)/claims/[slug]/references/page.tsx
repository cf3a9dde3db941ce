import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound, permanentRedirect } from "next/navigation";
import { ClaimReferences } from "@/components/references/claim-references";
import { getClaimReferences } from "@/lib/citations/references";
import { readParams, type SearchParams, withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { type LookParams, lookOf, lookParams } from "@/lib/references/schema";
import { READER_LIFE, tags } from "@/lib/tags";

// Style and language come with each request; the page is made before it is sent, so that an unknown address is a 404.
export const instant = false;

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export const metadata: Metadata = { title: "References of a claim" };

async function cached(slug: string, look: LookParams) {
  "use cache";
  cacheTag(tags.claim(slug), tags.claims, tags.sources, tags.everything);
  cacheLife(READER_LIFE);
  return getClaimReferences(slug, lookOf(look));
}

export default async function ReferencesPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const { filters: look, ignored } = readParams(lookParams, asked);
  const page = await cached(slug, look);
  if (!page) notFound();
  if (page.claim.mergedInto) {
    permanentRedirect(withParams(paths.claimReferences(page.claim.mergedInto.slug), look));
  }
  return <ClaimReferences page={page} look={look} ignored={ignored} />;
}
