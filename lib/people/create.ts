import type { Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import { newId } from "@/lib/id";
import type { Role } from "@/lib/policy";
import { transactUnsigned } from "@/lib/transact";
import { setRole } from "./change-role";
import { hashPassword } from "./password";
import { type NewPerson, newPerson } from "./schema";
import type { JoinedVia } from "./vocabulary";

/** What a new person's row holds. */
interface Joining {
  handle: string;
  displayName: string;
  email?: string | undefined;
  passwordHash?: string | undefined;
  role: Role;
  about?: string;
}

/** A person as they are right after joining: enough to open their session. */
export interface Joined {
  id: string;
  handle: string;
  role: Role;
  sessionEpoch: number;
}

/** Why whoever joins so has a role from the start. */
const ROLE_REASONS: Record<JoinedVia, string> = {
  REGISTRATION: "On registering.",
  OAUTH: "On registering.",
  INVITATION: "By invitation.",
  COMMAND: "On the command line.",
  CORPUS: "With the corpus.",
  SYSTEM: "With the first thing that a machine found.",
};

/**
 * Makes a person within a transaction and records `person.joined`, done by the person themself, and
 * `person.role-changed` for whoever is more than a reader: every role that is given stands in the moderation log.
 */
export async function joinIn(tx: Tx, { role, ...joining }: Joining, via: JoinedVia): Promise<Joined> {
  const { id, handle, sessionEpoch } = await tx.person.create({
    data: { id: newId(), ...joining, role: "READER" },
    select: { id: true, handle: true, sessionEpoch: true },
  });
  const reader = { id, role: "READER", suspended: false } as const;
  await record(tx, reader, { verb: "person.joined", subjectId: id, detail: { via } });
  await setRole(tx, reader, { other: reader, role, reason: ROLE_REASONS[via] });
  return { id, handle, role, sessionEpoch };
}

/**
 * Makes a person of any role, for the command line, the corpus and what machines find, which answer to nobody here:
 * never call it for somebody who came through the web.
 * @throws z.ZodError when the input is not as `newPerson` says; AppError CONFLICT when the handle
 *   or the e-mail address is taken. Records as `joinIn`.
 */
export async function createPerson(input: NewPerson, via: "COMMAND" | "CORPUS" | "SYSTEM"): Promise<Joined> {
  const { password, ...person } = newPerson.parse(input);
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  return transactUnsigned((tx) => joinIn(tx, { ...person, passwordHash }, via));
}
