import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { SMTPServer } from "smtp-server";
import { inject } from "vitest";
import type { Role } from "@/lib/policy";
import { ROOT } from "../../../scripts/settings.ts";

/** A mail as it came: the text holds headers and body. */
export interface CaughtMail {
  to: string[];
  text: string;
}

/**
 * Starts a real mail server on this machine for the app to send to. Journeys run in other processes and ask for what
 * it caught at `url`. `env` is what the app needs to know of it.
 */
export async function startMailCatcher() {
  const mails: CaughtMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, { envelope }, done) => {
      let raw = "";
      stream.setEncoding("utf8").on("data", (part: string) => (raw += part));
      stream.on("end", () => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), text: unfold(raw) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  const http = createServer((_, response) => response.end(JSON.stringify(mails)));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    env: { SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}` },
    stop: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
    },
  };
}

/** Sends what is due, as a timer of whoever runs the site would; in half a minute from now, as deeds rest that long. */
export async function sendMails(): Promise<void> {
  const script = "tests/journeys/support/send-mails.ts";
  await promisify(execFile)(process.execPath, ["--import", "tsx", script], {
    cwd: ROOT,
    env: { ...process.env, ...inject("appEnv") },
  });
}

/** The mails to the person of that role who comes with a first start, oldest first. */
export async function mailsTo(role: Role): Promise<string[]> {
  const mails = (await (await fetch(inject("mailUrl"))).json()) as CaughtMail[];
  return mails.filter(({ to }) => to.includes(inject("accounts")[role]?.email ?? "")).map(({ text }) => text);
}

/** Without what quoted-printable and long headers do to lines. */
const unfold = (raw: string): string =>
  raw
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n[ \t]+/g, " ");
