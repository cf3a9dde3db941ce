import { db } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { type HistoryPage, listChanges, listDecisionsAbout, listOwnChanges } from "@/lib/history/read";
import type { ActingPerson, Role } from "@/lib/policy";
import { PUBLIC_PERSON, type PublicPerson } from "./display";

/** A person, what they did last, and what was decided about them. */
export interface PersonPage {
  person: PersonFacts;
  history: HistoryPage;
  decisions: HistoryPage;
}

export interface PersonFacts extends PublicPerson {
  role: Role;
  about: string;
  since: Date;
  /** Came with the corpus: nobody signs in as them. */
  fromCorpus: boolean;
  /** When they deleted their account; null while they have it. */
  leftAt: Date | null;
  /** Null unless they are suspended now. The reason is public, so that moderation can be judged. */
  suspension: { at: Date; reason: string } | null;
  /** What of theirs stands, apart from disputes and rulings, which always do. */
  counts: { claims: number; citations: number; notes: number; disputes: number; rulings: number };
}

const STANDING = { withdrawnAt: null } as const;

/** Everything a reader may see of a person. Null when there is nobody of that handle. */
export async function findPersonPage(handle: string): Promise<PersonPage | null> {
  const [person, history, decisions] = await Promise.all([
    findFacts(handle),
    listChanges({ person: handle }),
    listDecisionsAbout(handle),
  ]);
  return person && { person, history, decisions };
}

async function findFacts(handle: string): Promise<PersonFacts | null> {
  const row = await db().person.findUnique({
    where: { handle },
    select: {
      ...PUBLIC_PERSON,
      role: true,
      about: true,
      createdAt: true,
      suspendedAt: true,
      suspensionReason: true,
      deletedAt: true,
      _count: {
        select: {
          claims: { where: STANDING },
          citations: { where: STANDING },
          notes: { where: { ...STANDING, replacedAt: null } },
          disputesOpened: true,
          rulings: true,
          changes: { where: { verb: "person.joined", detail: { path: ["via"], equals: "CORPUS" } } },
        },
      },
    },
  });
  if (!row) return null;
  const { createdAt, suspendedAt, suspensionReason, deletedAt, _count, ...shown } = row;
  return {
    ...shown,
    since: createdAt,
    leftAt: deletedAt,
    fromCorpus: _count.changes > 0,
    suspension: suspendedAt === null ? null : { at: suspendedAt, reason: suspensionReason ?? "" },
    counts: {
      claims: _count.claims,
      citations: _count.citations,
      notes: _count.notes,
      disputes: _count.disputesOpened,
      rulings: _count.rulings,
    },
  };
}

/** What the policy needs to know of somebody, for whoever may change their role or suspend them. Null for whoever left. */
export async function findStanding(handle: string): Promise<ActingPerson | null> {
  const row = await db().person.findUnique({
    where: { handle, deletedAt: null },
    select: { id: true, role: true, suspendedAt: true },
  });
  return row && { id: row.id, role: row.role, suspended: row.suspendedAt !== null };
}

/** What a person sees of their own account. @throws AppError NOT_FOUND. */
export async function getAccount(personId: string) {
  const [row, recent] = await Promise.all([
    db().person.findUnique({
      where: { id: personId },
      select: {
        ...PUBLIC_PERSON,
        about: true,
        email: true,
        passwordHash: true,
        accounts: { select: { provider: true, createdAt: true }, orderBy: { createdAt: "asc" } },
        secondFactor: { select: { confirmedAt: true } },
      },
    }),
    listOwnChanges(personId),
  ]);
  if (!row) throw notFound("person");
  const { passwordHash, secondFactor, ...shown } = row;
  const isOn = secondFactor !== null && secondFactor.confirmedAt !== null;
  return { ...shown, hasPassword: passwordHash !== null, secondFactor: isOn, recent: recent.changes.slice(0, 10) };
}
export type Account = Awaited<ReturnType<typeof getAccount>>;
