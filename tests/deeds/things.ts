import type { Prisma } from "@/lib/generated/prisma/client";
import { buildCitation } from "../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../factories/claims.ts";
import { buildPerson } from "../factories/people.ts";
import { PROTECTED } from "../factories/proposals.ts";
import { buildSource } from "../factories/sources.ts";
import type { Fields, Person, Situation } from "./deed.ts";

/** Things in the states that rules tell apart, for one person to try a deed on. */

export const REASON = "Because of the test.";

const made = new Map<string, Promise<Person>>();
/** Somebody else, of that role; the same one for every thing, for it is things that are made anew. */
export function other(role: "READER" | "EDITOR" | "MODERATOR" = "EDITOR"): Promise<Person> {
  const known = made.get(role) ?? buildPerson({ role });
  made.set(role, known);
  return known;
}

type Claim = Awaited<ReturnType<typeof buildClaim>>;
type Source = Awaited<ReturnType<typeof buildSource>>;
type Citation = Awaited<ReturnType<typeof buildCitation>>;

const STATES = {
  standing: { columns: {}, facts: { withdrawn: false } },
  withdrawn: { columns: WITHDRAWN, facts: { withdrawn: true } },
  protected: { columns: PROTECTED, facts: { withdrawn: false, protected: true } },
} as const;
type State = keyof typeof STATES;
type Facts = { withdrawn: boolean; protected?: boolean };

type Situations<T> = Record<string, (me: Person) => Promise<Situation<T>>>;

/** Claims that somebody else added. */
export const claimsIn = (
  states: readonly State[],
  fieldsOf: (claim: Claim, me: Person) => Fields | Promise<Fields>,
  more: Partial<Prisma.ClaimUncheckedCreateInput> = {},
): Situations<Facts> =>
  Object.fromEntries(
    states.map((state) => [
      state,
      async (me: Person) => {
        const { columns, facts } = STATES[state];
        const claim = await buildClaim({ ...columns, ...more, createdById: (await other()).id });
        return { thing: facts, fields: await fieldsOf(claim, me) };
      },
    ]),
  );

/** A claim that was merged into another. */
export const mergedClaim = (fieldsOf: (claim: Claim) => Fields | Promise<Fields>) => async () => {
  const createdById = (await other()).id;
  const { id: mergedIntoId } = await buildClaim({ createdById });
  const claim = await buildClaim({ ...WITHDRAWN, mergedIntoId, createdById });
  return { thing: { withdrawn: true, became: "MERGED" as const }, fields: await fieldsOf(claim) };
};

/** Sources that somebody else added. */
export const sourcesIn = (states: readonly State[], fieldsOf: (source: Source) => Fields): Situations<Facts> =>
  Object.fromEntries(
    states.map((state) => [
      state,
      async () => {
        const { columns, facts } = STATES[state];
        return { thing: facts, fields: fieldsOf(await buildSource({ ...columns, createdById: (await other()).id })) };
      },
    ]),
  );

type Owned = Facts & { createdById: string; personId: string };

/** Something that is one's own or another's, and stands or is withdrawn; first the one in which somebody may. */
export function ownedIn(
  first: "standing" | "withdrawn",
  make: (ownerId: string, columns: typeof WITHDRAWN | Record<string, never>) => Promise<Fields>,
): Situations<Owned> {
  const owned = (isMine: boolean, isWithdrawn: boolean) => async (me: Person) => {
    const owner = isMine ? me.id : (await other()).id;
    return {
      thing: { withdrawn: isWithdrawn, createdById: owner, personId: owner },
      fields: await make(owner, isWithdrawn ? WITHDRAWN : {}),
    };
  };
  const standing = { mine: owned(true, false), "another's": owned(false, false) };
  const withdrawn = { "mine, withdrawn": owned(true, true), "another's, withdrawn": owned(false, true) };
  return first === "standing" ? { ...standing, ...withdrawn } : { ...withdrawn, ...standing };
}

/** A citation on somebody else's claim. */
export async function citationOf(
  ownerId: string,
  columns: Partial<Parameters<typeof buildCitation>[0]> = {},
): Promise<Citation> {
  const createdById = (await other()).id;
  const [{ id: claimId }, { id: sourceId }] = [await buildClaim({ createdById }), await buildSource({ createdById })];
  return buildCitation({ claimId, sourceId, ...columns, createdById: ownerId });
}
