import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError, notFound } from "@/lib/errors";
import { fieldWord } from "@/lib/history/field-words";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { type ActingPerson, demand } from "@/lib/policy";
import { canAcceptProposal, canRejectProposal } from "@/lib/proposal-policy";
import { type Actor, transact } from "@/lib/transact";
import { type LockedProposal, lockProposal } from "./load";
import { isSame, partOf, withPart } from "./parts";
import type { decideProposalInput } from "./schema";
import type { Touched } from "./thing";
import { PROPOSAL_STATE_WORDS, type ProposalState } from "./vocabulary";

type Input = z.infer<typeof decideProposalInput>;
type Field = LockedProposal["fields"][number];

/**
 * Decides on a proposal field by field. What is accepted becomes the next version of the thing, by the verb of its own
 * form and in the name of whoever accepts; the same fields of other proposals are superseded.
 * @throws AppError FORBIDDEN for the proposer and for whoever may not make the change themselves; NOT_FOUND; CONFLICT
 *   when one of the fields was decided meanwhile; STALE when what stands in a field is no longer what was to be
 *   changed. Nothing is decided then. Records the revision, crediting the proposer, `proposal.superseded` and
 *   `proposal.rejected`.
 */
export async function decideProposal(actor: Actor, input: Input): Promise<Touched> {
  return transact(actor, async (tx, person) => {
    const isRepeated = (await repeatedDeed(tx, person, input.requestKey)) !== null;
    const proposal = await lockProposal(tx, input.number);
    if (isRepeated) return proposal.thing.touched;

    const accepted = chosen(proposal, input, "ACCEPT");
    const rejected = chosen(proposal, input, "REJECT");
    const facts = { personId: proposal.personId, thing: proposal.thing.facts };
    if (accepted.length > 0) demand(canAcceptProposal(person, facts));
    if (rejected.length > 0) demand(canRejectProposal(person, facts));
    demandWaiting([...accepted, ...rejected]);

    // The key marks one change: the first there is.
    const isFirst = accepted.length > 0;
    if (isFirst) await accept(tx, person, proposal, { fields: accepted, requestKey: input.requestKey });
    if (rejected.length > 0) {
      await reject(tx, person, proposal, {
        fields: rejected,
        reason: input.reason,
        requestKey: isFirst ? undefined : input.requestKey,
      });
    }
    return proposal.thing.touched;
  });
}

function chosen({ fields }: LockedProposal, { decisions }: Input, decision: "ACCEPT" | "REJECT"): Field[] {
  return Object.entries(decisions)
    .filter(([, one]) => one === decision)
    .map(([name]) => {
      const field = fields.find((one) => one.field === name);
      if (!field) throw notFound("field in this proposal");
      return field;
    });
}

const named = (fields: readonly { field: string }[]) => fields.map(({ field }) => fieldWord(field)).join(", ");

function demandWaiting(fields: readonly Field[]): void {
  const decided = fields.find((field) => field.state !== "WAITING");
  if (!decided) return;
  const by = decided.decidedBy?.displayName ?? "Somebody else";
  throw new AppError(
    "CONFLICT",
    `This is decided already (${fieldWord(decided.field)}: ${PROPOSAL_STATE_WORDS[decided.state]}, by ${by}). Nothing of yours was done; load the page again.`,
  );
}

interface Accepted {
  fields: Field[];
  requestKey: string | undefined;
}

async function accept(
  tx: Tx,
  person: ActingPerson,
  { id, number, target, personId, thing }: LockedProposal,
  { fields, requestKey }: Accepted,
): Promise<void> {
  const moved = fields.filter(({ field, before }) => !isSame(partOf(target, thing.content, field), before));
  if (moved.length > 0) {
    throw new AppError(
      "STALE",
      `This has changed since it was proposed: ${named(moved)}. Nothing was accepted, and the proposal stays as it is. Make the change yourself, reject the proposal with a reason, or ask for a new one on what stands now.`,
    );
  }
  const content = fields.reduce((now, { field, after }) => withPart(target, now, field, after), thing.content);
  await thing.revise(person, {
    content,
    // Its reason is read there: a version is never rewritten, and the reason may have to be hidden.
    reason: `As proposed in proposal ${number}.`,
    requestKey,
    proposal: { number, personId },
  });
  await settle(tx, person, id, { fields, state: "ACCEPTED" });
  await supersede(tx, person, { id, number, thing }, fields);
}

/** The same fields of other proposals about the same thing: what they would change stands no more. */
async function supersede(
  tx: Tx,
  person: ActingPerson,
  { id, number, thing }: Pick<LockedProposal, "id" | "number" | "thing">,
  fields: readonly Field[],
): Promise<void> {
  const names = fields.map(({ field }) => field);
  const others = await tx.proposal.findMany({
    where: { ...thing.column, id: { not: id }, fields: { some: { field: { in: names }, state: "WAITING" } } },
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      personId: true,
      fields: { where: { field: { in: names }, state: "WAITING" }, select: { field: true } },
    },
  });
  for (const other of others) {
    await settle(tx, person, other.id, { fields: other.fields, state: "SUPERSEDED", supersededById: id });
    const detail = { number: other.number, fields: other.fields.map(({ field }) => field), by: number };
    await record(tx, person, {
      verb: "proposal.superseded",
      ...thing.subject,
      subjectId: other.personId,
      detail,
    });
  }
}

async function reject(
  tx: Tx,
  person: ActingPerson,
  { id, number, personId, thing }: LockedProposal,
  { fields, reason, requestKey }: Accepted & { reason: string },
): Promise<void> {
  await settle(tx, person, id, { fields, state: "REJECTED", reason });
  const detail = { number, fields: fields.map(({ field }) => field), reason };
  await record(tx, person, { verb: "proposal.rejected", ...thing.subject, subjectId: personId, detail }, requestKey);
}

interface Settled {
  fields: readonly { field: string }[];
  state: ProposalState;
  reason?: string;
  supersededById?: string;
}

/** Writes what became of some fields of a proposal, once. */
export async function settle(
  tx: Tx,
  person: ActingPerson,
  proposalId: string,
  { fields, ...outcome }: Settled,
): Promise<void> {
  await tx.proposalField.updateMany({
    where: { proposalId, field: { in: fields.map(({ field }) => field) } },
    data: { ...outcome, decidedById: person.id, decidedAt: new Date() },
  });
}
