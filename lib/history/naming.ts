import { paths } from "@/lib/paths";
import type { PublicPerson } from "@/lib/people/display";
import type { Detail, Verb } from "./changes";

/** How sentences of history name things, as parts that a screen may link. Pure. */

/** Plain words, or words that lead somewhere on this site. */
export type Part = string | { words: string; path: string };

/** What a change was done to, as far as it still needs naming. */
export interface Things {
  claim: { slug: string; statement: string } | null;
  /** The source itself, or that of the citation. */
  source: { slug: string; title: string } | null;
  document: { slug: string; title: string } | null;
  citationId: string | null;
  noteId: string | null;
  /** Whoever did it. */
  person: PublicPerson;
  /** The person it was done to. */
  subject: PublicPerson | null;
}

/** What a sentence says of a change, after the person's name. */
export type Tell<V extends Verb> = (detail: Detail<V>, things: Things) => Part[];

/** A sentence for every verb of some nouns. A verb without one does not compile. */
export type Sentences<Noun extends string> = { [V in Extract<Verb, `${Noun}.${string}`>]: Tell<V> };

export const wordOf = (words: Record<string, string>, value: string): string => words[value] ?? value;
export const quoted = (words: string) => `“${words}”`;
export const link = (words: string, path: string | null | undefined): Part => (path ? { words, path } : words);
export const claim = ({ claim }: Things): Part => link("the claim", claim && paths.claim(claim.slug));
export const who = ({ subject }: Things): Part =>
  subject ? link(subject.displayName, paths.person(subject.handle)) : "a person";
export const proposal = (number: number): Part => link(`proposal ${number}`, paths.proposal(number));
/** Credits whoever proposed what was done; nothing when nobody did. */
export const asProposed = (on: Things, number: number | undefined): Part[] =>
  number === undefined ? [] : [", as ", who(on), " proposed in ", proposal(number)];
export const document = ({ document }: Things, title: string): Part =>
  link(quoted(title), document && paths.document(document.slug));
/** A source that a detail names. */
export const namedSource = ({ slug, title }: { slug: string; title: string }): Part =>
  link(quoted(title), paths.source(slug));
