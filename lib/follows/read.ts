import { db } from "@/lib/db";
import { HISTORY_ROW, historyRow } from "@/lib/history/read";
import type { HistoryRow } from "@/lib/history/describe";
import { findEntries } from "./entries";
import type { z } from "zod";
import type { followInput } from "./schema";
import { findThing, THING, type Thing, thingOf } from "./things";
import type { Rhythm } from "./vocabulary";

const PAGE = 50;
const UNREAD_MAX = 99;

/** A change with the thing for which it is told. */
export interface InboxEntry {
  change: HistoryRow;
  thing: Thing;
  unread: boolean;
}

export interface Inbox {
  entries: InboxEntry[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
  /** At most 100, which means more than 99. */
  unread: number;
  /** The newest change there is to mark as read; null when there is none. */
  newest: string | null;
}

/** What others did to what somebody follows, newest first. As many queries for much as for little. */
export async function getInbox(personId: string, cursor?: string): Promise<Inbox> {
  const [found, unread, row] = await Promise.all([
    findEntries(db(), personId, { before: cursor, limit: PAGE + 1 }),
    countUnread(personId),
    db().inbox.findUnique({ where: { personId }, select: { readTo: true } }),
  ]);
  const shown = found.slice(0, PAGE);
  const told = await readEntries(shown);
  const readTo = row?.readTo ?? "";
  return {
    entries: told.map((entry) => ({ ...entry, unread: entry.change.id > readTo })),
    next: found.length > PAGE ? (shown.at(-1)?.changeId ?? null) : null,
    unread,
    newest: cursor === undefined ? (shown[0]?.changeId ?? null) : null,
  };
}

/** Entries as they are told, in the same order. */
export async function readEntries(entries: readonly { changeId: string; followId: string }[]) {
  const [changes, follows] = await Promise.all([
    db().change.findMany({ where: { id: { in: entries.map((entry) => entry.changeId) } }, select: HISTORY_ROW }),
    db().follow.findMany({
      where: { id: { in: [...new Set(entries.map((entry) => entry.followId))] } },
      select: { id: true, ...THING },
    }),
  ]);
  const rows = new Map(changes.map((change) => [change.id, historyRow(change)]));
  const things = new Map(follows.map((row) => [row.id, thingOf(row)]));
  return entries.flatMap(({ changeId, followId }) => {
    const [change, thing] = [rows.get(changeId), things.get(followId)];
    return change && thing ? [{ change, thing, followId }] : [];
  });
}

/** How many changes somebody has not read, 100 when there are more than 99. */
export async function countUnread(personId: string): Promise<number> {
  const row = await db().inbox.findUnique({ where: { personId }, select: { readTo: true } });
  return (await findEntries(db(), personId, { after: row?.readTo, limit: UNREAD_MAX + 1 })).length;
}

/** What somebody follows, and how they are told by mail. */
export async function listFollows(personId: string): Promise<{ things: Thing[]; rhythm: Rhythm; hasEmail: boolean }> {
  const [follows, inbox, person] = await Promise.all([
    db().follow.findMany({ where: { personId, endedAt: null }, select: THING, orderBy: { since: "desc" } }),
    db().inbox.findUnique({ where: { personId }, select: { rhythm: true } }),
    db().person.findUnique({ where: { id: personId }, select: { email: true } }),
  ]);
  return { things: follows.map(thingOf), rhythm: inbox?.rhythm ?? "NONE", hasEmail: Boolean(person?.email) };
}

/** Whether somebody follows a thing; null when there is no such thing, or it is they themselves. */
export async function followsThing(personId: string, named: z.infer<typeof followInput>): Promise<boolean | null> {
  const thing = await findThing(db(), named);
  if (!thing || ("subjectId" in thing && thing.subjectId === personId)) return null;
  return (await db().follow.count({ where: { personId, ...thing, endedAt: null } })) > 0;
}
