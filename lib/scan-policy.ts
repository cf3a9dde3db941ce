import {
  type ActingPerson,
  type Owned,
  type Permission,
  type Withdrawable,
  atLeast,
  first,
  ownOrModerator,
  standing,
  when,
} from "@/lib/policy";

/** Who may do what with page scans. */

const notWithdrawn = (scan: Withdrawable) =>
  when(!scan.withdrawn, "This page scan is withdrawn, and its file is gone.");

export const canAddScan = (person: ActingPerson, source: Withdrawable) =>
  first(atLeast(person, "EDITOR", "add page scans"), standing(source, "source"));
export const canWithdrawScan = (person: ActingPerson, scan: Withdrawable & Owned) =>
  first(ownOrModerator(person, scan.createdById, "withdraw a page scan"), notWithdrawn(scan));
/** To show a page to everybody is a question of law as much as of the record. */
export const canChangeScanRights = (person: ActingPerson, scan: Withdrawable) =>
  first(atLeast(person, "MODERATOR", "decide who sees a page scan"), notWithdrawn(scan));

export type ScanRights = "MEMBERS" | "PUBLIC_DOMAIN";

/** Who is shown a page scan; `person` is null for whoever is not signed in. */
export function canSeeScan(person: ActingPerson | null, { rights }: { rights: ScanRights }): Permission {
  if (rights === "PUBLIC_DOMAIN") return { ok: true };
  if (person === null) return when(false, "This page scan is shown to signed-in people only. Sign in to see it.");
  return when(!person.suspended, "Your account is suspended, so page scans for signed-in people are not shown to you.");
}
