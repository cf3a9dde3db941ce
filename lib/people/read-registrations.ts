import { db } from "@/lib/db";

/** What waits to be confirmed, as admins see it. */
export interface RegistrationRow {
  id: string;
  displayName: string;
  handle: string;
  email: string;
  createdAt: Date;
  expiresAt: Date;
  /** Came with an invitation. */
  invited: boolean;
  /** There is an account with this address already, so it cannot be confirmed. */
  known: boolean;
}

const SHOWN_MAX = 200;

/** The oldest first, at most 200. There may be several for one address, perhaps by several people. */
export async function listRegistrations(): Promise<RegistrationRow[]> {
  const rows = await db().registration.findMany({
    where: { expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "asc" },
    take: SHOWN_MAX,
    omit: { tokenHash: true, passwordHash: true },
  });
  const known = await db().person.findMany({
    where: { email: { in: rows.map(({ email }) => email) } },
    select: { email: true },
  });
  const addresses = new Set(known.map(({ email }) => email));
  return rows.map(({ invitationId, ...row }) => ({
    ...row,
    invited: invitationId !== null,
    known: addresses.has(row.email),
  }));
}
