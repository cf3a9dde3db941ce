import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach } from "vitest";

interface CaughtMail {
  to: string[];
  /** Headers and body, as they came. */
  raw: string;
}

/** A real mail server on this machine that keeps what it is sent, for the app of this test file to send to. */
export function useMailbox() {
  const mails: CaughtMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    // There is no such box.
    onRcptTo: ({ address }, _, done) => done(address.startsWith("refused-") ? new Error("no such box") : null),
    onData: (stream, { envelope }, done) => {
      let raw = "";
      stream.setEncoding("utf8").on("data", (part: string) => (raw += part));
      stream.on("end", () => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  beforeEach(() => void mails.splice(0));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return mails;
}

/** The text of a mail without what quoted-printable does to its lines. */
export const readable = (mail: CaughtMail): string =>
  mail.raw
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
