import { db, type Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";
import { followByDefault } from "@/lib/follows/by-default";
import { mentionsIn } from "@/lib/mentions";
import { spend } from "@/lib/rate-limit";
import type { Actor } from "@/lib/transact";

/** People whom one text may name. More would be a crowd, not a conversation. */
export const MOST_MENTIONS = 5;

/**
 * Counts the people whom somebody is about to name, before anything is written.
 * @throws AppError INVALID, by the field that holds it, for more than five in one text; TOO_MANY after thirty in a day.
 */
export async function spendMentions(actor: Actor, body: string, field = "body"): Promise<void> {
  const handles = mentionsIn(body);
  if (handles.length > MOST_MENTIONS) {
    throw invalid(field, `This names ${handles.length} people with “@”. Name at most ${MOST_MENTIONS}.`);
  }
  const people = await db().person.count({ where: { ...named(handles), id: { not: actor.personId } } });
  for (let n = 0; n < people; n += 1) await spend("mention-account", actor.personId);
}

/**
 * Whoever is named in a dispute follows it from then on, as those do who are in it: they are told in their inbox, and
 * by mail if they want. Who has stopped following it stays that way, so that nobody is called back against their will.
 * Call it before the deed is recorded, so that the deed itself is told.
 */
export async function tellMentioned(tx: Tx, writerId: string, disputeId: string, body: string): Promise<void> {
  const handles = mentionsIn(body);
  if (handles.length === 0) return;
  const people = await tx.person.findMany({
    where: { ...named(handles), id: { not: writerId } },
    select: { id: true },
  });
  await followByDefault(
    tx,
    disputeId,
    people.map(({ id }) => id),
  );
}

/** Who is suspended may still read; who has left is nobody. */
const named = (handles: string[]) => ({ handle: { in: handles }, deletedAt: null });

/** Handles named in texts that somebody has: one query, however many texts there are. */
export async function findMentioned(texts: readonly { body: string | null }[]): Promise<Set<string>> {
  const handles = [...new Set(texts.flatMap(({ body }) => mentionsIn(body ?? "")))];
  const people = await db().person.findMany({ where: { handle: { in: handles } }, select: { handle: true } });
  return new Set(people.map((person) => person.handle));
}

/** With the handles it names that somebody has. */
export const withMentions = <T extends { body: string | null }>(text: T, people: ReadonlySet<string>) => ({
  ...text,
  mentions: mentionsIn(text.body ?? "").filter((handle) => people.has(handle)),
});
