import { db, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { canSecureOwnAccount, demand } from "@/lib/policy";
import { spend } from "@/lib/rate-limit";
import { slugOf } from "@/lib/slugs";
import { type Actor, transact, transactUnsigned } from "@/lib/transact";
import { joinIn } from "./create";
import { displayName } from "./schema";
import type { SignedIn } from "./sign-in";
import { RESERVED_HANDLES } from "./vocabulary";

/** Who another service says somebody is. Its e-mail address is not asked for: see docs/decisions/006. */
export interface Identity {
  provider: string;
  /** What the provider is called on the screen. */
  service: string;
  /** Never given to anybody else by that provider. */
  providerAccountId: string;
  name: string;
}

const keyOf = ({ provider, providerAccountId }: Identity) => ({ provider, providerAccountId });

/** Whose account here this identity opens; null when it opens none yet. */
export async function findByIdentity(
  identity: Pick<Identity, "provider" | "providerAccountId">,
): Promise<SignedIn | null> {
  const account = await db().linkedAccount.findUnique({
    where: { provider_providerAccountId: identity },
    select: { person: { select: { id: true, sessionEpoch: true } } },
  });
  return account?.person ?? null;
}

/**
 * Signs in whoever the identity is linked to, and makes a reader for one that is new. It is never joined to
 * an account that is here already, whatever e-mail address goes with it: `linkAccount` does that, for
 * somebody who is signed in.
 * @throws AppError TOO_MANY new people from one network. Records `person.joined` and `person.account-linked` for a new one.
 */
export async function signInThrough(identity: Identity, network: string | null): Promise<SignedIn> {
  const known = await findByIdentity(keyOf(identity));
  if (known) return known;
  if (network !== null) await spend("join-address", network);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transactUnsigned((tx) => joinThrough(tx, identity));
    } catch (error) {
      // The handle was taken, or the same identity came twice, at this very moment.
      if (attempt === 3 || !(error instanceof AppError && error.code === "CONFLICT")) throw error;
      const now = await findByIdentity(keyOf(identity));
      if (now) return now;
    }
  }
}

async function joinThrough(tx: Tx, identity: Identity): Promise<SignedIn> {
  const handle = await freeHandle(tx, identity.name);
  const name = displayName.safeParse(identity.name).data ?? handle;
  const person = await joinIn(tx, { handle, displayName: name, role: "READER" }, "OAUTH");
  await tx.linkedAccount.create({ data: { ...keyOf(identity), personId: person.id } });
  await record(
    tx,
    { id: person.id, role: person.role, suspended: false },
    { verb: "person.account-linked", subjectId: person.id, detail: { provider: identity.service } },
  );
  return person;
}

/** "ann-example", "ann-example-2", …: the first that is free and would pass for no office. */
async function freeHandle(tx: Tx, name: string): Promise<string> {
  const base = slugOf(name).slice(0, 34).replace(/-+$/, "") || "reader";
  const rows = await tx.person.findMany({ where: { handle: { startsWith: base } }, select: { handle: true } });
  const taken = new Set([...RESERVED_HANDLES, ...rows.map((row) => row.handle)]);
  if (!taken.has(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}

/**
 * Lets the acting person sign in through this identity from now on. Linking it again changes nothing.
 * @throws AppError UNAUTHENTICATED; CONFLICT when it opens somebody else's account. Records `person.account-linked`.
 */
export async function linkAccount(actor: Actor, identity: Identity): Promise<void> {
  await transact(actor, async (tx, person) => {
    demand(canSecureOwnAccount(person));
    const linked = await tx.linkedAccount.findUnique({
      where: { provider_providerAccountId: keyOf(identity) },
      select: { personId: true },
    });
    if (linked?.personId === person.id) return;
    if (linked) {
      throw new AppError("CONFLICT", `This ${identity.service} account is linked to another account here.`);
    }
    await tx.linkedAccount.create({ data: { ...keyOf(identity), personId: person.id } });
    await record(tx, person, {
      verb: "person.account-linked",
      subjectId: person.id,
      detail: { provider: identity.service },
    });
  });
}
