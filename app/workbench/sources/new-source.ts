import { env } from "@/lib/env";
import { answerAsked } from "@/lib/form-action";
import { type FormState, objectOf, valuesFrom, valuesOf } from "@/lib/form-state";
import { lookUp, lookUpInput } from "@/lib/lookup/look-up";
import { servicesOf } from "@/lib/lookup/services";
import { fromCsl, toCsl } from "@/lib/sources/form";
import type { Identifier, IdentifierScheme } from "@/lib/sources/identifiers";
import { likelySame } from "@/lib/sources/near";
import { type NewSource, newSource } from "@/lib/sources/schema";

/** What a form that adds a source asks before it is sent in earnest. `within` names its fields. */

type Within = "source" | "source.source";

export const looksUp = (): boolean => servicesOf(env()).length > 0;

/** Brings the form back filled in from what `find` names, or says why not. */
export function askRecord(form: FormData, within: Within): Promise<FormState> {
  return answerAsked(form, {
    schema: lookUpInput,
    shown: ["source.from"],
    ask: async (actor, input) => {
      const looked = await lookUp(actor, input);
      if (looked.found === null) {
        const said = `Nothing was filled in: ${looked.tried.join("; ")}. The fields are yours to fill in.`;
        return { fill: { ...NEW, ...valuesFrom(fieldOf(looked.identifier), within) }, said, choices: {} };
      }
      const fill = { ...NEW, ...valuesFrom(fromCsl(looked.found), within) };
      const said = `Filled in from ${looked.from}. Look it over: names and dates stand as they are kept there.`;
      return { fill, said, choices: choicesOf(await likelySame(looked.found)) };
    },
  });
}

/** Where a form also offers sources of the library, its fields are out of sight until a new one is chosen. */
const NEW = { "source.from": "NEW" };

/** The identifier alone, for whoever goes on by hand. */
function fieldOf({ scheme, value }: Identifier): Partial<NewSource> {
  const field = IDENTIFIER_FIELDS[scheme];
  return field === undefined ? {} : { [field]: value };
}

const IDENTIFIER_FIELDS: Partial<Record<IdentifierScheme, keyof NewSource>> = {
  DOI: "doi",
  ISBN: "isbn",
  PMID: "pmid",
  ARXIV: "arxiv",
  URL: "url",
};

/**
 * Before a source is added that the library may have, the form comes back with those to choose from. Null
 * when there is none, or when somebody has chosen.
 */
export async function askWhetherSame(form: FormData, within: Within): Promise<FormState | null> {
  if (form.has("source.same")) return null;
  const { source: group = {} } = objectOf(form) as { source?: { source?: unknown } };
  const given = newSource.safeParse(within === "source" ? group : group.source);
  // What is not well formed is refused anyway, in words of its own.
  const same = given.success ? await likelySame(toCsl(given.data)) : [];
  if (same.length === 0) return null;
  return {
    status: "asked",
    values: valuesOf(form),
    choices: choicesOf(same),
    said: "The library may have this source already. Nothing was saved yet: choose below.",
  };
}

const choicesOf = (same: readonly { slug: string; reference: string }[]): Record<string, Choice[]> =>
  same.length === 0 ? {} : { "source.same": same.map(({ slug, reference }) => ({ value: slug, word: reference })) };

interface Choice {
  value: string;
  word: string;
}
