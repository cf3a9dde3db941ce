import type { z } from "zod";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { unsubscribeInput } from "./schema";
import { THING, type Thing, thingOf } from "./things";
import { readUnsubscribeToken } from "./unsubscribe-token";

type Input = z.infer<typeof unsubscribeInput>;

/** What a link of a mail would stop, and whether that is over already; null when it was altered or made up. */
export async function findUnsubscription({
  token,
}: Input): Promise<{ what: "follow" | "mail"; thing: Thing | null; over: boolean } | null> {
  const named = readUnsubscribeToken(token, env().AUTH_SECRET);
  if (named === null) return null;
  if (named.what === "mail") {
    const inbox = await db().inbox.findUnique({ where: { personId: named.id }, select: { rhythm: true } });
    return { what: "mail", thing: null, over: inbox === null || inbox.rhythm === "NONE" };
  }
  const follow = await db().follow.findUnique({ where: { id: named.id }, select: { ...THING, endedAt: true } });
  return follow && { what: "follow", thing: thingOf(follow), over: follow.endedAt !== null };
}

/**
 * Stops what the link of a mail names: one follow, or all mail. Nobody needs to be signed in; whoever has the link
 * has the mail. Stopping what is over already does nothing.
 * @throws AppError FORBIDDEN for a link that was altered or made up.
 */
export async function unsubscribe({ token }: Input): Promise<void> {
  const named = readUnsubscribeToken(token, env().AUTH_SECRET);
  if (named === null) throw new AppError("FORBIDDEN", "This link was altered on its way. Nothing was stopped.");
  if (named.what === "mail") {
    await db().inbox.updateMany({ where: { personId: named.id }, data: { rhythm: "NONE" } });
  } else {
    await db().follow.updateMany({ where: { id: named.id, endedAt: null }, data: { endedAt: new Date() } });
  }
}
