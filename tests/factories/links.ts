import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { buildSource } from "./sources.ts";

/** A source on the web whose link was checked and found well, not due before next year. */
export async function buildLink(
  overrides: Partial<Prisma.SourceLinkUncheckedCreateInput> = {},
  record: Parameters<typeof buildSource>[0] = {},
) {
  const url = overrides.url ?? "https://example.org/page";
  const csl = { type: "webpage" as const, title: "A page", URL: url };
  const source = await buildSource({ type: "webpage", csl, ...record });
  const now = new Date();
  await db().sourceLink.create({
    data: {
      sourceId: source.id,
      url,
      host: new URL(url).host,
      state: "FINE",
      said: "answered 200",
      checkedAt: now,
      okAt: now,
      answeredAt: now,
      dueAt: new Date(now.getTime() + 365 * 24 * 3_600_000),
      ...overrides,
    },
  });
  return source;
}
