import type { z } from "zod";
import { AppError, invalid, notFound } from "@/lib/errors";
import { newId } from "@/lib/id";
import { type Actor, transact } from "@/lib/transact";
import type { followInput } from "./schema";
import { findThing } from "./things";
import { FOLLOWS_MAX } from "./vocabulary";

type Input = z.infer<typeof followInput>;

/**
 * From now on the acting person is told what others do to a thing. Nothing when they follow it already. It
 * changes nothing that others see, so a suspended person may; no history is kept of it.
 * @throws AppError NOT_FOUND; INVALID for oneself; CONFLICT at FOLLOWS_MAX.
 */
export async function follow(actor: Actor, input: Input): Promise<void> {
  await transact(actor, async (tx, { id: personId }) => {
    const thing = await findThing(tx, input);
    if (!thing) throw notFound(input.kind);
    if ("subjectId" in thing && thing.subjectId === personId) throw invalid("name", "Your own deeds are not told you.");
    if ((await tx.follow.count({ where: { personId, endedAt: null } })) >= FOLLOWS_MAX) {
      throw new AppError("CONFLICT", `You follow ${FOLLOWS_MAX} things already. Stop following one first.`);
    }
    const since = newId();
    await tx.follow.createMany({ data: [{ id: newId(), personId, since, ...thing }], skipDuplicates: true });
    await tx.follow.updateMany({
      where: { personId, ...thing, endedAt: { not: null } },
      data: { endedAt: null, since },
    });
  });
}

/** Stops it. Nothing when they do not follow it. @throws AppError NOT_FOUND for what there is not. */
export async function unfollow(actor: Actor, input: Input): Promise<void> {
  await transact(actor, async (tx, { id: personId }) => {
    const thing = await findThing(tx, input);
    if (!thing) throw notFound(input.kind);
    await tx.follow.updateMany({ where: { personId, ...thing, endedAt: null }, data: { endedAt: new Date() } });
  });
}
