import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { createPerson } from "@/lib/people/create";
import type { Role } from "@/lib/policy";

/** A person of the given role, straight into the table. They cannot sign in. */
export async function buildPerson({ role = "EDITOR", suspended = false }: { role?: Role; suspended?: boolean } = {}) {
  const id = newId();
  const handle = `person-${id.slice(-12)}`;
  return db().person.create({
    data: {
      id,
      handle,
      displayName: `A ${role.toLowerCase()}`,
      email: `${handle}@example.org`,
      role,
      ...(suspended ? { suspendedAt: new Date(), suspensionReason: "Suspended in a test." } : {}),
    },
  });
}

/** A person of the given role who joined, so that their history begins. */
export async function joinPerson(role: Role, handle: string) {
  const { id } = await createPerson({ handle, displayName: handle, role }, "COMMAND");
  return db().person.findUniqueOrThrow({ where: { id } });
}

/** Who acts in a verb, with the epoch a session of theirs would carry. */
export const actorOf = (person: { id: string; sessionEpoch: number }) => ({
  personId: person.id,
  epoch: person.sessionEpoch,
});
