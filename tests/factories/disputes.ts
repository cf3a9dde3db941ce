import { db, pool } from "@/lib/db";
import { addPosition } from "@/lib/disputes/add-position";
import { openDispute } from "@/lib/disputes/open";
import { rule } from "@/lib/rulings/rule";
import { addPositionInput, openDisputeInput, rulingInput } from "@/lib/disputes/schema";
import { takeDispute } from "@/lib/disputes/take";
import { buildClaim } from "./claims.ts";
import { actorOf, buildPerson } from "./people.ts";

type Person = Awaited<ReturnType<typeof buildPerson>>;

/** The form filled in about a claim; all but the claim is given. */
export const openingOf = (overrides: Record<string, unknown> = {}) =>
  openDisputeInput.parse({
    target: { kind: "CLAIM" },
    reasons: ["SCOPE_MISMATCH"],
    question: "Does the figure count the same people?",
    position: "It counts two republics, the claim one.",
    ...overrides,
  });

/** An open dispute, through its verb, so that its history is there; claim and opener are made where none is given. */
export async function buildDispute({ openedBy, ...fields }: { openedBy?: Person } & Record<string, unknown> = {}) {
  const opener = openedBy ?? (await buildPerson({ role: "READER" }));
  const claim = fields.claim ?? (await buildClaim()).slug;
  const { number } = await openDispute(actorOf(opener), openingOf({ ...fields, claim }));
  return db().dispute.findUniqueOrThrow({ where: { number } });
}

/** A dispute under review, with the moderator who has it. */
export async function buildTakenDispute(fields: Record<string, unknown> = {}) {
  const moderator = await buildPerson({ role: "MODERATOR" });
  const { number } = await buildDispute(fields);
  await takeDispute(actorOf(moderator), { number });
  return { moderator, dispute: await db().dispute.findUniqueOrThrow({ where: { number } }) };
}

/** A dispute under review in which two people hold two positions, with the moderator who has it. */
export async function buildContest(fields: Record<string, unknown> = {}) {
  const { moderator, dispute } = await buildTakenDispute(fields);
  const { id, number } = dispute;
  const other = actorOf(await buildPerson({ role: "READER" }));
  await addPosition(other, addPositionInput.parse({ number, body: "Both count the same republics." }));
  return { moderator, dispute: await db().dispute.findUniqueOrThrow({ where: { id } }) };
}

/** The ruling's form filled in at the version given. */
export const rulingOf = (dispute: { number: number; version: number }, overrides: Record<string, unknown> = {}) =>
  rulingInput.parse({
    number: dispute.number,
    version: dispute.version,
    outcome: "UPHELD_AS_IS",
    reasons: "The figure and the claim count the same people, in the same years, in the same two republics.",
    scope: "This wording of the claim.",
    reopenIf: "A census table that shows otherwise.",
    interest: "None.",
    ...overrides,
  });

/** A closed dispute. */
export async function buildRuledDispute(fields: Record<string, unknown> = {}, ruling: Record<string, unknown> = {}) {
  const { moderator, dispute } = await buildTakenDispute(fields);
  await rule(actorOf(moderator), rulingOf(dispute, ruling));
  return db().dispute.findUniqueOrThrow({ where: { id: dispute.id } });
}

/** A ruling past every verb, as far as the database takes it. */
export const insertRuling = (disputeId: string, moderatorId: string, overrides: Record<string, unknown> = {}) => {
  const { reasons, scope, reopenIf, interest } = rulingOf({ number: 1, version: 1 });
  const row = { reasons, scope, reopen_if: reopenIf, interest, outcome: "UPHELD_AS_IS", number: 1, ...overrides };
  const columns = Object.keys(row);
  return pool().query(
    `INSERT INTO ruling (dispute_id, moderator_id, ${columns.join(", ")})
     VALUES ($1, $2, ${columns.map((_, index) => `$${index + 3}`).join(", ")})`,
    [disputeId, moderatorId, ...Object.values(row)],
  );
};
