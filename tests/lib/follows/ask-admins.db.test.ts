import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { countStuck } from "@/lib/disputes/count-stuck";
import { findStuck } from "@/lib/disputes/queue";
import { withdrawDispute } from "@/lib/disputes/withdraw";
import { askAdmins } from "@/lib/follows/ask-admins";
import { sendFollowMails } from "@/lib/follows/send-mails";
import { setRoleByCommand } from "@/lib/people/by-command";
import { useDatabase } from "../../database.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildDispute } from "../../factories/disputes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { readable, useMailbox } from "../../mailbox.ts";
import { countQueries } from "../../queries.ts";

useDatabase();
type Person = Awaited<ReturnType<typeof buildPerson>>;
const mails = useMailbox();

/** Nobody decides but those that a test makes, and nothing waits from the one before. */
beforeEach(async () => {
  await db().person.updateMany({ data: { role: "READER" } });
  await db().mailOut.deleteMany();
  await db().dispute.updateMany({ where: { state: "OPEN" }, data: { state: "WITHDRAWN" } });
});

const run = async () => {
  await askAdmins(await findStuck());
  return sendFollowMails();
};
const mailsTo = ({ email }: { email: string | null }) =>
  mails.filter(({ to }) => to.includes(email ?? "")).map((mail) => readable(mail));

test("nobody is asked while somebody may rule, and nobody but admins who can do something", async () => {
  const admin = await buildPerson({ role: "ADMIN" });
  const others = await Promise.all([
    buildPerson({ role: "MODERATOR" }),
    buildPerson({ role: "EDITOR" }),
    buildPerson({ role: "ADMIN", suspended: true }),
  ]);
  await buildDispute({ openedBy: admin });
  expect(await run()).toEqual({ sent: 0, refused: 0 });
  await setRoleByCommand(others[0].handle, "EDITOR");
  expect(await run()).toEqual({ sent: 1, refused: 0 });
  expect(mailsTo(admin)).toHaveLength(1);
});

/** One of them opened it and the other wrote what it is about. */
const between = async (one: Person, two: Person) =>
  buildDispute({
    openedBy: one,
    claim: (await buildClaim({ createdById: two.id })).slug,
    question: "Look at www.spam.example: is it so?",
  });

test("each admin is asked once about each dispute, in one mail about all that is new, and in no words of others", async () => {
  const [one, two] = [await buildPerson({ role: "ADMIN" }), await buildPerson({ role: "ADMIN" })];
  const [first, second] = [await between(one, two), await between(two, one)];
  const stuck = await findStuck();
  expect(stuck).toEqual([first.number, second.number]);
  await Promise.all([askAdmins(stuck), askAdmins(stuck)]);
  expect(await run()).toEqual({ sent: 2, refused: 0 });
  expect(await run()).toEqual({ sent: 0, refused: 0 });
  for (const admin of [one, two]) {
    const [mail = "", ...more] = mailsTo(admin);
    expect(more).toEqual([]);
    expect(mail).toContain("Subject: Variorum: nobody may rule on 2 disputes");
    for (const { number } of [first, second]) expect(mail).toContain(`http://localhost:3000/disputes/${number}`);
    expect(mail).toContain("http://localhost:3000/queue?which=nobody");
    expect(mail).not.toContain("spam.example");
  }
  const third = await between(one, two);
  expect(await run()).toEqual({ sent: 2, refused: 0 });
  const [, mail = ""] = mailsTo(one);
  expect(mail).toContain("Subject: Variorum: nobody may rule on 1 dispute\r\n");
  expect(mail).toContain(`/disputes/${third.number}`);
  expect(mail).not.toContain(`/disputes/${first.number}`);
});

test("what was closed meanwhile is left out, and who is no admin any more gets nothing", async () => {
  const [one, two] = [await buildPerson({ role: "ADMIN" }), await buildPerson({ role: "ADMIN" })];
  const [first] = [await between(one, two), await between(one, two)];
  await askAdmins(await findStuck());
  await withdrawDispute(actorOf(one), { number: first.number, reason: "It is settled." });
  await setRoleByCommand(two.handle, "MODERATOR");
  expect((await sendFollowMails()).sent).toBe(1);
  expect(mailsTo(two)).toEqual([]);
  expect(mailsTo(one)[0]).toContain("nobody may rule on 1 dispute");
  await between(one, two);
  await askAdmins(await findStuck());
  await db().dispute.updateMany({ where: { state: "OPEN" }, data: { state: "WITHDRAWN" } });
  expect(await run()).toEqual({ sent: 0, refused: 0 });
});

test("their pages count for admins, in as many queries for many as for one, and for nobody else", async () => {
  const admin = { ...(await buildPerson({ role: "ADMIN" })), suspended: false };
  await buildDispute({ openedBy: admin });
  const one = await countQueries(() => countStuck(admin));
  for (let n = 0; n < 4; n += 1) await buildDispute({ openedBy: admin });
  expect(await countStuck(admin)).toBe(5);
  expect(await countQueries(() => countStuck(admin))).toBe(one);
  const elsewhere = [{ ...admin, role: "MODERATOR" } as const, { ...admin, suspended: true }];
  expect(await Promise.all(elsewhere.map((viewer) => countStuck(viewer)))).toEqual([0, 0]);
});
