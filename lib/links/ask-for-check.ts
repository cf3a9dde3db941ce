import type { z } from "zod";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { demand } from "@/lib/policy";
import { canCheckLink } from "@/lib/source-policy";
import { spend } from "@/lib/rate-limit";
import { cslItem } from "@/lib/sources/csl";
import { lockSource } from "@/lib/sources/load";
import { type Actor, transact } from "@/lib/transact";
import type { askForCheckInput } from "./schema";

/** Whether this site checks links at all. */
export const checksLinks = (): boolean => env().LINK_CHECKS !== undefined;

/**
 * Puts the link of a source before all others, to be checked as soon as its host may be asked.
 * @throws AppError FORBIDDEN below editor or when it is withdrawn; NOT_FOUND; CONFLICT when it has no address;
 *   TOO_MANY. Records nothing: it changes no record.
 */
export async function askForCheck(actor: Actor, { slug }: z.infer<typeof askForCheckInput>): Promise<{ slug: string }> {
  await transact(actor, async (tx, person) => {
    const source = await lockSource(tx, slug);
    demand(canCheckLink(person, source));
    if (cslItem.parse(source.csl).URL === undefined) {
      throw new AppError("CONFLICT", "This source has no address on the web. Put one into its record first.");
    }
    await spend("link-account", actor.personId);
    // What was never checked is due already.
    await tx.sourceLink.updateMany({ where: { sourceId: source.id }, data: { dueAt: new Date(0) } });
  });
  return { slug };
}
