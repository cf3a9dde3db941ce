import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** A mail, in plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** For mails that are sent again after a fault: mail programs show the same one once. */
  messageId?: string;
  headers?: Record<string, string>;
}

/**
 * How mail leaves here. `SMTP`: as mail. `TERMINAL`: printed, for whoever tries this out on their own machine.
 * `NONE`: not at all.
 */
export type MailWay = "SMTP" | "TERMINAL" | "NONE";

export function mailWay(): MailWay {
  if (env().SMTP_URL !== undefined) return "SMTP";
  return env().MAIL_TERMINAL === undefined ? "NONE" : "TERMINAL";
}

/** A mail that is kept until the mail server takes it is tried so often in all. */
export const MAIL_ATTEMPTS = 6;

const FIRST_PAUSE = 5 * 60 * 1000;

/** When such a mail is tried again: each pause is twice as long as the one before. Pure. */
export const nextMailTry = (now: Date, attempts: number): Date => new Date(now.getTime() + FIRST_PAUSE * 2 ** attempts);

/** What became of such mails. */
export interface MailsSent {
  sent: number;
  /** Refused by the mail server; they are tried again later. */
  refused: number;
}

const kept = globalThis as { variorumMail?: Transporter };

/** Sends a mail, or prints it; nothing where no mail leaves. @throws Error when the mail server refuses it. */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = env();
  if (mailWay() === "TERMINAL") return print(mail);
  if (SMTP_URL === undefined) return;
  kept.variorumMail ??= createTransport(SMTP_URL, { disableFileAccess: true, disableUrlAccess: true });
  const from = MAIL_FROM ?? `Variorum <no-reply@${new URL(PUBLIC_URL).hostname}>`;
  await kept.variorumMail.sendMail({ from, ...mail });
}

function print({ to, subject, text }: Mail): void {
  const lines = text.split("\n").map((line) => `    ${line}`);
  process.stdout.write(`\n  mail to ${to}: ${subject}\n\n${lines.join("\n").trimEnd()}\n\n`);
}

/**
 * Begins work that whoever asked for it is not to wait for: how long it takes would tell whether an address
 * is known here. What goes wrong is for the log.
 */
export function afterwards(work: () => Promise<void>): void {
  work().catch((error: unknown) => log.error({ err: error }, "a mail could not be sent"));
}
