import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { changePassword } from "@/lib/people/change-password";
import { createPerson } from "@/lib/people/create";
import { askForPasswordLink, passwordLinkStands, usePasswordLink } from "@/lib/people/password-link";
import { signIn } from "@/lib/people/sign-in";
import { signOutEverywhere } from "@/lib/people/sign-out-everywhere";
import { asOwner, useDatabase } from "../../database.ts";
import { actorOf } from "../../factories/people.ts";
import { readable, useMailbox } from "../../mailbox.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();
const mails = useMailbox();

const BEFORE = "correct horse battery";
const AFTER = "staple and something else";

async function member(handle: string) {
  const email = `${handle}@example.org`;
  return { ...(await createPerson({ handle, displayName: handle, email, password: BEFORE }, "COMMAND")), email };
}

/** Mails to an address, once there are so many. */
async function mailsTo(email: string, count: number): Promise<string[]> {
  const theirs = () => mails.filter(({ to }) => to.includes(email));
  await expect.poll(() => theirs().length, { timeout: 20_000 }).toBe(count);
  return theirs().map(readable);
}

/** Asks for a link and takes its secret out of the mail. */
async function linkFor(email: string, before = 0): Promise<string> {
  await askForPasswordLink({ email }, null);
  const mail = (await mailsTo(email, before + 1)).at(-1) ?? "";
  return /http:\/\/localhost:3000\/password\/([\w-]{43})\s/.exec(mail)?.[1] ?? "";
}

describe("refused, and no password changes", () => {
  test("an altered link and one that was made up", async () => {
    const { email } = await member("altered");
    const token = await linkFor(email);
    const altered = `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`;
    expect(await passwordLinkStands(altered)).toBe(false);
    await expectRefusal(usePasswordLink({ token: altered, newPassword: AFTER }), "CONFLICT");
    await signIn({ email, password: BEFORE }, null);
  });

  test("a link that has expired", async () => {
    const { email } = await member("late");
    const token = await linkFor(email);
    await asOwner("UPDATE password_link SET expires_at = now()");
    await expectRefusal(usePasswordLink({ token, newPassword: AFTER }), "CONFLICT");
  });

  test("a link that was used, and any other that was sent before it was", async () => {
    const { email } = await member("twice");
    const [first, second] = [await linkFor(email), await linkFor(email, 1)];
    await usePasswordLink({ token: second, newPassword: AFTER });
    for (const token of [first, second]) {
      await expectRefusal(usePasswordLink({ token, newPassword: BEFORE }), "CONFLICT");
    }
  });

  test("a link that was sent before the password was changed with the old one", async () => {
    const person = await member("changed-since");
    const token = await linkFor(person.email);
    await changePassword(actorOf(person), { currentPassword: BEFORE, newPassword: AFTER });
    await expectRefusal(usePasswordLink({ token, newPassword: BEFORE }), "CONFLICT");
  });

  test("of two who use a link at the same moment, one", async () => {
    const { email, id } = await member("both");
    const token = await linkFor(email);
    const use = () => usePasswordLink({ token, newPassword: AFTER });
    const both = await Promise.allSettled([use(), use()]);
    expect(both.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(await db().change.count({ where: { personId: id, verb: "person.password-changed" } })).toBe(1);
  });

  test("after five mails to one address, known or not, and after thirty from one network", async () => {
    const { email } = await member("flooded");
    for (const address of [email, "nobody@example.org"]) {
      for (let n = 0; n < 5; n += 1) await askForPasswordLink({ email: address }, null);
      await expectRefusal(askForPasswordLink({ email: address }, null), "TOO_MANY");
    }
    await askForPasswordLink({ email: "first@example.org" }, "192.0.2.1");
    await asOwner("UPDATE rate_limit SET points = 30 WHERE key LIKE 'mail-address:%'");
    await expectRefusal(askForPasswordLink({ email: "second@example.org" }, "192.0.2.1"), "TOO_MANY");
    await mailsTo(email, 5);
  });
});

test("an unknown address gets the same answer, and no mail", async () => {
  const { email } = await member("known");
  expect(await askForPasswordLink({ email: "unknown@example.org" }, null)).toBe(
    await askForPasswordLink({ email }, null),
  );
  await mailsTo(email, 1);
  expect(mails).toHaveLength(1);
});

test("the secret is not in the database", async () => {
  const token = await linkFor((await member("secret")).email);
  const rows = await asOwner(`SELECT count(*)::int AS count FROM password_link p WHERE p::text LIKE '%${token}%'`);
  expect(rows).toEqual([{ count: 0 }]);
});

test("a link gives a new password, ends every session, opens a locked door, and is told of by mail", async () => {
  const person = await member("forgetful");
  for (let n = 0; n < 11; n += 1) await signIn({ email: person.email, password: "not it" }, null).catch(() => null);
  await usePasswordLink({ token: await linkFor(person.email), newPassword: AFTER });

  await expectRefusal(signOutEverywhere(actorOf(person)), "UNAUTHENTICATED");
  expect(await signIn({ email: person.email, password: AFTER }, null)).toEqual({ id: person.id, sessionEpoch: 1 });
  await expectRefusal(signIn({ email: person.email, password: BEFORE }, null), "INVALID");
  expect(await db().change.findMany({ where: { personId: person.id, verb: "person.password-changed" } })).toHaveLength(
    1,
  );
  expect((await mailsTo(person.email, 2)).at(-1)).toContain("Subject: Your password for Variorum was changed");
});
