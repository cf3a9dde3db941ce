import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { demand } from "@/lib/policy";
import { canPropose } from "@/lib/proposal-policy";
import { spend } from "@/lib/rate-limit";
import { type Actor, transact } from "@/lib/transact";
import { type Content, changedParts } from "./parts";
import type {
  proposeCitationInput,
  proposeFigureInput,
  proposeRecordInput,
  proposeWordingInput,
  proposeQuotationInput,
} from "./schema";
import { flat } from "./quotation-fields";
import { type ThingName, type Touched, lockThing } from "./thing";

interface Proposed {
  /** The version that the proposer saw. */
  version: number;
  content: Content;
  reason: string;
  requestKey?: string | undefined;
}

/** Proposes a wording of a claim. Refuses as `propose`. */
export const proposeWording = (actor: Actor, { claim, wording, ...input }: z.infer<typeof proposeWordingInput>) =>
  propose(actor, { target: "CLAIM", name: claim }, { content: wording, ...input });

/** Proposes a claim's own figure. Refuses as `propose`. */
export const proposeFigure = (actor: Actor, { claim, estimate, ...input }: z.infer<typeof proposeFigureInput>) =>
  propose(actor, { target: "FIGURE", name: claim }, { content: { estimate }, ...input });

/** Proposes what is said of a claim's quotation. Refuses as `propose`. */
export const proposeQuotation = (actor: Actor, { claim, content, ...input }: z.infer<typeof proposeQuotationInput>) =>
  propose(actor, { target: "QUOTATION", name: claim }, { content: flat(content), ...input });

/** Proposes what a citation says of its source. Refuses as `propose`. */
export const proposeCitation = (actor: Actor, { citationId, ...input }: z.infer<typeof proposeCitationInput>) =>
  propose(actor, { target: "CITATION", name: citationId }, input);

/** Proposes the record of a source. Refuses as `propose`. */
export const proposeRecord = (actor: Actor, { slug, source, ...input }: z.infer<typeof proposeRecordInput>) =>
  propose(actor, { target: "SOURCE", name: slug }, { content: source, ...input });

/**
 * Asks for a change of a thing that the person may not change at once: the fields that differ from what stands are kept
 * with both, and wait to be decided one by one.
 * @throws AppError TOO_MANY after thirty in a day; FORBIDDEN when suspended, on a withdrawn thing, and for whoever may
 *   make the change at once; NOT_FOUND; STALE, with what stands now, when it was revised since the person looked;
 *   CONFLICT when nothing differs; INVALID, by field, when it names a citation that does not stand on the claim or
 *   grades without a reason. Records `proposal.made`.
 */
async function propose(actor: Actor, name: ThingName, input: Proposed): Promise<Touched> {
  await spend("proposal-account", actor.personId);
  return transact(actor, async (tx, person) => {
    const isRepeated = (await repeatedDeed(tx, person, input.requestKey)) !== null;
    const thing = await lockThing(tx, name);
    if (isRepeated) return thing.touched;
    demand(canPropose(person, thing.facts));
    if (thing.version !== input.version) throw await thing.stale();
    const parts = changedParts(name.target, thing.content, input.content);
    if (parts.length === 0) {
      throw new AppError("CONFLICT", "This says what stands there already. Nothing was proposed.");
    }
    await thing.demandOwn?.(input.content);
    const { number } = await tx.proposal.create({
      data: {
        id: newId(),
        target: name.target,
        ...thing.column,
        baseVersion: thing.version,
        reason: input.reason,
        personId: person.id,
        fields: {
          create: parts.map(({ field, before, after }, position) => ({
            field,
            position,
            before: jsonOf(before),
            after: jsonOf(after),
          })),
        },
      },
      select: { number: true },
    });
    const detail = { number, fields: parts.map((part) => part.field), reason: input.reason };
    await record(tx, person, { verb: "proposal.made", ...thing.subject, detail }, input.requestKey);
    return thing.touched;
  });
}

/** As the database keeps it: what is undefined is left out. */
const jsonOf = (part: Content) => JSON.parse(JSON.stringify(part)) as Record<string, string>;
