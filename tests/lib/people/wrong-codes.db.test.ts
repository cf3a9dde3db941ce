import { expect, test } from "vitest";
import { createPerson } from "@/lib/people/create";
import { proveSecondFactor } from "@/lib/people/prove-second-factor";
import { turnOffSecondFactor } from "@/lib/people/remove-second-factor";
import { prepareSecondFactor, readSecondFactor, turnOnSecondFactor } from "@/lib/people/second-factor";
import { asOwner, useDatabase } from "../../database.ts";
import { codeAt } from "../../factories/codes.ts";
import { changesWhere } from "../../factories/history.ts";
import { readable, useMailbox } from "../../mailbox.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();
const mails = useMailbox();

const PASSWORD = "correct horse battery";
const SUBJECT = "Subject: Wrong codes for your account at Variorum";
/** Recovery codes that nobody has. */
const WRONG = ["a", "b", "c", "d", "e", "f", "g", "h"].map((letter) => letter.repeat(16));

/** Somebody whose second factor is on, between password and code. */
async function guarded(handle: string) {
  const email = `${handle}@example.org`;
  const { id } = await createPerson({ handle, displayName: handle, email, password: PASSWORD }, "COMMAND");
  await prepareSecondFactor({ personId: id }, { password: PASSWORD });
  const factor = await readSecondFactor(id);
  if (factor.state !== "WAITING") throw new Error("nothing waits");
  const { secret } = factor;
  const code = codeAt(secret, Date.now() - 30_000);
  const { sessionEpoch } = await turnOnSecondFactor({ personId: id }, { code, kept: "yes" });
  return { email, secret, signedIn: { id, sessionEpoch } };
}

const told = (email: string) =>
  mails
    .filter(({ to }) => to.includes(email))
    .map(readable)
    .filter((mail) => mail.includes(SUBJECT));
const rows = (subjectId: string) => changesWhere({ subjectId, verb: "person.wrong-codes" });
const toldOnce = (email: string) => expect.poll(() => told(email).length, { timeout: 20_000 }).toBe(1);

test("nobody is told of four wrong codes and a right one, nor of what comes after the limit", async () => {
  const { email, secret, signedIn } = await guarded("forgetful");
  for (const code of WRONG.slice(0, 4)) await expectRefusal(proveSecondFactor(signedIn, code), "INVALID");
  await proveSecondFactor(signedIn, codeAt(secret, Date.now()));
  expect(await rows(signedIn.id)).toEqual([]);
  for (const code of WRONG.slice(0, 5)) await expectRefusal(proveSecondFactor(signedIn, code), "INVALID");
  for (const code of WRONG.slice(5)) await expectRefusal(proveSecondFactor(signedIn, code), "TOO_MANY");
  await toldOnce(email);
  expect(await rows(signedIn.id)).toMatchObject([{ personId: signedIn.id, detail: {} }]);
});

test("of many wrong codes at the same moment they are told once, without any of the codes", async () => {
  const { email, signedIn } = await guarded("guessed");
  const outcomes = await Promise.allSettled(WRONG.map((code) => proveSecondFactor(signedIn, code)));
  const refused = outcomes.map((one) => (one.status === "rejected" ? String(one.reason.code) : "in"));
  expect(refused.filter((code) => code === "INVALID")).toHaveLength(5);
  expect(refused.filter((code) => code === "TOO_MANY")).toHaveLength(3);
  await toldOnce(email);
  expect(await rows(signedIn.id)).toHaveLength(1);
  const [mail = ""] = told(email);
  expect(mail).toContain("http://localhost:3000/password");
  for (const code of WRONG) expect(mail).not.toContain(code);
});

test("once attempts are counted anew, they are told again", async () => {
  const { email, signedIn } = await guarded("guessed-again");
  for (const code of WRONG.slice(0, 5)) await expectRefusal(proveSecondFactor(signedIn, code), "INVALID");
  await toldOnce(email);
  await asOwner("UPDATE rate_limit SET expire = 0 WHERE key LIKE 'second-factor:%'");
  for (const code of WRONG.slice(0, 5)) await expectRefusal(proveSecondFactor(signedIn, code), "INVALID");
  await expect.poll(() => told(email).length, { timeout: 20_000 }).toBe(2);
});

test("it is told of somebody in a session, too, who wants to turn the second factor off", async () => {
  const { email, signedIn } = await guarded("left-open");
  const actor = { personId: signedIn.id, epoch: signedIn.sessionEpoch };
  for (const code of WRONG.slice(0, 5)) {
    await expectRefusal(turnOffSecondFactor(actor, { password: PASSWORD, code }), "INVALID");
  }
  await toldOnce(email);
});

test("whoever has no address here finds it in their own history", async () => {
  const { email, signedIn } = await guarded("without-address");
  await asOwner(`UPDATE person SET email = NULL WHERE id = '${signedIn.id}'`);
  for (const code of WRONG.slice(0, 5)) await expectRefusal(proveSecondFactor(signedIn, code), "INVALID");
  expect(await rows(signedIn.id)).toHaveLength(1);
  expect(told(email)).toEqual([]);
});
