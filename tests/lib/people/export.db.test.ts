import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { record } from "@/lib/history/record";
import { changeProfile } from "@/lib/people/change-profile";
import { createPerson } from "@/lib/people/create";
import { exportPerson } from "@/lib/people/export";
import { linkAccount } from "@/lib/people/sign-in-through";
import { suspend } from "@/lib/people/suspend";
import { newId } from "@/lib/id";
import { columnsThatName } from "../../columns.ts";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildDispute } from "../../factories/disputes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { countQueries } from "../../queries.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const about = "Reads archives.";

async function somebody() {
  const [handle, password] = ["ann", "correct horse battery"];
  const ann = await createPerson({ handle, displayName: "Ann", email: "ann@example.org", password }, "COMMAND");
  await changeProfile(actorOf(ann), { displayName: "Ann Example", about });
  const identity = { provider: "github", service: "GitHub", providerAccountId: "42", name: "ann" };
  await linkAccount(actorOf(ann), identity);
  const moderator = await buildPerson({ role: "MODERATOR" });
  await suspend(actorOf(moderator), { handle, reason: "Sent advertisements." });
  return { ann, moderator };
}

test("nothing for nobody", async () => {
  await expectRefusal(exportPerson(newId()), "NOT_FOUND");
});

test("an account, what was done in it and what was decided about it; no secret, and nobody else", async () => {
  const { ann, moderator } = await somebody();
  const data = await exportPerson(ann.id);
  expect(data.account).toMatchObject({
    handle: "ann",
    email: "ann@example.org",
    about,
    hasPassword: true,
    suspensionReason: "Sent advertisements.",
    accounts: [{ provider: "github", providerAccountId: "42" }],
  });
  expect(data.history.map(({ verb }) => verb)).toEqual([
    "person.joined",
    "person.profile-changed",
    "person.account-linked",
  ]);
  expect(data.decisions).toMatchObject([{ verb: "person.suspended", detail: { reason: "Sent advertisements." } }]);
  const written = JSON.stringify(data);
  for (const other of ["argon2", moderator.id, moderator.handle]) expect(written).not.toContain(other);
});

/** Where a column that names a person has its rows in the export. Whoever adds a table decides: here or below. */
const EXPORTED: Record<string, string> = {
  "anchor.decided_by_id": "decided.anchorsDecided",
  "appeal.person_id": "written.appeals",
  "change.person_id": "history",
  "change.subject_id": "decisions",
  "citation.created_by_id": "entered.citations",
  "citation_check.person_id": "written.checks",
  "citation_version.person_id": "written.citationVersions",
  "claim.created_by_id": "entered.claims",
  "claim_version.person_id": "written.claimVersions",
  "confidence_note.person_id": "written.notes",
  "dispute.opened_by_id": "written.disputesOpened",
  "dispute.taken_by_id": "decided.disputesTaken",
  "dispute_comment.person_id": "written.comments",
  "dispute_position.person_id": "written.positions",
  "dispute_position_evidence.person_id": "written.positionEvidence",
  "dispute_position_holder.person_id": "written.positionsHeld",
  "document_version.added_by_id": "entered.documentVersions",
  "email_change.person_id": "account.emailChange",
  "follow.person_id": "account.follows",
  "hidden_text.person_id": "decided.textsHidden",
  "hidden_text.profile_id": "account.profilesHidden",
  "import.person_id": "account.imports",
  "inbox.person_id": "account.inbox",
  "invitation.created_by_id": "account.invitationsMade",
  "invitation.used_by_id": "account.invitationUsed",
  "linked_account.person_id": "account.accounts",
  "mail_out.person_id": "account.mailsOut",
  "proposal.person_id": "written.proposals",
  "proposal_field.decided_by_id": "decided.proposalsDecided",
  "quotation_version.person_id": "written.quotationVersions",
  "report.about_id": "warnings",
  "report.decided_by_id": "decided.reportsDecided",
  "report.reporter_id": "written.reportsMade",
  "ruling.moderator_id": "written.rulings",
  "scan.added_by_id": "entered.scans",
  "search_record.person_id": "written.searchRecords",
  "second_factor.person_id": "account.secondFactor",
  "source.created_by_id": "entered.sources",
  "source_version.person_id": "written.sourceVersions",
};

/** Secrets, and what others follow. */
const KEPT_BACK = ["follow.subject_id", "password_link.person_id", "recovery_code.person_id"];

test("every column that names a person is exported or is kept back", async () => {
  const named = (await columnsThatName("person")).map(({ table, column }) => `${table}.${column}`);
  expect([...Object.keys(EXPORTED), ...KEPT_BACK].toSorted()).toEqual(named.toSorted());
  const data = await exportPerson((await buildPerson()).id);
  for (const place of Object.values(EXPORTED)) expect(data).toHaveProperty(place);
});

test("what was done comes with what it was done to, what was entered with its name, decisions with nobody else", async () => {
  const moderator = await buildPerson({ role: "MODERATOR" });
  const citation = await buildCitation({ createdById: moderator.id });
  const source = await buildSource({ createdById: moderator.id });
  const by = { id: moderator.id, role: moderator.role, suspended: false };
  const detail = { title: "A book", reason: "Why." };
  const { claimId, id: citationId } = citation;
  await record(db(), by, { verb: "citation.withdrawn", claimId, citationId, detail });
  const [{ number }, other] = [await buildDispute({ openedBy: moderator }), await buildPerson()];
  const words = "What was reported, in words of theirs.";
  const about = { id: newId(), kind: "SPAM", words, aboutId: other.id, reporterId: (await buildPerson()).id } as const;
  const decidedAt = new Date();
  await db().report.create({
    data: { ...about, outcome: "DISMISSED", decision: "It is none.", decidedById: moderator.id, decidedAt },
  });
  const expiresAt = new Date(Date.now() + 60_000);
  await db().emailChange.create({
    data: { personId: moderator.id, tokenHash: "0".repeat(64), email: "new@example.org", expiresAt },
  });

  const data = await exportPerson(moderator.id);
  expect(data.account.emailChange).toMatchObject({ email: "new@example.org" });
  expect(data.history).toMatchObject([
    { verb: "citation.withdrawn", claim: { slug: expect.any(String) }, citation: { id: citationId } },
    { verb: "dispute.opened", dispute: { number } },
  ]);
  expect(data.entered?.sources).toMatchObject([{ slug: source.slug, title: "A book" }]);
  expect(data.decided?.reportsDecided).toMatchObject([{ outcome: "DISMISSED", decision: "It is none." }]);
  const written = JSON.stringify(data);
  for (const hidden of [words, other.id, other.handle, about.reporterId, "0".repeat(64)]) {
    expect(written).not.toContain(hidden);
  }
});

test("what they wrote comes with what it belongs to, in as many queries for much as for little", async () => {
  const { id: createdById } = await buildPerson();
  const claim = await buildClaim({ createdById });
  const little = await countQueries(() => exportPerson(createdById));
  expect((await exportPerson(createdById)).written.claimVersions).toMatchObject([
    { number: 1, statement: claim.statement, claim: { slug: claim.slug } },
  ]);
  for (let n = 0; n < 5; n += 1) await buildClaim({ createdById });
  expect(await countQueries(() => exportPerson(createdById))).toBe(little);
});
