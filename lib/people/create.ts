import type { Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import { newId } from "@/lib/id";
import type { Role } from "@/lib/policy";
import { transactUnsigned } from "@/lib/transact";
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

/** Makes a person within a transaction and records `person.joined`, done by the person themself. */
export async function joinIn(tx: Tx, joining: Joining, via: JoinedVia): Promise<Joined> {
  const person = await tx.person.create({
    data: { id: newId(), ...joining },
    select: { id: true, handle: true, role: true, sessionEpoch: true },
  });
  await record(
    tx,
    { id: person.id, role: person.role, suspended: false },
    { verb: "person.joined", subjectId: person.id, detail: { via } },
  );
  return person;
}

/**
 * Makes a person of any role, for the command line and the corpus, which answer to nobody here:
 * never call it for somebody who came through the web.
 * @throws z.ZodError when the input is not as `newPerson` says; AppError CONFLICT when the handle
 *   or the e-mail address is taken. Records `person.joined`.
 */
export async function createPerson(input: NewPerson, via: "COMMAND" | "CORPUS"): Promise<Joined> {
  const { password, ...person } = newPerson.parse(input);
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  return transactUnsigned((tx) => joinIn(tx, { ...person, passwordHash }, via));
}
