import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { createPerson } from "@/lib/people/create";
import { hasSecondFactor } from "@/lib/people/factor";
import { proveSecondFactor } from "@/lib/people/prove-second-factor";
import { resetSecondFactor, resetSecondFactorByCommand, turnOffSecondFactor } from "@/lib/people/remove-second-factor";
import { secondFactorInput } from "@/lib/people/schema";
import { prepareSecondFactor, readSecondFactor, turnOnSecondFactor } from "@/lib/people/second-factor";
import { asOwner, useDatabase } from "../../database.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { readable, useMailbox } from "../../mailbox.ts";
import { expectRefusal } from "../../refusals.ts";
import { codeAt } from "../../factories/codes.ts";

useDatabase();
const mails = useMailbox();

const PASSWORD = "correct horse battery";
const STEP = 30_000;

async function member(handle: string, role: "EDITOR" | "MODERATOR" | "ADMIN" = "EDITOR") {
  const email = `${handle}@example.org`;
  const person = await createPerson({ handle, displayName: handle, email, password: PASSWORD, role }, "COMMAND");
  return { ...person, email, actor: { personId: person.id } };
}

async function waiting(handle: string) {
  const person = await member(handle);
  await prepareSecondFactor(person.actor, { password: PASSWORD });
  const factor = await readSecondFactor(person.id);
  if (factor.state !== "WAITING") throw new Error("nothing waits");
  return { ...person, ...factor };
}

/** Turned on with the code of the step before, so that the present one is still unused. */
async function guarded(handle: string) {
  const person = await waiting(handle);
  const signedIn = await turnOnSecondFactor(person.actor, {
    code: codeAt(person.secret, Date.now() - STEP),
    kept: "yes",
  });
  return { ...person, signedIn: { id: signedIn.id, sessionEpoch: signedIn.sessionEpoch } };
}

const now = (secret: string) => codeAt(secret, Date.now());
const verbsOf = async (id: string) => (await changesWhere({ subjectId: id })).map(({ verb }) => verb);
const mailsTo = (email: string) => mails.filter(({ to }) => to.includes(email)).map(readable);

describe("turning it on is refused, and nothing is asked for", () => {
  test("with a wrong password, before it is prepared, with a wrong code, and after an hour", async () => {
    const person = await member("begins");
    const wrong = await expectRefusal(prepareSecondFactor(person.actor, { password: "no" }), "INVALID");
    expect(wrong.fields).toHaveProperty("password");
    await expectRefusal(turnOnSecondFactor(person.actor, { code: "123456", kept: "yes" }), "CONFLICT");
    const { secret, actor, id } = await waiting("begun");
    const stale = codeAt(secret, Date.now() - 10 * STEP);
    const refusal = await expectRefusal(turnOnSecondFactor(actor, { code: stale, kept: "yes" }), "INVALID");
    expect(refusal.fields).toHaveProperty("code");
    await asOwner(`UPDATE second_factor SET created_at = now() - interval '61 minutes'`);
    await expectRefusal(turnOnSecondFactor(actor, { code: now(secret), kept: "yes" }), "CONFLICT");
    expect(await readSecondFactor(id)).toEqual({ state: "OFF" });
    expect(await hasSecondFactor(id)).toBe(false);
    expect(await verbsOf(id)).toEqual(["person.joined", "person.role-changed"]);
  });

  test("prepared twice at the same moment, one secret waits and nothing breaks", async () => {
    // Without a password, whose slow check would keep them apart.
    const person = await buildPerson();
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => prepareSecondFactor(actorOf(person), {})));
    expect(await readSecondFactor(person.id)).toMatchObject({ state: "WAITING" });
  });

  test("when it is on already; of two at the same moment, one does it", async () => {
    const { actor, secret, id } = await waiting("on-twice");
    const turn = () => turnOnSecondFactor(actor, { code: now(secret), kept: "yes" });
    const outcomes = await Promise.allSettled([turn(), turn()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expectRefusal(prepareSecondFactor(actor, { password: PASSWORD }), "CONFLICT");
    expect(await db().recoveryCode.count({ where: { personId: id } })).toBe(10);
  });
});

describe("signing in is refused", () => {
  test("with a wrong code, one that is over, and the one it was turned on with", async () => {
    const { signedIn, secret } = await guarded("wrong-codes");
    for (const code of [codeAt(secret, Date.now() - STEP), codeAt(secret, Date.now() + 60 * STEP), "0".repeat(16)]) {
      await expectRefusal(proveSecondFactor(signedIn, code), "INVALID");
    }
  });

  test("with a code that was shown before; of two who show it at the same moment, one gets in", async () => {
    const { signedIn, secret } = await guarded("replayed");
    const code = now(secret);
    const show = () => proveSecondFactor(signedIn, code);
    const outcomes = await Promise.allSettled([show(), show(), show()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expectRefusal(show(), "INVALID");
  });

  test("with a recovery code for the second time, also at the same moment", async () => {
    const { signedIn, codes, id } = await guarded("recovers");
    const code = secondFactorInput.parse({ code: codes[3]?.toUpperCase() }).code;
    const outcomes = await Promise.allSettled([proveSecondFactor(signedIn, code), proveSecondFactor(signedIn, code)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(
      (await changesWhere({ subjectId: id, verb: "person.recovery-code-used" })).map(({ detail }) => detail),
    ).toEqual([{ left: 9 }]);
    await expect
      .poll(() => mailsTo("recovers@example.org").join("\n"), { timeout: 20_000 })
      .toContain("9 of them are left");
  });

  test("after five wrong codes, the right one too", async () => {
    const { signedIn, secret } = await guarded("guessed");
    for (let n = 0; n < 5; n += 1) await expectRefusal(proveSecondFactor(signedIn, "000000"), "INVALID");
    await expectRefusal(proveSecondFactor(signedIn, now(secret)), "TOO_MANY");
  });

  test("once the account was secured anew, and where none is on", async () => {
    const { signedIn, secret, id } = await guarded("secured");
    await db().person.update({ where: { id }, data: { sessionEpoch: { increment: 1 } } });
    await expectRefusal(proveSecondFactor(signedIn, now(secret)), "UNAUTHENTICATED");
    const without = await member("without");
    await expectRefusal(proveSecondFactor({ id: without.id, sessionEpoch: 0 }, "123456"), "CONFLICT");
  });
});

describe("it is turned on and used", () => {
  test("sessions end, its owner is told, and neither secret nor codes can be read any more", async () => {
    const { id, signedIn, secret, codes, email } = await guarded("guarded");
    expect(signedIn.sessionEpoch).toBe(1);
    expect(await proveSecondFactor(signedIn, now(secret))).toEqual(signedIn);
    expect(await readSecondFactor(id)).toEqual({ state: "ON", since: expect.any(Date), left: 10 });
    const rows = await asOwner(
      `SELECT f::text || coalesce((SELECT string_agg(r::text, '') FROM recovery_code r), '') AS all FROM second_factor f`,
    );
    for (const hidden of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))]) {
      expect(JSON.stringify(rows)).not.toContain(hidden);
    }
    expect(await verbsOf(id)).toEqual(["person.joined", "person.role-changed", "person.second-factor-on"]);
    await expect.poll(() => mailsTo(email).join("\n"), { timeout: 20_000 }).toContain("was turned on");
  });

  test("what is kept of one opens for nobody else", async () => {
    const [one, other] = [await guarded("sealed-one"), await guarded("sealed-other")];
    const { sealed } = await db().secondFactor.findUniqueOrThrow({ where: { personId: one.id } });
    await db().secondFactor.update({ where: { personId: other.id }, data: { sealed } });
    await expectRefusal(proveSecondFactor(other.signedIn, now(one.secret)), "INVALID");
    await proveSecondFactor(other.signedIn, (other.codes[0] ?? "").replaceAll("-", ""));
  });
});

describe("it is turned off", () => {
  test("not with a wrong password or a wrong code", async () => {
    const { actor, secret, id } = await guarded("stays-on");
    const off = (password: string, code: string) => turnOffSecondFactor(actor, { password, code });
    expect((await expectRefusal(off("no", now(secret)), "INVALID")).fields).toHaveProperty("password");
    expect((await expectRefusal(off(PASSWORD, "000000"), "INVALID")).fields).toHaveProperty("code");
    expect(await hasSecondFactor(id)).toBe(true);
  });

  test("with both, and its recovery codes go too", async () => {
    const { actor, secret, id } = await guarded("goes-off");
    await turnOffSecondFactor(actor, { password: PASSWORD, code: now(secret) });
    expect(await hasSecondFactor(id)).toBe(false);
    expect(await db().recoveryCode.count({ where: { personId: id } })).toBe(0);
    expect((await verbsOf(id)).at(-1)).toBe("person.second-factor-off");
  });

  test("by an admin with a public reason, by nobody else, and not one's own", async () => {
    const { id } = await guarded("lost");
    const admin = await buildPerson({ role: "ADMIN" });
    const input = { handle: "lost", reason: "Wrote from the address of their university; we spoke by telephone." };
    await expectRefusal(resetSecondFactor(actorOf(await buildPerson({ role: "MODERATOR" })), input), "FORBIDDEN");
    await expectRefusal(resetSecondFactor(actorOf(admin), { ...input, handle: admin.handle }), "FORBIDDEN");
    const without = await buildPerson();
    await expectRefusal(resetSecondFactor(actorOf(admin), { ...input, handle: without.handle }), "CONFLICT");
    await resetSecondFactor(actorOf(admin), input);
    expect(await hasSecondFactor(id)).toBe(false);
    const { sessionEpoch } = await db().person.findUniqueOrThrow({ where: { id } });
    expect(sessionEpoch).toBe(2);
    expect(await changesWhere({ subjectId: id, verb: "person.second-factor-reset" })).toMatchObject([
      { personId: admin.id, detail: { reason: input.reason } },
    ]);
  });

  test("on the command line", async () => {
    const { id } = await guarded("at-the-console");
    await resetSecondFactorByCommand("at-the-console");
    expect(await hasSecondFactor(id)).toBe(false);
  });
});
