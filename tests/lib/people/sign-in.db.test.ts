import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { createPerson } from "@/lib/people/create";
import { signIn } from "@/lib/people/sign-in";
import { asOwner, useDatabase } from "../../database.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const PASSWORD = "correct horse battery";

async function member(handle: string) {
  const { id } = await createPerson(
    { handle, displayName: handle, email: `${handle}@example.org`, password: PASSWORD },
    "COMMAND",
  );
  return { id, email: `${handle}@example.org` };
}

describe("refused", () => {
  test("with the same words for an unknown address, a wrong password and a person without one", async () => {
    const { email } = await member("known");
    await createPerson({ handle: "elsewhere", displayName: "Elsewhere", email: "elsewhere@example.org" }, "COMMAND");
    const refusals = [];
    for (const address of [email, "unknown@example.org", "elsewhere@example.org"]) {
      refusals.push(await expectRefusal(signIn({ email: address, password: "not this password" }, null), "INVALID"));
    }
    expect(new Set(refusals.map((refusal) => refusal.message)).size).toBe(1);
    expect(refusals.every((refusal) => Object.keys(refusal.fields).length === 0)).toBe(true);
  });

  test("after ten attempts at one account, even with the right password, and only there", async () => {
    const { email } = await member("guessed");
    for (let n = 0; n < 10; n += 1) {
      await expectRefusal(signIn({ email, password: `guess ${n}` }, `10.0.0.${n}`), "INVALID");
    }
    const refusal = await expectRefusal(signIn({ email, password: PASSWORD }, "10.0.1.1"), "TOO_MANY");
    expect(refusal.message).toMatch(/^Too many attempts\. Try again in 1[45] minutes\.$/);
    const other = await member("left-alone");
    await signIn({ email: other.email, password: PASSWORD }, null);
  });

  test("an unknown address is counted like a known one", async () => {
    const attempt = () => signIn({ email: "nobody@example.org", password: "a guess" }, null);
    for (let n = 0; n < 10; n += 1) await expectRefusal(attempt(), "INVALID");
    await expectRefusal(attempt(), "TOO_MANY");
  });

  test("after a hundred attempts from one network, at whomever", async () => {
    const { email } = await member("bystander");
    await asOwner(`UPDATE rate_limit SET points = 100 WHERE key LIKE 'signin-address:%'`);
    await expectRefusal(signIn({ email, password: PASSWORD }, "10.0.0.0"), "TOO_MANY");
    await signIn({ email, password: PASSWORD }, "10.9.9.9");
  });
});

test("the right password opens the door and forgets the wrong ones before it", async () => {
  const { id, email } = await member("forgetful");
  for (let round = 0; round < 2; round += 1) {
    for (let n = 0; n < 6; n += 1) await expectRefusal(signIn({ email, password: "not it" }, null), "INVALID");
    expect(await signIn({ email, password: PASSWORD }, null)).toEqual({ id, sessionEpoch: 0 });
  }
});

test("attempts count again when their time is over, and are then forgotten", async () => {
  const { email } = await member("patient");
  for (let n = 0; n < 11; n += 1) await signIn({ email, password: "not it" }, null).catch(() => null);
  await asOwner("UPDATE rate_limit SET expire = 1");
  await signIn({ email, password: PASSWORD }, null);
  expect(await db().rateLimit.count()).toBe(0);
});

test("a suspended person may sign in, to read", async () => {
  const { id, email } = await member("suspended");
  await db().person.update({ where: { id }, data: { suspendedAt: new Date(), suspensionReason: "Suspended." } });
  expect(await signIn({ email, password: PASSWORD }, null)).toMatchObject({ id });
});

test("no address, e-mail or other, is kept where attempts are counted", async () => {
  await signIn({ email: "secret@example.org", password: "a guess" }, "192.0.2.7").catch(() => null);
  const rows = await db().rateLimit.findMany();
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => /^[a-z-]+:[0-9a-f]{64}$/.test(row.key))).toBe(true);
});
