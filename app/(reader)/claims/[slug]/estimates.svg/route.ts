import { cacheLife, cacheTag } from "next/cache";
import { claimSvg } from "@/lib/claims/figures";
import { getClaimPage } from "@/lib/claims/read";
import { env } from "@/lib/env";
import { fileRoute } from "@/lib/json-route";
import { paths } from "@/lib/paths";
import { READER_LIFE, tags } from "@/lib/tags";

async function cachedSvg(slug: string) {
  "use cache";
  cacheTag(tags.claim(slug), tags.claims, tags.everything);
  cacheLife(READER_LIFE);
  const claim = await getClaimPage(slug);
  if (claim?.mergedInto) return { movedTo: paths.estimatesSvg(claim.mergedInto.slug) };
  return claim && claimSvg(claim, env().PUBLIC_URL, new Date());
}

/** GET /claims/:slug/estimates.svg */
export const GET = fileRoute({ type: "image/svg+xml; charset=utf-8", ending: "-estimates.svg", read: cachedSvg });
