import { cacheLife, cacheTag } from "next/cache";
import { env } from "@/lib/env";
import { moderationFeed } from "@/lib/history/feed";
import { type ModerationFilters, moderationFilters } from "@/lib/history/filters";
import { listModeration } from "@/lib/history/read";
import { readParams } from "@/lib/page-params";
import { READER_LIFE, tags } from "@/lib/tags";

async function cachedFeed(filters: ModerationFilters): Promise<string> {
  "use cache";
  cacheTag(tags.lists, tags.disputes, tags.everything);
  cacheLife(READER_LIFE);
  return moderationFeed(filters, await listModeration(filters), env().PUBLIC_URL);
}

/** GET /feeds/moderation: the newest decisions, narrowed down as the page is. */
export async function GET(request: Request): Promise<Response> {
  const { filters } = readParams(moderationFilters, Object.fromEntries(new URL(request.url).searchParams));
  return new Response(await cachedFeed(filters), {
    headers: { "content-type": "application/atom+xml; charset=utf-8", "cache-control": "no-cache" },
  });
}
