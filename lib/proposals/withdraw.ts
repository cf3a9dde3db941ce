import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { demand } from "@/lib/policy";
import { canWithdrawProposal } from "@/lib/proposal-policy";
import { type Actor, transact } from "@/lib/transact";
import { settle } from "./decide";
import { lockProposal } from "./load";
import type { withdrawProposalInput } from "./schema";
import type { Touched } from "./thing";

/**
 * Takes back what still waits of one's own proposal; what was decided stays decided.
 * @throws AppError FORBIDDEN for anybody else's; NOT_FOUND; CONFLICT when all of it is decided.
 *   Records `proposal.withdrawn`.
 */
export async function withdrawProposal(
  actor: Actor,
  { number, requestKey }: z.infer<typeof withdrawProposalInput>,
): Promise<Touched> {
  return transact(actor, async (tx, person) => {
    const isRepeated = (await repeatedDeed(tx, person, requestKey)) !== null;
    const { id, thing, personId, fields } = await lockProposal(tx, number);
    if (isRepeated) return thing.touched;
    demand(canWithdrawProposal(person, { personId, thing: thing.facts }));
    const waiting = fields.filter((field) => field.state === "WAITING");
    if (waiting.length === 0) throw new AppError("CONFLICT", "All of this proposal is decided already.");
    await settle(tx, person, id, { fields: waiting, state: "WITHDRAWN" });
    const detail = { number, fields: waiting.map(({ field }) => field) };
    await record(tx, person, { verb: "proposal.withdrawn", ...thing.subject, detail }, requestKey);
    return thing.touched;
  });
}
