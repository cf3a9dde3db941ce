import { db } from "@/lib/db";
import type { Role } from "@/lib/policy";
import { PUBLIC_PERSON, type PublicPerson } from "./display";
import { hashOfToken } from "./invite";
import type { InvitationState } from "./vocabulary";

export interface InvitationRow {
  id: string;
  role: Role;
  note: string;
  state: InvitationState;
  createdAt: Date;
  createdBy: PublicPerson;
  expiresAt: Date;
  usedBy: PublicPerson | null;
  /** When it was used or revoked. */
  endedAt: Date | null;
}

const SELECTED = {
  id: true,
  role: true,
  note: true,
  createdAt: true,
  expiresAt: true,
  usedAt: true,
  revokedAt: true,
  createdBy: { select: PUBLIC_PERSON },
  usedBy: { select: PUBLIC_PERSON },
} as const;

function stateOf(row: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date }): InvitationState {
  if (row.usedAt) return "USED";
  if (row.revokedAt) return "REVOKED";
  return row.expiresAt.getTime() <= Date.now() ? "EXPIRED" : "STANDS";
}

/** The last hundred invitations, newest first, for admins. */
export async function listInvitations(): Promise<InvitationRow[]> {
  const rows = await db().invitation.findMany({ select: SELECTED, orderBy: { id: "desc" }, take: 100 });
  return rows.map(({ usedAt, revokedAt, ...row }) => ({
    ...row,
    state: stateOf({ usedAt, revokedAt, expiresAt: row.expiresAt }),
    endedAt: usedAt ?? revokedAt,
  }));
}

/** What whoever holds the link may know of it before they use it; null for a link that was never made. */
export async function findInvitation(
  token: string,
): Promise<{ role: Role; state: InvitationState; expiresAt: Date; createdBy: PublicPerson } | null> {
  const row = await db().invitation.findUnique({ where: { tokenHash: hashOfToken(token) }, select: SELECTED });
  return row && { role: row.role, state: stateOf(row), expiresAt: row.expiresAt, createdBy: row.createdBy };
}
