import { z } from "zod";
import { db } from "@/lib/db";
import { seal, unseal } from "./sealed";

/** How a second factor is kept, and whether it is on. */

/** What is sealed: the codes until the factor is on, and not after. */
const sealedForm = z.object({ secret: z.string(), codes: z.array(z.string()).default([]) });
export const sealFor = (personId: string, kept: z.input<typeof sealedForm>) => seal(JSON.stringify(kept), personId);

/** Null when it does not open any more. */
export function openFor(personId: string, sealed: string) {
  const text = unseal(sealed, personId);
  return text === null ? null : sealedForm.parse(JSON.parse(text));
}

export const ON = { confirmedAt: { not: null } };

/** True when signing in asks for a code. */
export const hasSecondFactor = async (personId: string): Promise<boolean> =>
  (await db().secondFactor.count({ where: { personId, ...ON } })) > 0;
