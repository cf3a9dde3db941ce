import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { listChanges } from "@/lib/history/read";
import { changeProfile } from "@/lib/people/change-profile";
import { createPerson } from "@/lib/people/create";
import { invite, revokeInvitation } from "@/lib/people/invite";
import { findPersonPage, findStanding, getAccount } from "@/lib/people/read";
import { findInvitation, listInvitations } from "@/lib/people/read-invitations";
import { acceptInvitation } from "@/lib/people/accept-invitation";
import { signOutEverywhere } from "@/lib/people/sign-out-everywhere";
import { suspend } from "@/lib/people/suspend";
import { asOwner, useDatabase } from "../../database.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const factsOf = async (handle: string) => (await findPersonPage(handle))?.person;

test("there is nobody of an unknown handle", async () => {
  expect(await findPersonPage("no-such-person")).toBeNull();
  expect(await findStanding("no-such-person")).toBeNull();
  await expectRefusal(getAccount("0190a000-0000-7000-8000-000000000001"), "NOT_FOUND");
});

test("a person's page holds nothing that is theirs alone", async () => {
  const { handle } = await createPerson(
    { handle: "private", displayName: "Private", email: "private@example.org", password: "correct horse battery" },
    "COMMAND",
  );
  const page = await findPersonPage(handle);
  expect(Object.keys(page?.person ?? {}).toSorted()).toEqual([
    "about",
    "counts",
    "displayName",
    "fromCorpus",
    "handle",
    "leftAt",
    "role",
    "since",
    "suspension",
  ]);
  expect(JSON.stringify(page)).not.toContain("@example.org");
});

test("it counts what of theirs stands", async () => {
  const person = await buildPerson();
  await buildClaim({ createdById: person.id });
  await buildClaim({ createdById: person.id, ...WITHDRAWN });
  await buildClaim();
  expect((await factsOf(person.handle))?.counts).toEqual({
    claims: 1,
    citations: 0,
    notes: 0,
    disputes: 0,
    rulings: 0,
  });
});

test("it says who came with the corpus", async () => {
  await createPerson({ handle: "the-corpus", displayName: "Corpus", role: "EDITOR" }, "CORPUS");
  await createPerson({ handle: "a-member", displayName: "Member" }, "COMMAND");
  expect((await factsOf("the-corpus"))?.fromCorpus).toBe(true);
  expect((await factsOf("a-member"))?.fromCorpus).toBe(false);
});

test("it says who is suspended, since when and why", async () => {
  const editor = await buildPerson();
  expect((await factsOf(editor.handle))?.suspension).toBeNull();
  const reason = "Sent the same advertisement to nine disputes.";
  await suspend(actorOf(await buildPerson({ role: "MODERATOR" })), { handle: editor.handle, reason });
  expect((await factsOf(editor.handle))?.suspension).toMatchObject({ reason });
  const decisions = (await findPersonPage(editor.handle))?.decisions.changes;
  expect(decisions).toMatchObject([{ verb: "person.suspended", detail: { reason } }]);
});

test("it takes as many queries for a busy person as for an idle one", async () => {
  const [idle, busy] = [await buildPerson(), await buildPerson()];
  for (let n = 0; n < 5; n += 1) await buildClaim({ createdById: busy.id });
  const queries = (handle: string) => countQueries(() => findPersonPage(handle));
  expect(await queries(busy.handle)).toBe(await queries(idle.handle));
});

test("an account tells its owner everything they did; others see what concerns them", async () => {
  const person = await buildPerson();
  await changeProfile(actorOf(person), { displayName: person.displayName, about: "I read archives." });
  await signOutEverywhere(actorOf(person));
  const account = await getAccount(person.id);
  expect(account).toMatchObject({ email: person.email, hasPassword: false, about: "I read archives." });
  expect(account.recent.map(({ verb }) => verb)).toEqual(["person.signed-out-everywhere", "person.profile-changed"]);
  expect(JSON.stringify(account)).not.toContain("passwordHash");
  const open = await listChanges({ person: person.handle });
  expect(open.changes.map(({ verb }) => verb)).toEqual(["person.profile-changed"]);
});

test("an invitation tells how it stands, and the list never holds its secret", async () => {
  const admin = await buildPerson({ role: "ADMIN" });
  const made = async (note: string) => (await invite(actorOf(admin), { note })).token;
  const idOf = async (note: string) => (await db().invitation.findFirstOrThrow({ where: { note } })).id;
  const tokens = [await made("stands"), await made("used"), await made("revoked"), await made("expired")];
  const reader = await buildPerson({ role: "READER" });
  await acceptInvitation(actorOf(reader), { token: tokens[1] ?? "" });
  await revokeInvitation(actorOf(admin), { invitationId: await idOf("revoked") });
  await asOwner(
    `UPDATE invitation SET created_at = now() - interval '8 days', expires_at = now() - interval '1 day'
     WHERE note = 'expired'`,
  );

  const rows = await listInvitations();
  expect(rows.map(({ note, state, usedBy }) => [note, state, usedBy?.handle])).toEqual([
    ["expired", "EXPIRED", undefined],
    ["revoked", "REVOKED", undefined],
    ["used", "USED", reader.handle],
    ["stands", "STANDS", undefined],
  ]);
  expect(tokens.some((token) => JSON.stringify(rows).includes(token))).toBe(false);
  expect((await Promise.all(tokens.map(findInvitation))).map((invitation) => invitation?.state)).toEqual([
    "STANDS",
    "USED",
    "REVOKED",
    "EXPIRED",
  ]);
  expect(await findInvitation("a".repeat(43))).toBeNull();
});
