import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { objectOf } from "@/lib/form-state";
import type { ActingPerson, Permission } from "@/lib/policy";
import type { Actor } from "@/lib/transact";
import type { buildPerson } from "../factories/people.ts";

/*
 * What people do here, one deed a server action: the rule it obeys, in which situations it is tried, what its form
 * sends, and the verb behind it. tests/lib/permissions.db.test.ts and tests/journeys/permissions.journey.ts walk them.
 */

export type Person = Awaited<ReturnType<typeof buildPerson>>;
export type Fields = Record<string, string | File | readonly string[]>;

/** A thing made for one person to try it on: its facts, as the policy wants them, and what the form about it sends. */
export interface Situation<T> {
  thing: T;
  fields: Fields;
}

export interface Deed {
  /** File of the server action under app/, and its name there. */
  action: string;
  /** Of one of the five policies, or `ownAffair`. */
  rule: unknown;
  /** Rules that the verb asks after that one, and that refuse nobody whom it lets pass: their words are never heard. */
  behind?: readonly ((person: ActingPerson) => Permission)[];
  situations: Record<string, (me: Person) => Promise<{ permission: Permission; form: FormData }>>;
  act: (actor: Actor, form: FormData) => Promise<unknown>;
  /** What is there once it is done, for a deed that history keeps nothing of. */
  trace?: (me: Person, form: FormData) => Promise<unknown>;
  /** Whoever does it is signed out, or of another role afterwards. */
  changesWho?: true;
}

interface Given<S extends z.ZodType, T> extends Pick<Deed, "action" | "behind" | "trace" | "changesWho"> {
  rule: (person: ActingPerson, thing: T) => Permission;
  schema: S;
  /** As the action shapes the plain form. */
  prepare?: (plain: Record<string, unknown>, form: FormData) => unknown;
  verb: (actor: Actor, input: z.infer<S>) => Promise<unknown>;
  situations: Record<string, (me: Person) => Promise<Situation<T>>>;
}

/** A row of the table; the first of its situations is one in which somebody may. */
export function deed<S extends z.ZodType, T>({ schema, prepare, verb, rule, situations, ...rest }: Given<S, T>): Deed {
  const asked = Object.entries(situations).map(([name, make]) => [
    name,
    async (me: Person) => {
      const { thing, fields } = await make(me);
      return { permission: rule(acting(me), thing), form: filledIn(fields) };
    },
  ]);
  const act = async (actor: Actor, form: FormData) => {
    const plain = objectOf(form);
    return verb(actor, schema.parse(prepare ? await prepare(plain, form) : plain));
  };
  return { ...rest, rule, situations: Object.fromEntries(asked), act };
}

/** What shows to nobody else obeys no rule: whoever is signed in may, the suspended too. */
export const ownAffair = (_person: ActingPerson): Permission => ({ ok: true });

/** The one situation of a deed that is about nothing that could stand otherwise. */
export const always = (fieldsOf: (me: Person) => Fields | Promise<Fields>) => ({
  always: async (me: Person) => ({ thing: undefined, fields: await fieldsOf(me) }),
});

export const acting = ({ id, role, suspendedAt }: Person): ActingPerson => ({
  id,
  role,
  suspended: suspendedAt !== null,
});

/** As a browser sends it; the key is there in every form, and where none is wanted it is dropped. */
function filledIn(fields: Fields): FormData {
  const form = new FormData();
  form.append("requestKey", randomUUID());
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) form.append(name, value);
    else for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return form;
}
