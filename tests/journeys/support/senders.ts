import { ROLES, type Role } from "@/lib/policy";
import { PASSWORD, withPassword } from "../../deeds/account.ts";
import type { Person } from "../../deeds/deed.ts";
import { buildPerson } from "../../factories/people.ts";
import { type Session, signInAs } from "./forged-forms.ts";

/** Who comes to the door: somebody of every role, somebody suspended, and nobody. */

export interface Sender {
  who: string;
  role: Role;
  suspended: boolean;
  /** A cookie that opens no session, or none; null for whoever signs in. */
  stranger: Session | null;
}

export const SENDERS: Sender[] = [
  ...ROLES.map((role) => ({ who: role, role, suspended: false, stranger: null })),
  { who: "a suspended admin", role: "ADMIN", suspended: true, stranger: null },
  { who: "nobody", role: "ADMIN", suspended: false, stranger: { cookie: null } },
  { who: "a forged session", role: "ADMIN", suspended: false, stranger: { cookie: "forged" } },
];

export interface Present {
  me: Person;
  session: Session;
}

/** Somebody new, signed in. A stranger only has the things made for them. */
export async function arrive({ role, suspended, stranger }: Sender): Promise<Present> {
  const me = await buildPerson({ role, suspended });
  if (stranger) return { me, session: stranger };
  await withPassword(me);
  return { me, session: await signInAs(me.email ?? "", PASSWORD) };
}
