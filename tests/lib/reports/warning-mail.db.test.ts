import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { commentOnDispute } from "@/lib/disputes/comment";
import { commentInput } from "@/lib/disputes/schema";
import { decideReport } from "@/lib/reports/decide";
import { listWarnings } from "@/lib/reports/list";
import { report } from "@/lib/reports/report";
import { decideReportInput, reportInput } from "@/lib/reports/schema";
import { sendWarningMails } from "@/lib/reports/send-warnings";
import { useDatabase } from "../../database.ts";
import { buildDispute } from "../../factories/disputes.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { readable, useMailbox } from "../../mailbox.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();
const mails = useMailbox();

type Person = Awaited<ReturnType<typeof buildPerson>>;

const HOUR = 60 * 60 * 1000;
const TOLD = "It mocks a neighbour of mine.";
const WORDS = "Leave people’s homes out.\nIt is not about the claim.";

let author: Person;
let reporter: Person;
let moderator: Person;
let of: number;
beforeEach(async () => {
  [author, reporter, moderator] = [
    await buildPerson({ role: "READER" }),
    await buildPerson({ role: "READER" }),
    await buildPerson({ role: "MODERATOR" }),
  ];
  await db().person.update({ where: { id: reporter.id }, data: { displayName: "Rita O’Shea" } });
  const { number } = await buildDispute({ openedBy: author });
  const { commentId } = await commentOnDispute(actorOf(author), commentInput.parse({ number, body: "Number 7." }));
  await report(
    actorOf(reporter),
    reportInput.parse({ reported: { of: "comment", id: commentId }, kind: "HARASSMENT", words: TOLD }),
  );
  of = (await db().report.findFirstOrThrow({ where: { commentId } })).number;
});

const decide = (outcome: string, decision = WORDS) =>
  decideReport(actorOf(moderator), decideReportInput.parse({ number: of, outcome, decision }));
const reportNow = () => db().report.findUniqueOrThrow({ where: { number: of } });
const setEmail = (email: string | null) => db().person.update({ where: { id: author.id }, data: { email } });
const WAIT = { timeout: 20_000 };
const refusedOnce = async () => {
  await expect.poll(async () => (await reportNow()).mailAttempts, WAIT).toBe(1);
};

test.each([
  "Rita O’Shea saw it.",
  "Ask Rita O’Shea!",
  (handle: string) => `Ask @${handle}.`,
  (handle: string) => `See /people/${handle}`,
])("words that name who reported are refused, and nothing is done (%#)", async (made) => {
  const decision = typeof made === "string" ? made : made(reporter.handle);
  for (const outcome of ["WARNED", "SUSPENDED"]) {
    const { fields } = await expectRefusal(decide(outcome, decision), "INVALID");
    expect(fields?.decision).toHaveLength(1);
  }
  expect(await reportNow()).toMatchObject({ outcome: null, mailAfter: null });
  expect(await changesWhere({ subjectId: author.id, verb: "person.warned" })).toEqual([]);
  await decide("DISMISSED", decision);
});

test("whoever is warned gets the moderator's words by mail, and nothing of who reported or in which words", async () => {
  await decide("WARNED");
  await expect.poll(() => mails.length, WAIT).toBe(1);
  const [mail] = mails;
  if (!mail) throw new Error("no mail");
  expect(mail.to).toEqual([author.email]);
  const text = readable(mail);
  expect(text).toContain("(harassment)");
  expect(text).toContain("    It is not about the claim.");
  expect(text).toContain("A moderator");
  expect(text).toContain("http://localhost:3000/account");
  expect(text).toContain("http://localhost:3000/disputes/");
  expect(text).toContain("tell whoever runs the site");
  for (const secret of [TOLD, "Rita", reporter.handle, reporter.id, reporter.email ?? "", "Number 7."]) {
    expect(text).not.toContain(secret);
  }
  await expect.poll(async () => (await reportNow()).mailAfter, WAIT).toBeNull();
  expect(await sendWarningMails()).toEqual({ sent: 0, refused: 0 });
});

test("any other outcome sends none", async () => {
  await decide("HIDDEN");
  expect((await reportNow()).mailAfter).toBeNull();
  await expect(db().report.update({ where: { number: of }, data: { mailAfter: new Date() } })).rejects.toThrow();
  expect(await sendWarningMails()).toEqual({ sent: 0, refused: 0 });
  expect(mails).toEqual([]);
});

describe("a mail server that refuses", () => {
  beforeEach(async () => {
    await setEmail(`refused-${author.email}`);
    await decide("WARNED");
    await refusedOnce();
  });

  test("undoes nothing, and is asked again later", async () => {
    expect(await listWarnings(author.id)).toHaveLength(1);
    expect(await changesWhere({ subjectId: author.id, verb: "person.warned" })).toHaveLength(1);
    expect(await sendWarningMails()).toEqual({ sent: 0, refused: 0 });
    await setEmail(author.email);
    const later = new Date(Date.now() + HOUR);
    const both = await Promise.all([sendWarningMails(later), sendWarningMails(later)]);
    expect(both.reduce((all, { sent }) => all + sent, 0)).toBe(1);
    expect(mails.map(({ to }) => to)).toEqual([[author.email]]);
  });

  test("is asked six times in all", async () => {
    for (let attempt = 2; attempt <= 7; attempt += 1) {
      const sent = await sendWarningMails(new Date(Date.now() + attempt * 24 * HOUR));
      expect(sent).toEqual({ sent: 0, refused: attempt <= 6 ? 1 : 0 });
    }
    expect((await reportNow()).mailAttempts).toBe(6);
  });

  test("is not asked for whoever has no address any more", async () => {
    await setEmail(null);
    expect(await sendWarningMails(new Date(Date.now() + HOUR))).toEqual({ sent: 0, refused: 0 });
    expect((await reportNow()).mailAfter).toBeNull();
  });
});
