import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { setPasswordByCommand, setRoleByCommand } from "@/lib/people/by-command";
import { listModeration } from "@/lib/history/read";
import { changeProfile } from "@/lib/people/change-profile";
import { changeRole } from "@/lib/people/change-role";
import { createPerson } from "@/lib/people/create";
import { deleteAccount } from "@/lib/people/delete-account";
import { invite } from "@/lib/people/invite";
import { findPersonPage } from "@/lib/people/read";
import { deleteAccountInput, inviteInput } from "@/lib/people/schema";
import { signIn } from "@/lib/people/sign-in";
import { findByIdentity, linkAccount } from "@/lib/people/sign-in-through";
import { formerHandle } from "@/lib/people/vocabulary";
import { columnsThatName } from "../../columns.ts";
import { asOwner, useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { readable, useMailbox } from "../../mailbox.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();
const mails = useMailbox();

const PASSWORD = "correct horse battery";

async function member(handle: string, role: "READER" | "EDITOR" | "ADMIN" = "EDITOR") {
  const email = `${handle}@example.org`;
  const about = "I read archives.";
  const person = await createPerson({ handle, displayName: handle, email, password: PASSWORD, role, about }, "COMMAND");
  return { ...person, email };
}

const typed = (handle: string, password = PASSWORD) => deleteAccountInput.parse({ password, confirmation: handle });
const rowOf = (id: string) => db().person.findUniqueOrThrow({ where: { id } });
const deletions = (personId: string) => db().change.findMany({ where: { personId, verb: "person.deleted" } });

/** Nobody is an admin but those that the test makes. */
const noAdmins = () => db().person.updateMany({ where: { role: "ADMIN" }, data: { role: "READER" } });

describe("refused, and everything stays", () => {
  test("for a wrong password, none, or a wrong handle, each at its field", async () => {
    const person = await member("unsure");
    const wrong = await expectRefusal(deleteAccount(actorOf(person), typed("unsure", "not it")), "INVALID");
    const none = await expectRefusal(deleteAccount(actorOf(person), { confirmation: "unsure" }), "INVALID");
    const other = await expectRefusal(deleteAccount(actorOf(person), typed("somebody-else")), "INVALID");
    expect([wrong, none, other].map(({ fields }) => Object.keys(fields))).toEqual([
      ["password"],
      ["password"],
      ["confirmation"],
    ]);
    expect(await rowOf(person.id)).toMatchObject({ handle: "unsure", email: person.email, sessionEpoch: 0 });
    expect(await deletions(person.id)).toEqual([]);
  });

  test("after ten attempts, at the right password too", async () => {
    const person = await member("guesser");
    const guess = () => deleteAccount(actorOf(person), typed("guesser", "not it"));
    for (let n = 0; n < 10; n += 1) await expectRefusal(guess(), "INVALID");
    await expectRefusal(deleteAccount(actorOf(person), typed("guesser")), "TOO_MANY");
  });

  test("from a session that has ended", async () => {
    const person = await member("ended");
    await setPasswordByCommand("ended", PASSWORD);
    await expectRefusal(deleteAccount(actorOf(person), typed("ended")), "UNAUTHENTICATED");
  });

  test("for the last admin; a suspended one does not count", async () => {
    await noAdmins();
    const admin = await member("last-admin", "ADMIN");
    await buildPerson({ role: "ADMIN", suspended: true });
    await expectRefusal(deleteAccount(actorOf(admin), typed("last-admin")), "CONFLICT");
    expect(await rowOf(admin.id)).toMatchObject({ role: "ADMIN", deletedAt: null });
  });
});

describe("at the same moment", () => {
  test("two admins delete their accounts: one stays", async () => {
    await noAdmins();
    const [one, two] = [await member("admin-one", "ADMIN"), await member("admin-two", "ADMIN")];
    const both = await Promise.allSettled([
      deleteAccount(actorOf(one), typed("admin-one")),
      deleteAccount(actorOf(two), typed("admin-two")),
    ]);
    expect(both.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []))).toEqual([
      "CONFLICT",
    ]);
    expect(await db().person.count({ where: { role: "ADMIN", deletedAt: null } })).toBe(1);
  });

  test("one admin leaves and takes the other's role: one stays", async () => {
    await noAdmins();
    const [one, two] = [await member("leaving", "ADMIN"), await member("demoted", "ADMIN")];
    const role = { handle: "demoted", from: "ADMIN", role: "READER", reason: "They left." } as const;
    await Promise.allSettled([
      deleteAccount(actorOf(one), typed("leaving")),
      changeRole(actorOf(one), role),
      setRoleByCommand("demoted", "READER"),
    ]);
    expect(await db().person.count({ where: { role: "ADMIN" } })).toBe(1);
    expect(await rowOf(two.id)).toMatchObject({ deletedAt: null });
  });

  test("a deed of theirs in another session comes before it or is refused: nothing is written on a blank row", async () => {
    const person = await member("two-browsers");
    const [deletion, deed] = await Promise.allSettled([
      deleteAccount(actorOf(person), typed("two-browsers")),
      changeProfile(actorOf(person), { displayName: "Still here", about: "Yes." }),
    ]);
    expect(deletion.status).toBe("fulfilled");
    expect(deed.status === "fulfilled" || deed.reason.code === "UNAUTHENTICATED").toBe(true);
    expect(await rowOf(person.id)).toMatchObject({ displayName: "Former editor", about: "" });
  });

  test("the same form twice deletes once", async () => {
    const person = await member("double-click");
    const both = await Promise.allSettled([1, 2].map(() => deleteAccount(actorOf(person), typed("double-click"))));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await deletions(person.id)).toHaveLength(1);
  });
});

describe("once it is deleted", () => {
  test("the row is blank, sessions and links have ended, and history says only that it happened and the role went", async () => {
    const person = await member("leaver");
    const identity = { provider: "orcid", service: "ORCID", providerAccountId: "0000-0001", name: "Leaver" };
    await linkAccount(actorOf(person), identity);
    await deleteAccount(actorOf(person), typed("Leaver"));

    const { id, createdAt, deletedAt, ...row } = await rowOf(person.id);
    expect(row).toEqual({
      handle: formerHandle(id),
      displayName: "Former editor",
      email: null,
      passwordHash: null,
      role: "READER",
      about: "",
      sessionEpoch: 1,
      suspendedAt: null,
      suspensionReason: null,
    });
    expect([createdAt, deletedAt]).toEqual([expect.any(Date), expect.any(Date)]);
    expect(await findByIdentity({ provider: "orcid", providerAccountId: "0000-0001" })).toBeNull();
    expect(await deletions(id)).toMatchObject([{ subjectId: id, role: "EDITOR", detail: {} }]);
    await expectRefusal(changeProfile(actorOf(person), { displayName: "X", about: "" }), "UNAUTHENTICATED");
    await expectRefusal(changeProfile({ personId: id }, { displayName: "X", about: "" }), "UNAUTHENTICATED");
  });

  test("no other word of theirs is left in any table that tells of people", async () => {
    const person = await member("zanzibar-99");
    await asOwner(`
      INSERT INTO inbox (person_id) VALUES ('${person.id}');
      INSERT INTO mail_out (id, person_id, after, upto) VALUES ('${person.id}', '${person.id}', '${person.id}', '${person.id}');
      INSERT INTO follow (id, person_id, subject_id, since) VALUES ('${person.id}', '${person.id}', '${(await buildPerson()).id}', '${person.id}');
      INSERT INTO import (id, person_id, file_name, format, encoding, sha256)
        VALUES ('${person.id}', '${person.id}', 'zanzibar.bib', 'BIBTEX', 'utf-8', repeat('0', 64));
      INSERT INTO import_entry (import_id, number, line, raw) VALUES ('${person.id}', 1, 1, 'zanzibar');
      INSERT INTO import_key (import_id, key, number) VALUES ('${person.id}', 'zanzibar', 1);
      INSERT INTO password_link (token_hash, person_id, expires_at) VALUES (repeat('0', 64), '${person.id}', now() + interval '1 hour');
      INSERT INTO hidden_text (id, profile_id, display_name, about, person_id) VALUES ('${person.id}', '${person.id}', 'zanzibar', '', '${(await buildPerson()).id}');
      INSERT INTO second_factor (person_id, sealed) VALUES ('${person.id}', 'x');
      INSERT INTO recovery_code (person_id, code_hash) VALUES ('${person.id}', repeat('0', 64));
      INSERT INTO email_change (token_hash, person_id, email, expires_at) VALUES (repeat('0', 64), '${person.id}', 'zanzibar@example.net', now() + interval '1 hour')`);
    await deleteAccount(actorOf(person), typed("zanzibar-99"));
    const tables = await columnsThatName("person");
    const kept: string[] = [];
    for (const { table, column } of tables) {
      const [found] = await asOwner(`SELECT count(*)::int AS n FROM "${table}" WHERE "${column}" = '${person.id}'`);
      if (found?.n !== 0) kept.push(`${table}.${column}`);
      expect(await asOwner(`SELECT 1 FROM "${table}" t WHERE t::text LIKE '%zanzibar%'`), table).toEqual([]);
    }
    expect(kept).toEqual(["change.person_id", "change.subject_id"]);
  });

  test("every table that names a person is either contributions or emptied", async () => {
    const named = (await columnsThatName("person")).map(({ table, column }) => `${table}.${column}`);
    expect(named.filter((column) => !CONTRIBUTED.includes(column)).toSorted()).toEqual(EMPTIED);
  });

  test("their old address is unknown, and free", async () => {
    const person = await member("comes-back");
    await deleteAccount(actorOf(person), typed("comes-back"));
    const given = { email: person.email, password: PASSWORD };
    const before = await expectRefusal(signIn({ ...given, email: "nobody@example.org" }, null), "INVALID");
    expect((await expectRefusal(signIn(given, null), "INVALID")).message).toBe(before.message);
    expect((await member("comes-back")).id).not.toBe(person.id);
    await signIn(given, null);
  });

  test("their page tells it, and nobody changes them any more", async () => {
    const person = await member("remembered");
    await deleteAccount(actorOf(person), typed("remembered"));
    expect(await findPersonPage("remembered")).toBeNull();
    const handle = formerHandle(person.id);
    const page = await findPersonPage(handle);
    expect(page?.person).toMatchObject({ displayName: "Former editor", leftAt: expect.any(Date) });
    expect(page?.history.changes.map(({ verb }) => verb)).toEqual([
      "person.deleted",
      "person.role-changed",
      "person.role-changed",
      "person.joined",
    ]);
    const { changes } = await listModeration({ by: handle });
    expect(changes[0]).toMatchObject({ detail: { from: "EDITOR", to: "READER", reason: "The account was deleted." } });
    await expectRefusal(setRoleByCommand(handle, "EDITOR"), "CONFLICT");
    await expectRefusal(setPasswordByCommand(handle, "long enough to be one"), "CONFLICT");
  });

  test("an invitation of theirs that nobody used works no more", async () => {
    const admin = await member("inviting", "ADMIN");
    await member("other-admin", "ADMIN");
    await invite(actorOf(admin), inviteInput.parse({}));
    await deleteAccount(actorOf(admin), typed("inviting"));
    const made = await db().invitation.findFirstOrThrow({ where: { createdById: admin.id } });
    expect(made.revokedAt).not.toBeNull();
  });

  test("they are told by mail", async () => {
    const person = await member("told");
    await deleteAccount(actorOf(person), typed("told"));
    const theirs = () => mails.filter(({ to }) => to.includes(person.email)).map(readable);
    await expect.poll(() => theirs().length, { timeout: 20_000 }).toBe(1);
    expect(theirs()[0]).toContain("Subject: Your account at Variorum was deleted");
  });
});

test("whoever has no password types their handle, suspended or not", async () => {
  const person = await buildPerson({ role: "READER", suspended: true });
  await deleteAccount(actorOf(person), deleteAccountInput.parse({ password: "", confirmation: person.handle }));
  expect(await rowOf(person.id)).toMatchObject({ suspensionReason: null, deletedAt: expect.any(Date) });
});

/** What is removed with the account. Whoever adds a table decides: here, in `deleteAccount`, or below. */
const EMPTIED = [
  "email_change.person_id",
  "follow.person_id",
  "hidden_text.profile_id",
  "import.person_id",
  "inbox.person_id",
  "linked_account.person_id",
  "mail_out.person_id",
  "password_link.person_id",
  "recovery_code.person_id",
  "second_factor.person_id",
];

const CONTRIBUTED = `
  anchor.decided_by_id appeal.person_id change.person_id change.subject_id citation.created_by_id
  citation_check.person_id citation_version.person_id claim.created_by_id claim_version.person_id
  confidence_note.person_id dispute.opened_by_id dispute.taken_by_id dispute_comment.person_id
  dispute_position.person_id dispute_position_evidence.person_id dispute_position_holder.person_id
  document_version.added_by_id follow.subject_id hidden_text.person_id invitation.created_by_id
  invitation.used_by_id proposal.person_id proposal_field.decided_by_id quotation_version.person_id
  report.about_id report.decided_by_id report.reporter_id ruling.moderator_id scan.added_by_id search_record.person_id
  source.created_by_id source_version.person_id`.split(/\s+/);
