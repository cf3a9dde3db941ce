import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError, invalid } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { type ActingPerson, canMergeClaims, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { type WholeClaim, lockWholes } from "./load";
import { type Carried, type MergePlan, planMerge } from "./merge-plan";
import { carryFigure, makeNotesStale, moveAttached, type Settled } from "./move";
import { sayAgain, takeApart } from "./quotations";
import type { mergeInput } from "./schema";
import { demandSeen } from "./seen";

type Input = z.infer<typeof mergeInput>;
/** What a ruling that merges says: it was looked at as the ruling was. */
export type Merging = Omit<Input, "confirm">;

/**
 * Merges a claim into another that says the same. Everything attached to it goes along: citations with
 * their versions and checks, notes, places in documents, disputes, a figure and a quotation. Its address
 * leads to the other; its history and its wordings stay where they are. A citation that the other has
 * already is withdrawn on the way, and a quotation that named it names the other's; of two current notes of one person the other claim's stays current.
 * All notes there are stale then: the evidence has changed.
 * @throws AppError FORBIDDEN below moderator, unless nobody else had a hand in it, and on a claim that
 *   does not stand; NOT_FOUND; INVALID when both are the same, or each has its own figure or quotation
 *   and none was chosen; STALE when something happened to either since the person looked; CONFLICT when
 *   one is opinion and the other is not. Records `claim.merged` on the one and `claim.received` on the other.
 */
export async function mergeClaims(actor: Actor, input: Input): Promise<{ claim: string; into: string }> {
  return transact(actor, async (tx, person) => {
    if (!(await repeatedDeed(tx, person, input.requestKey))) await mergeIn(tx, person, input);
    return { claim: input.claim, into: input.into };
  });
}

/** As `mergeClaims`, within a transaction. */
export async function mergeIn(tx: Tx, person: ActingPerson, input: Merging): Promise<{ into: WholeClaim }> {
  if (input.claim === input.into) throw invalid("into", "This is the same claim. Choose another.");
  const [claim, into] = await lockPair(tx, input);
  demand(canMergeClaims(person, { claim: claim.facts, into: into.facts }));
  if (input.seen) demandSeen([claim, input.seen.claim], [into, input.seen.into]);
  const plan = planMerge(claim, into);
  if (plan.isMixed) {
    throw new AppError("CONFLICT", "One of these is opinion and the other is not, so they do not say the same.");
  }
  const figure = choose("figure", plan.figure, input.figure);
  const quotation = choose("quotation", plan.quotation, input.quotation);

  await tx.claim.update({
    where: { id: claim.id },
    data: { mergedIntoId: into.id, withdrawnAt: new Date(), withdrawnReason: input.reason },
  });
  // Claims merged into this one earlier lead straight on.
  await tx.claim.updateMany({ where: { mergedIntoId: claim.id }, data: { mergedIntoId: into.id } });
  const words = await takeApart(tx, claim.id);
  await moveAttached(tx, person, plan, claim, into);
  await carryFigure(tx, figure, claim.id, into.id);
  if (words && (quotation === "MOVED" || quotation === "EXCHANGED")) {
    const reason = `Came with “${claim.statement}” when it was merged.`;
    const twins = new Map(plan.duplicates.map(({ id, twin }) => [id, twin]));
    await sayAgain(tx, into.id, words, reason, (id) => twins.get(id) ?? id);
  }
  await makeNotesStale(tx, claim, into);
  await recordMerge(tx, person, { input, claim, into, plan, figure, quotation });
  return { into };
}

async function lockPair(tx: Tx, { claim, into }: Merging): Promise<[WholeClaim, WholeClaim]> {
  const [first, second] = await lockWholes(tx, [claim, into]);
  if (!first || !second) throw new Error("lockWholes gave fewer claims than it was asked for");
  return [first, second];
}

/** What becomes of a figure or a quotation, now that the person may have chosen. */
function choose(field: "figure" | "quotation", planned: Carried, kept: Input["figure"]): Settled {
  if (planned !== "CHOOSE") return planned;
  if (kept === undefined) throw invalid(field, `Each claim has a ${field} of its own. Choose which one is kept.`);
  return kept === "CLAIM" ? "EXCHANGED" : "STAYED";
}

interface Merged {
  input: Merging;
  claim: WholeClaim;
  into: WholeClaim;
  plan: MergePlan;
  figure: Settled;
  quotation: Settled;
}

async function recordMerge(tx: Tx, person: ActingPerson, merged: Merged): Promise<void> {
  const { input, claim, into, plan, figure, quotation } = merged;
  const { requestKey, reason } = input;
  const ids = (things: { id: string }[]) => things.map((thing) => thing.id);
  const moved = {
    citations: ids(claim.citations),
    notes: ids(claim.notes),
    occurrences: ids(plan.occurrences),
    disputes: claim.disputes.map((dispute) => dispute.number),
  };
  const named = ({ slug, statement }: WholeClaim) => ({ slug, statement });
  await record(
    tx,
    person,
    { verb: "claim.merged", claimId: claim.id, detail: { into: named(into), reason, moved, figure, quotation } },
    requestKey,
  );
  await record(tx, person, { verb: "claim.received", claimId: into.id, detail: { from: named(claim), reason } });
}
