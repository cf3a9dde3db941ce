import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { db } from "@/lib/db";
import { createPerson } from "@/lib/people/create";
import { ROLES, type Role } from "@/lib/policy";
import { randomPassword } from "./password.ts";

export const PEOPLE_FILE = "people.txt";

interface FirstPerson {
  role: Role;
  handle: string;
  email: string;
  password: string;
}

/**
 * Makes one person for each role, with a random password, and returns those it made: none when
 * there is anybody already who can sign in. The file is written first and read again, so that a
 * start that is cut off in between is finished by the next.
 */
export async function makeFirstPeople(dataFolder: string): Promise<FirstPerson[]> {
  const file = join(dataFolder, PEOPLE_FILE);
  if (!existsSync(file)) {
    if ((await db().person.count({ where: { email: { not: null } } })) > 0) return [];
    writeFileSync(file, `${ROLES.map((role) => lineOf(invent(role))).join("\n")}\n`, { mode: 0o600 });
  }
  const people = readFileSync(file, "utf8").split("\n").flatMap(personIn);
  const handles = people.map((person) => person.handle);
  const known = await db().person.findMany({ where: { handle: { in: handles } }, select: { handle: true } });
  // Whoever deleted their account is not made again.
  if ((await db().person.count({ where: { deletedAt: { not: null } } })) > 0) return [];
  const missing = people.filter((person) => !known.some(({ handle }) => handle === person.handle));
  for (const { role, handle, email, password } of missing) {
    await createPerson({ handle, displayName: `First ${role.toLowerCase()}`, email, password, role }, "COMMAND");
  }
  return missing;
}

function invent(role: Role): FirstPerson {
  const handle = `first-${role.toLowerCase()}`;
  return { role, handle, email: `${role.toLowerCase()}@example.org`, password: randomPassword() };
}

const lineOf = ({ role, handle, email, password }: FirstPerson) => [role, handle, email, password].join(" ");

/** Nobody, when somebody has written something else on the line. */
function personIn(text: string): FirstPerson[] {
  const [name, handle, email, password] = text.trim().split(/\s+/);
  const role = ROLES.find((known) => known === name);
  return role && handle && email && password ? [{ role, handle, email, password }] : [];
}
