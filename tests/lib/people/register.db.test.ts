import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import {
  confirmByAdmin,
  confirmRegistration,
  findRegistration,
  refuseRegistration,
} from "@/lib/people/confirm-registration";
import { listRegistrations } from "@/lib/people/read-registrations";
import { askForConfirmationLink, register } from "@/lib/people/register";
import { confirmationInput, registerInput } from "@/lib/people/schema";
import { signIn } from "@/lib/people/sign-in";
import { asOwner, useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { readable, useMailbox } from "../../mailbox.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();
const mails = useMailbox();

const PASSWORD = "correct horse battery";

const filledIn = (handle: string, overrides: Record<string, string> = {}) =>
  registerInput.parse({
    displayName: "Ann Example",
    handle,
    email: `${handle}@example.org`,
    password: PASSWORD,
    ...overrides,
  });

/** Mails to an address, once there are so many. */
async function mailsTo(email: string, count: number): Promise<string[]> {
  const theirs = () => mails.filter(({ to }) => to.includes(email));
  await expect.poll(() => theirs().length, { timeout: 20_000 }).toBe(count);
  return theirs().map(readable);
}

const secretIn = (mail = "") => /http:\/\/localhost:3000\/register\/confirm\/([\w-]{43})\s/.exec(mail)?.[1] ?? "";

/** Registers, and takes the secret out of the mail. */
async function registered(handle: string, overrides: Record<string, string> = {}) {
  const input = filledIn(handle, overrides);
  await register(input, null);
  return { ...input, token: secretIn((await mailsTo(input.email, 1))[0]) };
}

const typed = (token: string, handle: string, password = PASSWORD) => ({ token, handle, password });

/** Somebody with an account. */
async function member(handle: string) {
  const { token, email } = await registered(handle);
  const { id } = await confirmRegistration(typed(token, handle));
  mails.splice(0);
  return { id, email };
}

describe("refused, and nothing is kept", () => {
  test("for a handle that would pass for an office or for somebody who left", async () => {
    for (const handle of ["moderator", "former-0190a000"]) {
      const refusal = await expectRefusal(register(filledIn(handle), null), "INVALID");
      expect(Object.keys(refusal.fields)).toEqual(["handle"]);
    }
    expect(await db().registration.count()).toBe(0);
  });

  test("for a handle that is taken, which everybody can see", async () => {
    const taken = await buildPerson();
    const refusal = await expectRefusal(register(filledIn(taken.handle), null), "CONFLICT");
    expect(refusal.fields).toEqual({ handle: [refusal.message] });
  });

  test("for too many from one network", async () => {
    await register(filledIn("neighbour"), "192.0.2.1");
    await asOwner("UPDATE rate_limit SET points = 20 WHERE key LIKE 'join-address:%'");
    await expectRefusal(register(filledIn("one-too-many"), "192.0.2.1"), "TOO_MANY");
    await register(filledIn("from-elsewhere"), "192.0.2.2");
  });

  test("after five mails to one address, by registering or asking again, known or not", async () => {
    const known = await member("flooded");
    await asOwner("DELETE FROM rate_limit");
    for (const email of [known.email, "nobody-there@example.org"]) {
      await register(filledIn("flooding", { email }), null);
      for (let n = 0; n < 4; n += 1) await askForConfirmationLink({ email }, null);
      await expectRefusal(askForConfirmationLink({ email }, null), "TOO_MANY");
      await expectRefusal(register(filledIn("flooding", { email }), null), "TOO_MANY");
    }
  });
});

test("a known address gets the same answer, and its owner a mail that says so, without a link to confirm", async () => {
  const { email, id } = await member("known");
  const answers = [
    await register(filledIn("second", { email: "KNOWN@example.org" }), null),
    await register(filledIn("third"), null),
  ];
  expect(answers[0]).toBe(answers[1]);
  const [mail = ""] = await mailsTo(email, 1);
  expect(mail).toContain("Subject: You have an account at Variorum already");
  expect(secretIn(mail)).toBe("");
  await mailsTo("third@example.org", 1);
  expect(await db().registration.count({ where: { email } })).toBe(0);
  expect(await db().person.findMany({ where: { email }, select: { id: true } })).toEqual([{ id }]);
});

describe("the page that they were on their way to", () => {
  test("is kept and given back when they confirm, with another link too, and is in no mail", async () => {
    const { email } = await registered("on-the-way", { next: "/claims/a-claim?form=dispute#form" });
    await askForConfirmationLink({ email }, null);
    const [, again = ""] = await mailsTo(email, 2);
    expect(again).not.toContain("a-claim");
    expect(await confirmRegistration(typed(secretIn(again), "on-the-way"))).toMatchObject({
      wanted: "/claims/a-claim?form=dispute#form",
    });
  });

  test.each(["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", `/${"a".repeat(500)}`])(
    "is none when it is %j",
    async (next) => {
      expect(filledIn("led-away", { next }).next).toBeNull();
    },
  );

  test("is held to it by the database", async () => {
    await registered("on-the-way-too");
    for (const next of ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", ""]) {
      const written = db().registration.updateMany({ where: { handle: "on-the-way-too" }, data: { wanted: next } });
      await expect(written).rejects.toThrow("registration_wanted_here");
    }
  });
});

describe("before it is confirmed", () => {
  test("nobody signs in, with the same words as for an unknown address", async () => {
    const { email } = await registered("waiting");
    const unknown = await expectRefusal(signIn({ email: "unknown@example.org", password: PASSWORD }, null), "INVALID");
    const waiting = await expectRefusal(signIn({ email, password: PASSWORD }, null), "INVALID");
    expect(waiting.message).toBe(unknown.message);
    expect(waiting.message).toContain("must be confirmed");
    expect(await db().person.count({ where: { handle: "waiting" } })).toBe(0);
  });

  test("the secret is not in the database, nor anything typed in the mail", async () => {
    const { token } = await registered("discreet");
    expect(await asOwner(`SELECT 1 FROM registration r WHERE r::text LIKE '%${token}%'`)).toEqual([]);
    expect((await mailsTo("discreet@example.org", 1))[0]).not.toMatch(/Ann Example|correct horse/);
  });
});

describe("a link is refused", () => {
  test("when it was altered or has expired", async () => {
    const { token, handle } = await registered("altered");
    const altered = `${token.startsWith("A") ? "B" : "A"}${token.slice(1)}`;
    expect(await findRegistration(altered)).toBeNull();
    await expectRefusal(confirmRegistration(typed(altered, handle)), "CONFLICT");
    expect(confirmationInput.safeParse(typed(`${token}x`, handle)).success).toBe(false);
    await asOwner("UPDATE registration SET created_at = now() - interval '3 days', expires_at = now()");
    await expectRefusal(confirmRegistration(typed(token, handle)), "CONFLICT");
  });

  test("without the password that was chosen: whoever's address was used by another cannot be made to confirm it", async () => {
    const { token, handle } = await registered("not-mine");
    const refusal = await expectRefusal(confirmRegistration(typed(token, handle, "another password")), "INVALID");
    expect(Object.keys(refusal.fields)).toEqual(["password"]);
    for (let n = 0; n < 9; n += 1)
      await confirmRegistration(typed(token, handle, "another password")).catch(() => null);
    await expectRefusal(confirmRegistration(typed(token, handle)), "TOO_MANY");
  });

  test("when it was used, and any other of that address", async () => {
    const { token, handle, email } = await registered("twice");
    await askForConfirmationLink({ email }, null);
    const again = secretIn((await mailsTo(email, 2))[1]);
    expect(again).not.toBe(token);
    await confirmRegistration(typed(again, handle));
    for (const used of [token, again]) await expectRefusal(confirmRegistration(typed(used, handle)), "CONFLICT");
  });

  test("for a handle that somebody took meanwhile, and works with another", async () => {
    const [first, second] = [
      await registered("wanted", { email: "one@example.org" }),
      await registered("wanted", { email: "two@example.org" }),
    ];
    await confirmRegistration(typed(first.token, "wanted"));
    const refusal = await expectRefusal(confirmRegistration(typed(second.token, "wanted")), "CONFLICT");
    expect(Object.keys(refusal.fields)).toEqual(["handle"]);
    await expectRefusal(confirmRegistration(typed(second.token, "root")), "INVALID");
    expect(await confirmRegistration(typed(second.token, "unwanted"))).toMatchObject({ handle: "unwanted" });
  });
});

test("once confirmed they are a reader, whatever the form says, and can sign in", async () => {
  const { token, email } = await registered("newcomer", { role: "ADMIN" });
  const joined = await confirmRegistration(typed(token, "newcomer"));
  expect(joined).toMatchObject({ handle: "newcomer", role: "READER", sessionEpoch: 0 });
  expect(await db().change.findMany({ where: { personId: joined.id } })).toMatchObject([
    { verb: "person.joined", role: "READER", detail: { via: "REGISTRATION" } },
  ]);
  expect(await signIn({ email, password: PASSWORD }, null)).toMatchObject({ id: joined.id });
});

describe("at the same moment", () => {
  test("a link used twice makes one account", async () => {
    const { token, handle } = await registered("double-click");
    const both = await Promise.allSettled([1, 2].map(() => confirmRegistration(typed(token, handle))));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db().change.count({ where: { verb: "person.joined", person: { handle } } })).toBe(1);
  });

  test("two links of one address make one account", async () => {
    const { token, email } = await registered("two-links");
    await askForConfirmationLink({ email }, null);
    const again = secretIn((await mailsTo(email, 2))[1]);
    const both = await Promise.allSettled([
      confirmRegistration(typed(token, "two-links")),
      confirmRegistration(typed(again, "two-links-too")),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db().person.count({ where: { email } })).toBe(1);
  });
});

describe("an admin", () => {
  const waitingFor = async (handle: string) => {
    const all = await listRegistrations();
    return all.find((row) => row.handle === handle);
  };

  test("only, sees to registrations", async () => {
    await registered("patient");
    const registrationId = (await waitingFor("patient"))?.id ?? "";
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    await expectRefusal(confirmByAdmin(moderator, { registrationId }), "FORBIDDEN");
    await expectRefusal(refuseRegistration(moderator, { registrationId }), "FORBIDDEN");
    expect(await waitingFor("patient")).toMatchObject({ email: "patient@example.org", known: false, invited: false });
    expect(JSON.stringify(await listRegistrations())).not.toMatch(/argon2|tokenHash/);
  });

  test("confirms one, once", async () => {
    const admin = await buildPerson({ role: "ADMIN" });
    const { email } = await registered("confirmed");
    const registrationId = (await waitingFor("confirmed"))?.id ?? "";
    await confirmByAdmin(actorOf(admin), { registrationId });
    const { id } = await signIn({ email, password: PASSWORD }, null);
    expect(await db().change.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).toMatchObject([
      { verb: "person.joined", personId: id },
      { verb: "person.confirmed", personId: admin.id, detail: {} },
    ]);
    await expectRefusal(confirmByAdmin(actorOf(admin), { registrationId }), "NOT_FOUND");
  });

  test("throws one away", async () => {
    const admin = actorOf(await buildPerson({ role: "ADMIN" }));
    const { token } = await registered("refused");
    const registrationId = (await waitingFor("refused"))?.id ?? "";
    await refuseRegistration(admin, { registrationId });
    await expectRefusal(confirmRegistration(typed(token, "refused")), "CONFLICT");
    await expectRefusal(refuseRegistration(admin, { registrationId }), "NOT_FOUND");
  });
});
