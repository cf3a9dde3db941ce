import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { MAIL_ATTEMPTS, type MailsSent, mailWay, nextMailTry, sendMail } from "@/lib/mail";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { SUBJECT, subjectOf } from "./reported";
import { warningMail } from "./mails";

/**
 * Sends every warning that is due by mail; several may run at once. Each is put off to its next attempt before it is
 * sent and ticked off after: a process that dies in between leaves it to the next, and the mail server may then get it
 * twice, with the same Message-ID. Whoever has no address has read of it in the app alone.
 */
export async function sendWarningMails(now = new Date()): Promise<MailsSent> {
  const result: MailsSent = { sent: 0, refused: 0 };
  if (mailWay() === "NONE") return result;
  for (let id = await claimNext(now); id !== null; id = await claimNext(now)) {
    const mail = await write(id);
    try {
      if (mail) await sendMail(mail);
    } catch (error) {
      log.error({ err: error, report: id }, "a mail with a warning was refused");
      await db().report.update({ where: { id }, data: { mailAttempts: { increment: 1 } } });
      result.refused += 1;
      continue;
    }
    await db().report.update({ where: { id }, data: { mailAfter: null } });
    if (mail) result.sent += 1;
  }
  return result;
}

/** A report whose warning no other process has in hand, put off; null when there is none. No lock is held while it is sent. */
async function claimNext(now: Date): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const [due] = await tx.$queryRaw<{ id: string; attempts: number }[]>`
      SELECT id, mail_attempts AS attempts FROM report
      WHERE mail_after <= ${now} AND mail_attempts < ${MAIL_ATTEMPTS}
      ORDER BY mail_after LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!due) return null;
    const { id, attempts } = due;
    await tx.report.update({ where: { id }, data: { mailAfter: nextMailTry(now, attempts) } });
    return id;
  });
}

/** Null when the person has no address. Who reported is not read. */
async function write(id: string) {
  const { about, kind, decision, decidedBy, ...subject } = await db().report.findUniqueOrThrow({
    where: { id },
    select: {
      ...SUBJECT,
      about: { select: { ...SUBJECT.about.select, email: true } },
      kind: true,
      decision: true,
      decidedBy: { select: PUBLIC_PERSON },
    },
  });
  if (about.email === null || decidedBy === null) return null;
  const { MAIL_FROM, PUBLIC_URL } = env();
  return warningMail({
    id,
    to: about.email,
    kind,
    path: subjectOf({ ...subject, about }).path,
    words: decision,
    by: decidedBy,
    answerable: MAIL_FROM !== undefined,
    origin: PUBLIC_URL,
  });
}
