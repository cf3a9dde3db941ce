import type { Metadata } from "next";
import { cacheLife, cacheTag } from "next/cache";
import { notFound, permanentRedirect } from "next/navigation";
import { ClaimView } from "@/components/claims/claim-view";
import { getClaimPage, listShowcaseSlugs } from "@/lib/claims/read";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { READER_LIFE, tags } from "@/lib/tags";

// Kept whole, not streamed: the page comes from the cache or is made before it is sent, so that an
// unknown address is a 404.
export const instant = false;
export const ensureStatic = "navigation";

interface Props {
  params: Promise<{ slug: string }>;
}

/** One is enough for Next to prepare the page ahead; the others are made when first asked for. */
export async function generateStaticParams() {
  const slugs = await listShowcaseSlugs(1);
  return slugs.map((slug) => ({ slug }));
}

async function cachedClaim(slug: string) {
  "use cache";
  cacheTag(tags.claim(slug), tags.claims, tags.everything);
  cacheLife(READER_LIFE);
  return getClaimPage(slug);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const claim = await cachedClaim((await params).slug);
  return claim
    ? {
        title: claim.statement,
        alternates: {
          canonical: paths.claim(claim.slug),
          types: { "application/atom+xml": paths.feed("claims", claim.slug) },
        },
      }
    : {};
}

export default async function ClaimPage({ params }: Props) {
  "use cache";
  const { slug } = await params;
  cacheTag(tags.claim(slug), tags.claims, tags.everything);
  cacheLife(READER_LIFE);
  const claim = await cachedClaim(slug);
  if (!claim) notFound();
  if (claim.mergedInto) permanentRedirect(paths.claim(claim.mergedInto.slug));
  return <ClaimView claim={claim} address={new URL(paths.claim(slug), env().PUBLIC_URL).href} />;
}
