import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { commentOnDispute } from "@/lib/disputes/comment";
import { getDisputePage } from "@/lib/disputes/read";
import { commentInput } from "@/lib/disputes/schema";
import { listChanges, listModeration } from "@/lib/history/read";
import { exportPerson } from "@/lib/people/export";
import { decideReport } from "@/lib/reports/decide";
import { getReport, listReports, listWarnings, readHiddenWords } from "@/lib/reports/list";
import { report } from "@/lib/reports/report";
import { decideReportInput, reportInput, showTextInput } from "@/lib/reports/schema";
import { showText } from "@/lib/reports/show";
import { useDatabase } from "../../database.ts";
import { buildDispute } from "../../factories/disputes.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

type Person = Awaited<ReturnType<typeof buildPerson>>;

const SECRET = "It gives away where somebody lives.";
const filledIn = (of: string, id: string, overrides: Record<string, unknown> = {}) =>
  reportInput.parse({
    requestKey: randomUUID(),
    reported: { of, id },
    kind: "PERSONAL_DATA",
    words: SECRET,
    ...overrides,
  });
const deciding = (number: number, outcome: string, decision = "We do not do this here.") =>
  decideReportInput.parse({ requestKey: randomUUID(), number, outcome, decision });
const acting = ({ id, role }: Person) => ({ id, role, suspended: false });

let author: Person;
let reporter: Person;
let moderator: Person;
let number: number;
let commentId: string;
beforeEach(async () => {
  [author, reporter, moderator] = [
    await buildPerson({ role: "READER" }),
    await buildPerson({ role: "READER" }),
    await buildPerson({ role: "MODERATOR" }),
  ];
  ({ number } = await buildDispute({ openedBy: author }));
  ({ commentId } = await commentOnDispute(
    actorOf(author),
    commentInput.parse({ number, body: "A street and a house." }),
  ));
});

/** Reports the comment, and names the report. */
async function reportIt(person = reporter): Promise<number> {
  await report(actorOf(person), filledIn("comment", commentId));
  return (await db().report.findFirstOrThrow({ where: { commentId, reporterId: person.id } })).number;
}

const positionOf = async () => (await db().position.findFirstOrThrow({ where: { dispute: { number } } })).id;

describe("a report is refused, and nothing is written", () => {
  test("from the suspended, of oneself, and of what is not there", async () => {
    const suspended = await buildPerson({ role: "READER", suspended: true });
    await expectRefusal(report(actorOf(suspended), filledIn("comment", commentId)), "FORBIDDEN");
    await expectRefusal(report(actorOf(author), filledIn("comment", commentId)), "FORBIDDEN");
    await expectRefusal(report(actorOf(author), filledIn("person", author.handle)), "FORBIDDEN");
    await expectRefusal(report(actorOf(reporter), filledIn("position", commentId)), "NOT_FOUND");
    await expectRefusal(report(actorOf(reporter), filledIn("note", commentId)), "NOT_FOUND");
    await expectRefusal(report(actorOf(reporter), filledIn("person", "nobody-of-that-name")), "NOT_FOUND");
    expect(await db().report.count({ where: { aboutId: author.id } })).toBe(0);
  });

  test("twice while the first waits", async () => {
    const form = filledIn("comment", commentId);
    await Promise.all([report(actorOf(reporter), form), report(actorOf(reporter), form)]);
    await expectRefusal(report(actorOf(reporter), filledIn("comment", commentId)), "CONFLICT");
    expect(await db().report.count({ where: { commentId } })).toBe(1);
  });

  test("after twenty in an hour: a thousand by one account in a minute", async () => {
    const people = await Promise.all(Array.from({ length: 25 }, () => buildPerson({ role: "READER" })));
    const outcomes: string[] = [];
    for (let n = 0; n < 1000; n += 1) {
      const { handle } = people[n % people.length] ?? author;
      outcomes.push(
        await report(actorOf(reporter), filledIn("person", handle)).then(
          () => "made",
          (error: { code: string }) => error.code,
        ),
      );
    }
    expect(outcomes.filter((one) => one === "made")).toHaveLength(20);
    expect(outcomes.filter((one) => one === "TOO_MANY")).toHaveLength(980);
    expect(await db().report.count({ where: { reporterId: reporter.id } })).toBe(20);
  });
});

test("only moderators see reports, and never one about themselves", async () => {
  const ofComment = await reportIt();
  await expectRefusal(listReports(acting(await buildPerson()), {}), "FORBIDDEN");
  expect((await getReport(acting(moderator), ofComment))?.subject.text).toBe("A street and a house.");
  await report(actorOf(reporter), filledIn("person", moderator.handle));
  const mine = await db().report.findFirstOrThrow({ where: { aboutId: moderator.id } });
  expect(await getReport(acting(moderator), mine.number)).toBeNull();
  expect((await listReports(acting(moderator), {})).reports.map((one) => one.aboutId)).not.toContain(moderator.id);
});

describe("a decision is refused, and nothing is written", () => {
  test("below moderator, from whoever reported, and from whoever is reported", async () => {
    const of = await reportIt(moderator);
    const dismissing = deciding(of, "DISMISSED");
    await expectRefusal(decideReport(actorOf(await buildPerson()), dismissing), "FORBIDDEN");
    await expectRefusal(decideReport(actorOf(moderator), dismissing), "FORBIDDEN");
    await db().person.update({ where: { id: author.id }, data: { role: "ADMIN" } });
    const refusal = await expectRefusal(decideReport(actorOf(author), dismissing), "FORBIDDEN");
    expect(refusal.message).toBe("This report is not for you to handle.");
    await expectRefusal(decideReport(actorOf(moderator), deciding(2_000_000_000, "DISMISSED")), "NOT_FOUND");
    const by = { outcome: "DISMISSED", decidedAt: new Date(), decision: "No." } as const;
    for (const decidedById of [author.id, moderator.id]) {
      await expect(db().report.update({ where: { number: of }, data: { ...by, decidedById } })).rejects.toThrow();
    }
    expect((await db().report.findUniqueOrThrow({ where: { number: of } })).outcome).toBeNull();
  });

  test("to hide a name that is the handle, and to suspend somebody not below", async () => {
    await report(actorOf(reporter), filledIn("person", author.handle));
    const of = (await db().report.findFirstOrThrow({ where: { aboutId: author.id } })).number;
    await db().person.update({ where: { id: author.id }, data: { displayName: author.handle } });
    await expectRefusal(decideReport(actorOf(moderator), deciding(of, "HIDDEN")), "CONFLICT");
    await db().person.update({ where: { id: author.id }, data: { role: "MODERATOR" } });
    await expectRefusal(decideReport(actorOf(moderator), deciding(of, "SUSPENDED")), "FORBIDDEN");
    expect((await db().report.findUniqueOrThrow({ where: { number: of } })).outcome).toBeNull();
  });

  test("when two decide at once: one does, the other is told", async () => {
    const of = await reportIt();
    const second = await buildPerson({ role: "MODERATOR" });
    const outcomes = await Promise.allSettled([
      decideReport(actorOf(moderator), deciding(of, "WARNED")),
      decideReport(actorOf(second), deciding(of, "WARNED")),
    ]);
    const refused = outcomes.filter((one) => one.status === "rejected");
    expect(refused.map((one) => one.reason.code)).toEqual(["CONFLICT"]);
    expect(await changesWhere({ subjectId: author.id, verb: "person.warned" })).toHaveLength(1);
  });
});

test("a hidden comment keeps its place and not its words; the log says that, not what or who", async () => {
  const before = (await db().dispute.findUniqueOrThrow({ where: { number } })).version;
  await decideReport(actorOf(moderator), deciding(await reportIt(), "HIDDEN"));
  const page = await getDisputePage(number);
  expect(page?.comments.map(({ id, body, withdrawnReason }) => [id, body, withdrawnReason])).toEqual([
    [commentId, null, null],
  ]);
  expect(page?.version).toBe(before + 1);
  expect(await readHiddenWords(number)).toEqual(new Map([[commentId, "A street and a house."]]));
  await expectRefusal(report(actorOf(await buildPerson()), filledIn("comment", commentId)), "NOT_FOUND");

  const shown = JSON.stringify([await listChanges(), await listModeration({ kind: "conduct" }), page]);
  expect(shown).toContain("comment.hidden");
  for (const secret of [SECRET, "We do not do this here.", "A street and a house.", reporter.handle, "report."]) {
    expect(shown).not.toContain(secret);
  }

  const again = showTextInput.parse({ requestKey: randomUUID(), text: { of: "comment", id: commentId } });
  await expectRefusal(showText(actorOf(await buildPerson()), again), "FORBIDDEN");
  await showText(actorOf(moderator), again);
  await showText(actorOf(moderator), again);
  expect((await getDisputePage(number))?.comments[0]?.body).toBe("A street and a house.");
  await expectRefusal(showText(actorOf(moderator), { text: again.text }), "CONFLICT");
});

test("a position is hidden and shown like a comment, and its author cannot show it", async () => {
  const id = await positionOf();
  await report(actorOf(reporter), filledIn("position", id));
  const of = (await db().report.findFirstOrThrow({ where: { positionId: id } })).number;
  await decideReport(actorOf(moderator), deciding(of, "HIDDEN"));
  expect((await getDisputePage(number))?.positions.map(({ body }) => body)).toEqual([null]);
  await db().person.update({ where: { id: author.id }, data: { role: "MODERATOR" } });
  const showing = showTextInput.parse({ text: { of: "position", id } });
  await expectRefusal(showText(actorOf(author), showing), "FORBIDDEN");
  await showText(actorOf(moderator), showing);
  const verbs = (await changesWhere({ dispute: { number } })).map(({ verb }) => verb).slice(-2);
  expect(verbs).toEqual(["position.hidden", "position.shown"]);
});

test("whoever is warned reads why, and nothing of who reported, not even in their own data", async () => {
  await decideReport(actorOf(moderator), deciding(await reportIt(), "WARNED", "Leave addresses out."));
  expect(await listWarnings(author.id)).toEqual([
    {
      number: expect.any(Number),
      kind: "PERSONAL_DATA",
      decision: "Leave addresses out.",
      decidedAt: expect.any(Date),
    },
  ]);
  const kept = JSON.stringify(await exportPerson(author.id));
  expect(kept).toContain("person.warned");
  expect(kept).toContain("Leave addresses out.");
  for (const secret of [SECRET, reporter.handle, reporter.id, "report.made"]) expect(kept).not.toContain(secret);
  expect((await exportPerson(reporter.id)).written.reportsMade).toMatchObject([{ words: SECRET }]);
});

test("a suspension goes through its own verb, with the reason in public", async () => {
  await decideReport(actorOf(moderator), deciding(await reportIt(), "SUSPENDED", "Again and again."));
  const row = await db().person.findUniqueOrThrow({ where: { id: author.id } });
  expect(row.suspensionReason).toBe("Again and again.");
  expect((await changesWhere({ subjectId: author.id })).map(({ verb }) => verb)).toEqual(["person.suspended"]);
});
