import { cacheLife, cacheTag } from "next/cache";
import { env } from "@/lib/env";
import { readFeed } from "@/lib/follows/feed";
import { followInput } from "@/lib/follows/schema";
import { FOLLOW_KINDS, PLACE_OF } from "@/lib/follows/vocabulary";
import { READER_LIFE, tags } from "@/lib/tags";
import type { z } from "zod";

async function cachedFeed(named: z.infer<typeof followInput>): Promise<string | null> {
  "use cache";
  // A write sets fresh what it touched; that is told of on more pages than its own.
  cacheTag(tags.lists, tags.claims, tags.sources, tags.disputes, tags.everything);
  if (named.kind === "claim") cacheTag(tags.claim(named.name));
  if (named.kind === "source") cacheTag(tags.source(named.name));
  if (named.kind === "dispute") cacheTag(tags.dispute(Number(named.name)));
  cacheLife(READER_LIFE);
  return readFeed(named, env().PUBLIC_URL);
}

/** GET /feeds/claims/:slug, and the same of documents, sources, people and disputes. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ place: string; name: string }> },
): Promise<Response> {
  const { place, name } = await params;
  const kind = FOLLOW_KINDS.find((one) => PLACE_OF[one] === place);
  const named = followInput.safeParse({ kind, name });
  const feed = named.success ? await cachedFeed(named.data) : null;
  if (feed === null) return new Response("There is no such feed.\n", { status: 404 });
  return new Response(feed, {
    headers: { "content-type": "application/atom+xml; charset=utf-8", "cache-control": "no-cache" },
  });
}
