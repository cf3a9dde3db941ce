import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { follow } from "@/lib/follows/follow";
import { sendFollowMails } from "@/lib/follows/send-mails";
import { setRhythm } from "@/lib/follows/set-rhythm";
import type { Rhythm } from "@/lib/follows/vocabulary";
import { findUnsubscription, unsubscribe } from "@/lib/follows/unsubscribe";
import { unsubscribeToken } from "@/lib/follows/unsubscribe-token";
import { record } from "@/lib/history/record";
import { newId } from "@/lib/id";
import { asOwner, useDatabase } from "../../database.ts";
import { buildClaim } from "../../factories/claims.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { readable, useMailbox } from "../../mailbox.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();
const mails = useMailbox();

const MINUTE = 60_000;
/** As if the timer came so much later: what has just happened is then settled. */
const later = (minutes = 1) => new Date(Date.now() + minutes * MINUTE);

async function follower(rhythm: Rhythm, statement = "About seven million people died.") {
  const [person, claim] = [await buildPerson(), await buildClaim({ statement })];
  await follow(actorOf(person), { kind: "claim", name: claim.slug });
  await setRhythm(actorOf(person), { rhythm });
  return { person, claim };
}

async function change(claimId: string) {
  const by = await buildPerson();
  const detail = { reason: "A reason with words of its own." };
  await record(db(), { id: by.id, role: by.role, suspended: false }, { verb: "claim.withdrawn", claimId, detail });
}

const mailsTo = ({ email }: { email: string | null }) =>
  mails.filter(({ to }) => to.includes(email ?? "")).map((mail) => readable(mail).replace(/\r\n[ \t]/g, ""));

test("by default none; at once, what others did is told once, with the links that stop it", async () => {
  const none = await buildPerson();
  const { person, claim } = await follower("IMMEDIATELY", "Look at https://spam.example or www.spam.example");
  await follow(actorOf(none), { kind: "claim", name: claim.slug });
  await change(claim.id);
  expect(await sendFollowMails(later())).toEqual({ sent: 1, refused: 0 });
  expect(await sendFollowMails(later())).toEqual({ sent: 0, refused: 0 });
  expect(mailsTo(none)).toEqual([]);
  const [mail = ""] = mailsTo(person);
  expect(mail).toContain("Subject: Variorum: 1 change to what you follow");
  expect(mail).toContain("withdrew the claim");
  expect(mail).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(mail).toMatch(/List-Unsubscribe: ?<http:\/\/localhost:3000\/api\/unsubscribe\/m\.\S+>/);
  expect(mail).toMatch(/Stop following this: http:\/\/localhost:3000\/unsubscribe\/f\.\S+/);
  for (const typed of ["spam.example", "words of its own"]) expect(mail).not.toContain(typed);
});

test("once a day at most, and then all that happened since", async () => {
  const { person, claim } = await follower("DAILY");
  await change(claim.id);
  await sendFollowMails(later());
  expect(mailsTo(person)).toEqual([]);
  await change(claim.id);
  await sendFollowMails(later(24 * 60));
  expect(mailsTo(person)).toHaveLength(1);
  expect(mailsTo(person)[0]).toContain("2 changes");
});

test("what happened a moment ago waits: a deed that began before it may still be under way", async () => {
  const { claim } = await follower("IMMEDIATELY");
  await change(claim.id);
  expect((await sendFollowMails(new Date())).sent).toBe(0);
  expect((await sendFollowMails(later())).sent).toBe(1);
});

test("of several processes at once, one sends each mail", async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => follower("IMMEDIATELY")));
  for (const { claim } of all) await change(claim.id);
  const now = later();
  const ends = await Promise.all([sendFollowMails(now), sendFollowMails(now), sendFollowMails(now)]);
  // Whom another has in hand is passed over, and found by the next run at the latest.
  const { sent } = await sendFollowMails(now);
  expect(ends.reduce((sum, end) => sum + end.sent, sent)).toBe(6);
  for (const { person } of all) expect(mailsTo(person)).toHaveLength(1);
});

test("a process that dies before it sends loses nothing, and one that dies after sends the same mail again", async () => {
  const { person, claim } = await follower("IMMEDIATELY");
  await change(claim.id);
  await sendFollowMails(later());
  await asOwner(`UPDATE mail_out SET sent_at = NULL WHERE person_id = '${person.id}'`);
  await sendFollowMails(later());
  const ids = mailsTo(person).map((mail) => /Message-ID: ?(\S+)/i.exec(mail)?.[1]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("a mail that the server refuses holds up no other, is tried again later, and then reaches them once", async () => {
  const [first, second] = [await follower("IMMEDIATELY"), await follower("IMMEDIATELY")];
  const { id, email } = first.person;
  await db().person.update({ where: { id }, data: { email: `refused-${email}` } });
  for (const { claim } of [first, second]) await change(claim.id);
  expect(await sendFollowMails(later())).toEqual({ sent: 1, refused: 1 });
  expect(await sendFollowMails(later(2))).toEqual({ sent: 0, refused: 0 });
  await db().person.update({ where: { id }, data: { email } });
  expect(await sendFollowMails(later(10))).toEqual({ sent: 1, refused: 0 });
  expect(mailsTo(first.person)).toHaveLength(1);
});

test("nothing is sent to whoever has stopped meanwhile", async () => {
  const { person, claim } = await follower("IMMEDIATELY");
  await change(claim.id);
  const { id } = await db().follow.findFirstOrThrow({ where: { personId: person.id } });
  await unsubscribe({ token: unsubscribeToken({ what: "follow", id }, env().AUTH_SECRET) });
  expect((await sendFollowMails(later())).sent).toBe(0);
});

test("a link stops what it names and nothing else; an altered one, or of another secret, stops nothing", async () => {
  const { person } = await follower("IMMEDIATELY");
  const { id } = await db().follow.findFirstOrThrow({ where: { personId: person.id } });
  const secret = env().AUTH_SECRET;
  const token = unsubscribeToken({ what: "follow", id }, secret);
  const wrong = [
    token.replace(id, newId()),
    token.replace(/^f/, "m"),
    `${token}.`,
    `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}x`,
    unsubscribeToken({ what: "follow", id }, `${secret} and more`),
    "nonsense",
  ];
  for (const altered of wrong) {
    await expectRefusal(unsubscribe({ token: altered }), "FORBIDDEN");
    expect(await findUnsubscription({ token: altered })).toBeNull();
  }
  expect(await findUnsubscription({ token })).toMatchObject({ what: "follow", over: false });
  await unsubscribe({ token });
  expect(await findUnsubscription({ token })).toMatchObject({ over: true });
  const all = unsubscribeToken({ what: "mail", id: person.id }, secret);
  expect(await findUnsubscription({ token: all })).toMatchObject({ what: "mail", over: false });
  await unsubscribe({ token: all });
  expect((await db().inbox.findUniqueOrThrow({ where: { personId: person.id } })).rhythm).toBe("NONE");
});
