import { db, type Tx } from "@/lib/db";
import { UNDECIDED_STATES } from "@/lib/disputes/contested";
import { env } from "@/lib/env";
import { firstIdAt, newId } from "@/lib/id";
import { log } from "@/lib/log";
import { MAIL_ATTEMPTS, type MailsSent, mailWay, nextMailTry, sendMail } from "@/lib/mail";
import { askingMail } from "./asking-mail";
import { findEntries } from "./entries";
import { followMail } from "./mails";
import { readEntries } from "./read";
import { unsubscribeToken } from "./unsubscribe-token";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A deed takes 20 seconds at most (lib/transact.ts), so that what is older is there, or will never be. */
const SETTLED = 30 * SECOND;
/** A little less than a day, so that a timer that runs every hour does not come an hour later each day. */
const DAY = 23.5 * 60 * MINUTE;
const TOLD_MAX = 50;
/** How long one mail may take, the mail server's slowness included. */
const PATIENCE = 5 * MINUTE;

/**
 * Sends every mail that is due; several may run at once. First what is due is written down for each person, in the
 * transaction that moves on how far they were told. Then each mail is claimed, sent and ticked off: a process that
 * dies in between leaves it to the next. A mail goes out at least once. It goes out twice only when the process dies
 * after the mail server took it and before that was written down, and then with the same Message-ID.
 */
export async function sendFollowMails(now = new Date()): Promise<MailsSent> {
  const result: MailsSent = { sent: 0, refused: 0 };
  if (mailWay() === "NONE") return result;
  for (let last: string | null = firstIdAt(new Date(0)); last !== null;) last = await prepareNext(last, now);
  for (;;) {
    const done = await sendNext(now);
    if (done === null) return result;
    if (done !== "nothing") result[done] += 1;
  }
}

/** Writes down what is to be told the next person after this one; their id, null after the last. */
async function prepareNext(afterPerson: string, now: Date): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const dueSince = new Date(now.getTime() - DAY);
    const [due] = await tx.$queryRaw<{ personId: string; mailedTo: string }[]>`
      SELECT i.person_id AS "personId", i.mailed_to AS "mailedTo"
      FROM inbox i JOIN person p ON p.id = i.person_id
      WHERE i.person_id > ${afterPerson}::uuid AND p.email IS NOT NULL
        AND (i.rhythm = 'IMMEDIATELY' OR (i.rhythm = 'DAILY' AND i.mailed_at <= ${dueSince}))
      ORDER BY i.person_id LIMIT 1 FOR UPDATE OF i SKIP LOCKED`;
    if (!due) return null;
    const { personId, mailedTo: after } = due;
    const upto = firstIdAt(new Date(now.getTime() - SETTLED));
    if ((await findEntries(tx, personId, { after, upto, limit: 1 })).length > 0) {
      await tx.mailOut.create({ data: { id: newId(), personId, after, upto, tryAfter: now } });
      await tx.inbox.update({ where: { personId }, data: { mailedTo: upto, mailedAt: now } });
    }
    return personId;
  });
}

/** Sends one mail that no other process has in hand; null when there is none. */
async function sendNext(now: Date): Promise<"sent" | "refused" | "nothing" | null> {
  return db().$transaction(
    async (tx) => {
      const [row] = await tx.$queryRaw<Waiting[]>`
        SELECT id, person_id AS "personId", after, upto, disputes, attempts FROM mail_out
        WHERE sent_at IS NULL AND try_after <= ${now} AND attempts < ${MAIL_ATTEMPTS}
        ORDER BY try_after LIMIT 1 FOR UPDATE SKIP LOCKED`;
      if (!row) return null;
      const mail = row.disputes.length > 0 ? await writeAsking(tx, row) : await writeNews(tx, row);
      try {
        if (mail) await sendMail(mail);
      } catch (error) {
        log.error({ err: error, mail: row.id }, "a mail was refused");
        const tryAfter = nextMailTry(now, row.attempts);
        await tx.mailOut.update({ where: { id: row.id }, data: { attempts: { increment: 1 }, tryAfter } });
        return "refused";
      }
      await tx.mailOut.update({ where: { id: row.id }, data: { sentAt: now } });
      return mail ? "sent" : "nothing";
    },
    { maxWait: 10 * SECOND, timeout: PATIENCE },
  );
}

interface Waiting {
  id: string;
  personId: string;
  after: string | null;
  upto: string | null;
  disputes: number[];
  attempts: number;
}

/** Null when they want no mail any more, or stopped following everything it was about. */
async function writeNews(tx: Tx, { id, personId, after, upto }: Waiting) {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { email: true, inbox: { select: { rhythm: true } } },
  });
  if (!person?.email || (person.inbox?.rhythm ?? "NONE") === "NONE") return null;
  const entries = await findEntries(tx, personId, { after, upto, limit: TOLD_MAX + 1 });
  const told = await readEntries(entries.slice(0, TOLD_MAX));
  if (told.length === 0) return null;
  const { AUTH_SECRET, PUBLIC_URL } = env();
  return followMail({
    id,
    to: person.email,
    told: told.map(({ change, thing, followId }) => ({
      change,
      thing,
      stop: unsubscribeToken({ what: "follow", id: followId }, AUTH_SECRET),
    })),
    more: entries.length > TOLD_MAX,
    stopAll: unsubscribeToken({ what: "mail", id: personId }, AUTH_SECRET),
    origin: PUBLIC_URL,
  });
}

/** Null when they are no admin any more, or each of the disputes was closed meanwhile. */
async function writeAsking(tx: Tx, { id, personId, disputes }: Waiting) {
  const [admin, waiting] = await Promise.all([
    tx.person.findFirst({ where: { id: personId, role: "ADMIN", suspendedAt: null }, select: { email: true } }),
    tx.dispute.findMany({
      where: { number: { in: disputes }, state: { in: [...UNDECIDED_STATES] } },
      orderBy: { number: "asc" },
      select: { number: true },
    }),
  ]);
  if (!admin?.email || waiting.length === 0) return null;
  const numbers = waiting.map(({ number }) => number);
  return askingMail({ id, to: admin.email, disputes: numbers, origin: env().PUBLIC_URL });
}
