import { z } from "zod";
import type { Tx } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { type LockedThing, type ThingName, lockThing } from "./thing";

/** One side of a proposed field, as the database keeps it. */
export const part = z.record(z.string(), z.unknown());

/** What to select of a proposal so that `nameOf` can say what it is about. */
export const NAME = {
  target: true,
  claim: { select: { slug: true } },
  citationId: true,
  source: { select: { slug: true } },
} as const;

interface Named {
  target: ThingName["target"];
  claim: { slug: string } | null;
  citationId: string | null;
  source: { slug: string } | null;
}

export const nameOf = ({ target, claim, citationId, source }: Named): ThingName => ({
  target,
  name: claim?.slug ?? source?.slug ?? citationId ?? "",
});

export type LockedProposal = Awaited<ReturnType<typeof lockProposal>>;

/**
 * A proposal with what it is about. The lock of the thing is the proposal's too: all that decide on proposals about it,
 * or withdraw them, take turns. @throws AppError NOT_FOUND
 */
export async function lockProposal(tx: Tx, number: number) {
  const name = await tx.proposal.findUnique({ where: { number }, select: NAME });
  if (!name) throw notFound("proposal");
  const thing: LockedThing = await lockThing(tx, nameOf(name));
  const { fields, ...proposal } = await tx.proposal.findUniqueOrThrow({
    where: { number },
    select: {
      id: true,
      number: true,
      target: true,
      personId: true,
      fields: {
        orderBy: { position: "asc" },
        select: { field: true, before: true, after: true, state: true, decidedBy: { select: PUBLIC_PERSON } },
      },
    },
  });
  return {
    ...proposal,
    thing,
    fields: fields.map((field) => ({ ...field, before: part.parse(field.before), after: part.parse(field.after) })),
  };
}
