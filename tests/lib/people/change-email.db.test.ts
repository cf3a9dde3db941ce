import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { askToChangeEmail, confirmEmailChange, findEmailChange } from "@/lib/people/change-email";
import { changePassword } from "@/lib/people/change-password";
import { createPerson } from "@/lib/people/create";
import { signIn } from "@/lib/people/sign-in";
import { asOwner, useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { readable, useMailbox } from "../../mailbox.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();
const mails = useMailbox();

const PASSWORD = "correct horse battery";

async function member(handle: string) {
  const email = `${handle}@example.org`;
  return { ...(await createPerson({ handle, displayName: handle, email, password: PASSWORD }, "COMMAND")), email };
}

/** Mails to an address, once there are so many. */
async function mailsTo(email: string, count: number): Promise<string[]> {
  const theirs = () => mails.filter(({ to }) => to.includes(email));
  await expect.poll(() => theirs().length, { timeout: 20_000 }).toBe(count);
  return theirs().map(readable);
}

type Person = Awaited<ReturnType<typeof member>>;

/** Asks for a link and takes its secret out of the mail. */
async function linkFor(person: Person, email: string, before = 0): Promise<string> {
  await askToChangeEmail({ personId: person.id }, { email, password: PASSWORD }, null);
  const mail = (await mailsTo(email, before + 1)).at(-1) ?? "";
  return /http:\/\/localhost:3000\/account\/email\/([\w-]{43})\s/.exec(mail)?.[1] ?? "";
}

const addressOf = async ({ id }: { id: string }) => (await db().person.findUniqueOrThrow({ where: { id } })).email;

describe("asking is refused", () => {
  test("with a wrong password, without one to show, and for the address they have", async () => {
    const person = await member("asks");
    const ask = (email: string, password: string) => askToChangeEmail(actorOf(person), { email, password }, null);
    const wrong = await expectRefusal(ask("other@example.org", "not this one"), "INVALID");
    expect(wrong.fields).toHaveProperty("password");
    const same = await expectRefusal(ask(person.email, PASSWORD), "INVALID");
    expect(same.fields).toHaveProperty("email");
    const without = actorOf(await buildPerson());
    const asked = { email: "other@example.org", password: PASSWORD };
    await expectRefusal(askToChangeEmail(without, asked, null), "CONFLICT");
    await expectRefusal(askToChangeEmail({ ...actorOf(person), epoch: 7 }, asked, null), "UNAUTHENTICATED");
    expect(await db().emailChange.count()).toBe(0);
  });

  test("after ten wrong passwords, and after five mails to one address, whoever asks", async () => {
    const person = await member("guesses");
    const guess = () => askToChangeEmail(actorOf(person), { email: "x@example.org", password: "no" }, null);
    for (let n = 0; n < 10; n += 1) await expectRefusal(guess(), "INVALID");
    await expectRefusal(guess(), "TOO_MANY");
    const target = { email: "flooded@example.org", password: PASSWORD };
    for (const handle of ["f1", "f2", "f3", "f4", "f5"]) {
      await askToChangeEmail(actorOf(await member(handle)), target, null);
    }
    await expectRefusal(askToChangeEmail(actorOf(await member("f6")), target, null), "TOO_MANY");
  });
});

describe("a link is refused, and no address changes", () => {
  test("altered, expired, or with a wrong password", async () => {
    const person = await member("late");
    const token = await linkFor(person, "late@example.net");
    const altered = `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`;
    await expectRefusal(confirmEmailChange({ token: altered, password: PASSWORD }), "CONFLICT");
    const wrong = await expectRefusal(confirmEmailChange({ token, password: "not this one" }), "INVALID");
    expect(wrong.fields).toHaveProperty("password");
    await asOwner("UPDATE email_change SET expires_at = now()");
    expect(await findEmailChange(token)).toBeNull();
    await expectRefusal(confirmEmailChange({ token, password: PASSWORD }), "CONFLICT");
    expect(await addressOf(person)).toBe(person.email);
  });

  test("once another was asked for, it was used, or the password was changed", async () => {
    const person = await member("twice");
    const first = await linkFor(person, "first@example.net");
    const second = await linkFor(person, "second@example.net");
    await expectRefusal(confirmEmailChange({ token: first, password: PASSWORD }), "CONFLICT");
    await confirmEmailChange({ token: second, password: PASSWORD });
    await expectRefusal(confirmEmailChange({ token: second, password: PASSWORD }), "CONFLICT");
    const third = await linkFor(person, "third@example.net");
    await changePassword({ personId: person.id }, { currentPassword: PASSWORD, newPassword: "another and longer" });
    await expectRefusal(confirmEmailChange({ token: third, password: "another and longer" }), "CONFLICT");
    expect(await addressOf(person)).toBe("second@example.net");
  });

  test("once another was asked for that somebody has: a link that still worked would tell that somebody has it", async () => {
    const [person, known] = [await member("probes"), await member("probed")];
    const token = await linkFor(person, "own@example.net");
    await askToChangeEmail({ personId: person.id }, { email: known.email, password: PASSWORD }, null);
    await mailsTo(known.email, 1);
    expect(await findEmailChange(token)).toBeNull();
    await expectRefusal(confirmEmailChange({ token, password: PASSWORD }), "CONFLICT");
  });

  test("when somebody took the address meanwhile, also at the same moment", async () => {
    const [one, other] = [await member("one"), await member("other")];
    const tokens = [await linkFor(one, "wanted@example.net"), await linkFor(other, "wanted@example.net", 1)];
    const confirmed = await Promise.allSettled(
      tokens.map((token) => confirmEmailChange({ token, password: PASSWORD })),
    );
    expect(confirmed.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const [lost] = confirmed.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(lost).toMatchObject({ code: "CONFLICT", fields: { email: [expect.any(String)] } });
  });

  test("used twice at the same moment: once", async () => {
    const person = await member("at-once");
    const token = await linkFor(person, "at-once@example.net");
    const use = () => confirmEmailChange({ token, password: PASSWORD });
    const outcomes = await Promise.allSettled([use(), use()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db().change.count({ where: { personId: person.id, verb: "person.email-changed" } })).toBe(1);
  });
});

describe("an address is changed", () => {
  test("when it is confirmed: the old one is told, opens nothing and is free; every session ends", async () => {
    const person = await member("moves");
    const token = await linkFor(person, "moved@example.net");
    expect(await addressOf(person)).toBe(person.email);
    const signedIn = await confirmEmailChange({ token, password: PASSWORD });
    expect(signedIn).toEqual({ id: person.id, sessionEpoch: 1 });
    expect(await signIn({ email: "moved@example.net", password: PASSWORD }, null)).toEqual(signedIn);
    await expectRefusal(signIn({ email: person.email, password: PASSWORD }, null), "INVALID");
    const [asked, changed] = await mailsTo(person.email, 2);
    expect(asked).toContain("gave another e-mail address");
    expect(asked).not.toContain(token);
    expect(changed).toContain("has another e-mail address");
    const rows = await db().change.findMany({ where: { subjectId: person.id, verb: "person.email-changed" } });
    expect(rows).toMatchObject([{ personId: person.id, detail: {} }]);
    const free = { handle: "moves-in", displayName: "Moves in", email: person.email, password: PASSWORD };
    await createPerson(free, "COMMAND");
  });

  test("the answer is the same for an address that somebody has, who is told instead", async () => {
    const [person, known] = [await member("curious"), await member("known")];
    const ask = (email: string) => askToChangeEmail(actorOf(person), { email, password: PASSWORD }, null);
    expect(await ask(known.email)).toBe(await ask("nobody@example.net"));
    const [mail] = await mailsTo(known.email, 1);
    expect(mail).toContain("You have an account at Variorum already");
    expect(mail).not.toContain("/account/email/");
  });

  test("for whoever lost the mailbox they had: a refusal there holds up nothing", async () => {
    const person = await member("refused-old");
    const token = await linkFor(person, "new-box@example.net");
    await confirmEmailChange({ token, password: PASSWORD });
    expect(await addressOf(person)).toBe("new-box@example.net");
  });

  test("for the new mailbox, too: the old one is told", async () => {
    const person = await member("no-such-box");
    await askToChangeEmail(actorOf(person), { email: "refused-box@example.net", password: PASSWORD }, null);
    await mailsTo(person.email, 1);
  });

  test("the secret is kept nowhere", async () => {
    const token = await linkFor(await member("secret"), "secret@example.net");
    const rows = await asOwner(`SELECT count(*)::int AS count FROM email_change e WHERE e::text LIKE '%${token}%'`);
    expect(rows).toEqual([{ count: 0 }]);
  });
});
