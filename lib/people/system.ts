import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Actor } from "@/lib/transact";
import { createPerson } from "./create";

const SYSTEM = {
  handle: "system",
  displayName: "Automatic checks",
  role: "READER",
  about: "Says in the history what machines found, for instance that a link is dead. Not a person: nobody signs in.",
} as const;

/**
 * In whose name machines write what they found; made at the first finding.
 * @throws AppError CONFLICT when somebody else has the handle, who was then made on the command line.
 *   Records as `createPerson`.
 */
export async function systemActor(): Promise<Actor> {
  const known = await findSystem();
  if (known) return known;
  try {
    const { id } = await createPerson(SYSTEM, "SYSTEM");
    return { personId: id };
  } catch (error) {
    // Another process made it at the same moment.
    const made = error instanceof AppError && error.code === "CONFLICT" ? await findSystem() : null;
    if (made) return made;
    throw error;
  }
}

async function findSystem(): Promise<Actor | null> {
  const person = await db().person.findFirst({
    where: {
      handle: SYSTEM.handle,
      changes: { some: { verb: "person.joined", detail: { path: ["via"], equals: "SYSTEM" } } },
    },
    select: { id: true },
  });
  return person && { personId: person.id };
}
