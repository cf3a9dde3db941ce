import { cacheLife, cacheTag } from "next/cache";
import { claimCsv } from "@/lib/claims/figures";
import { getClaimPage } from "@/lib/claims/read";
import { env } from "@/lib/env";
import { fileRoute } from "@/lib/json-route";
import { paths } from "@/lib/paths";
import { READER_LIFE, tags } from "@/lib/tags";

async function cachedCsv(slug: string) {
  "use cache";
  cacheTag(tags.claim(slug), tags.claims, tags.everything);
  cacheLife(READER_LIFE);
  const claim = await getClaimPage(slug);
  if (claim?.mergedInto) return { movedTo: paths.estimatesCsv(claim.mergedInto.slug) };
  return claim && claimCsv(claim, env().PUBLIC_URL);
}

/** GET /claims/:slug/estimates.csv */
export const GET = fileRoute({ type: "text/csv; charset=utf-8", ending: "-estimates.csv", read: cachedCsv });
