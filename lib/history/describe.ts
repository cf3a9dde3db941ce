import { CHECK_FINDING_WORDS, type Stance } from "@/lib/citations/vocabulary";
import { LEVEL_WORDS } from "@/lib/confidence/vocabulary";
import { DISPUTE_REASON_WORDS, OUTCOME_WORDS } from "@/lib/disputes/vocabulary";
import { RIGHTS_WORDS } from "@/lib/documents/vocabulary";
import { count, formatNumber } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { PublicPerson } from "@/lib/people/display";
import { ROLE_WORDS, type Role } from "@/lib/people/vocabulary";
import { LOOKED_FOR_WORDS } from "@/lib/search-records/vocabulary";
import { SAW_WORDS } from "@/lib/sources/vocabulary";
import type { Detail, ReadChange, Verb } from "./changes";
import { fieldList } from "./field-words";

/** Sentences of history, as parts that a screen may link. Pure. */

/** Plain words, or words that lead somewhere on this site. */
export type Part = string | { words: string; path: string };

/** What a change was done to, as far as it still needs naming. */
interface Things {
  claim: { slug: string; statement: string } | null;
  /** The source itself, or that of the citation. */
  source: { slug: string; title: string } | null;
  document: { slug: string; title: string } | null;
  citationId: string | null;
  noteId: string | null;
  /** The person it was done to. */
  subject: PublicPerson | null;
}

/** A row of history as lists show it. */
export type HistoryRow = ReadChange &
  Things & {
    id: string;
    at: Date;
    person: PublicPerson;
    /** The role they had when they did it. */
    role: Role;
  };

/** What is told of a change besides who and when. */
export interface Description {
  /** Goes on after the person's name: "attached “The Harvest of Sorrow” as a counter-source (disputes)". */
  sentence: Part[];
  /** In the words of whoever did it; "" when none was asked for. */
  reason: string;
}

const wordOf = (words: Record<string, string>, value: string): string => words[value] ?? value;
const quoted = (words: string) => `“${words}”`;
const link = (words: string, path: string | null | undefined): Part => (path ? { words, path } : words);

const ATTACHED_AS: Record<Stance, string> = {
  SUPPORTS: "as a source that supports the claim",
  DISPUTES: "as a counter-source (disputes)",
  QUALIFIES: "as a source that makes it true only with limits",
  ORIGIN: "as where the words or the number come from",
  CONTEXT: "as background",
};

const JOINED_VIA: Record<Detail<"person.joined">["via"], string> = {
  REGISTRATION: "joined",
  INVITATION: "joined on an invitation",
  OAUTH: "joined through another service",
  COMMAND: "was added by whoever runs this site",
  CORPUS: "came with the corpus",
};

const who = ({ subject }: Things): Part =>
  subject ? link(subject.displayName, paths.person(subject.handle)) : "a person";
const claim = ({ claim }: Things): Part => link("the claim", claim && paths.claim(claim.slug));
const named = ({ slug, statement }: { slug: string; statement: string }): Part =>
  link(quoted(statement), paths.claim(slug));
const source = ({ source }: Things, title = source?.title ?? "a source"): Part =>
  link(quoted(title), source && paths.source(source.slug));
const document = ({ document }: Things, title: string): Part =>
  link(quoted(title), document && paths.document(document.slug));
const citation = ({ claim, citationId }: Things, title: string): Part =>
  link(quoted(title), claim && citationId && paths.citationVersions(claim.slug, citationId));
const quotation = ({ claim }: Things): Part => link("the quotation", claim && paths.quotationVersions(claim.slug));
const repeated = (on: Things, { citationId, title }: { citationId: string; title: string }): Part =>
  citation({ ...on, citationId }, title);
const note = ({ claim, noteId }: Things): Part =>
  link("confidence note", claim && noteId && paths.note(claim.slug, noteId));
const search = ({ claim }: Things, recordId: string): Part =>
  link("a search", claim && paths.searchRecord(claim.slug, recordId));
const sought = (lookedFor: string) => `for ${wordOf(LOOKED_FOR_WORDS, lookedFor)}`;
const dispute = (number: number): Part => link(`dispute ${number}`, paths.dispute(number));

const signed = (level: string, finding: string) => `: ${wordOf(LEVEL_WORDS, level)} confidence in ${quoted(finding)}`;

const carried = (standing: number, doubtful: number) =>
  `: ${count(standing, "place")} of claims found${doubtful === 0 ? "" : `, ${formatNumber(doubtful)} to be decided`}`;
const rightsWords = (rights: string) => (RIGHTS_WORDS as Record<string, { short: string }>)[rights]?.short ?? rights;
const stands = ({ title, number, quote }: Detail<"anchor.placed">, on: Things): Part[] => [
  ` stands in version ${number} of `,
  document(on, title),
  `: ${quoted(quote)}`,
];

type Tell<V extends Verb> = (detail: Detail<V>, things: Things) => Part[];

/** One sentence a verb. A verb without one does not compile. */
const SENTENCES: { [V in Verb]: Tell<V> } = {
  "person.joined": ({ via }) => [JOINED_VIA[via]],
  "person.role-changed": ({ from, to }, on) => [
    "changed the role of ",
    who(on),
    ` from ${wordOf(ROLE_WORDS, from)} to ${wordOf(ROLE_WORDS, to)}`,
  ],
  "person.suspended": (_, on) => ["suspended ", who(on)],
  "person.reinstated": (_, on) => ["reinstated ", who(on)],
  "person.profile-changed": ({ fields }) => [`changed their profile${fieldList(fields)}`],
  "person.password-changed": () => ["changed their password"],
  "person.account-linked": ({ provider }) => [`linked their account with ${provider}`],
  "person.signed-out-everywhere": () => ["signed out everywhere"],
  "invitation.made": ({ role }) => [`made an invitation (${wordOf(ROLE_WORDS, role)})`],
  "invitation.used": () => ["used an invitation"],
  "invitation.revoked": () => ["revoked an invitation"],

  "document.added": ({ title }, on) => ["added the document ", document(on, title)],
  "document.version-added": ({ title, number, standing, doubtful }, on) => [
    `added version ${number} of `,
    document(on, title),
    carried(standing, doubtful),
  ],
  "document.text-attached": ({ title, number, standing, doubtful }, on) => [
    `attached the text of version ${number} of `,
    document(on, title),
    carried(standing, doubtful),
  ],
  "document.rights-changed": ({ title, from, to }, on) => [
    "changed the rights of ",
    document(on, title),
    ` from “${rightsWords(from)}” to “${rightsWords(to)}”`,
  ],
  "anchor.confirmed": (detail, on) => ["confirmed where ", claim(on), ...stands(detail, on)],
  "anchor.placed": (detail, on) => ["chose where ", claim(on), ...stands(detail, on)],
  "anchor.given-up": ({ title, number, quote }, on) => [
    `found that ${quoted(quote)}, the words of `,
    claim(on),
    `, are not in version ${number} of `,
    document(on, title),
  ],

  "source.added": ({ title }, on) => ["added the source ", source(on, title)],
  "source.revised": ({ fields }, on) => ["revised the source ", source(on), fieldList(fields)],
  "source.withdrawn": (_, on) => ["withdrew the source ", source(on)],
  "source.restored": (_, on) => ["restored the source ", source(on)],

  "claim.added": ({ statement }, on) => ["added ", claim(on), ` ${quoted(statement)}`],
  "claim.placed": ({ title, paragraph, quote }, on) => [
    "found ",
    claim(on),
    " in ",
    document(on, title),
    `, paragraph ${paragraph}: ${quoted(quote)}`,
  ],
  "claim.reworded": ({ version, fields, from, to }, on) => [
    "revised ",
    claim(on),
    from === to ? fieldList(fields) : `: ${quoted(from)} became ${quoted(to)}`,
    " ",
    link(`(version ${version})`, on.claim && paths.claimVersion(on.claim.slug, version)),
  ],
  "claim.estimate-given": ({ fields, from, to }, on) =>
    from === ""
      ? ["gave the figure of ", claim(on), `: ${to}`]
      : ["revised the figure of ", claim(on), from === to ? fieldList(fields) : `: ${from} became ${to}`],
  "claim.withdrawn": (_, on) => ["withdrew ", claim(on)],
  "claim.restored": (_, on) => ["restored ", claim(on)],

  "claim.merged": ({ into }, on) => [
    "merged ",
    on.claim ? link("the claim", paths.claimHistory(on.claim.slug)) : "the claim",
    " into ",
    named(into),
  ],
  "claim.received": ({ from }) => [
    "merged ",
    link(quoted(from.statement), paths.claimHistory(from.slug)),
    " into this claim",
  ],
  "claim.split": ({ parts }, on) => [
    "split ",
    claim(on),
    " into ",
    ...parts.flatMap((part, index): Part[] => [index === 0 ? "" : " and ", named(part)]),
  ],
  "claim.split-off": ({ from, statement }, on) => ["made ", claim(on), ` ${quoted(statement)} of `, named(from)],

  "citation.attached": ({ stance, title, repeats }, on) => [
    "attached ",
    citation(on, title),
    ` ${wordOf(ATTACHED_AS, stance)}`,
    ...(repeats ? [", which repeats ", repeated(on, repeats)] : []),
  ],
  "citation.revised": ({ version, title, fields, repeats }, on) => [
    "revised the citation of ",
    citation(on, title),
    fieldList(fields),
    ...(repeats ? [": it repeats ", repeated(on, repeats)] : []),
    repeats === null ? ": it repeats no other" : "",
    " ",
    link(
      `(version ${version})`,
      on.claim && on.citationId && paths.citationVersion(on.claim.slug, on.citationId, version),
    ),
  ],
  "citation.withdrawn": ({ title }, on) => ["withdrew the citation of ", citation(on, title)],
  "citation.restored": ({ title }, on) => ["restored the citation of ", citation(on, title)],
  "citation.copied": ({ title }, on) => ["copied the citation of ", citation(on, title), " when its claim was split"],
  "citation.checked": ({ title, saw, finding }, on) => [
    "checked ",
    citation(on, title),
    `: saw ${wordOf(SAW_WORDS, saw)}; it ${wordOf(CHECK_FINDING_WORDS, finding)}`,
  ],

  "quotation.recorded": ({ words }, on) => ["recorded ", quotation(on), ` ${quoted(words)}`],
  "quotation.revised": ({ version, fields }, on) => [
    "revised ",
    quotation(on),
    `${fieldList(fields)} `,
    link(`(version ${version})`, on.claim && paths.quotationVersion(on.claim.slug, version)),
  ],
  "search.recorded": ({ recordId, lookedFor, places, found }, on) => [
    "recorded ",
    search(on, recordId),
    ` ${sought(lookedFor)} in ${places.join("; ")}: found ${found ? "something" : "none"}`,
  ],
  "search.withdrawn": ({ recordId, lookedFor }, on) => ["withdrew ", search(on, recordId), ` ${sought(lookedFor)}`],
  "search.restored": ({ recordId, lookedFor }, on) => ["restored ", search(on, recordId), ` ${sought(lookedFor)}`],

  "note.signed": ({ level, finding }, on) => ["signed a ", note(on), signed(level, finding)],
  "note.replaced": ({ level, finding, previousLevel }, on) => [
    "replaced their ",
    note(on),
    signed(level, finding),
    previousLevel === level ? "" : ` (before: ${wordOf(LEVEL_WORDS, previousLevel)})`,
  ],
  "note.withdrawn": (_, on) => ["withdrew a ", note(on)],
  "note.restored": (_, on) => ["restored a ", note(on)],

  "dispute.opened": ({ number, question, reasons }) => [
    "opened ",
    dispute(number),
    `: ${quoted(question)} (${reasons.map((reason) => wordOf(DISPUTE_REASON_WORDS, reason)).join("; ")})`,
  ],
  "dispute.commented": ({ number }) => ["commented on ", dispute(number)],
  "dispute.taken": ({ number }) => ["took ", dispute(number), " for review"],
  "dispute.released": ({ number }) => ["released ", dispute(number)],
  "dispute.withdrawn": ({ number }) => ["withdrew ", dispute(number)],
  "dispute.ruled": ({ number, outcome }) => ["ruled on ", dispute(number), `: ${wordOf(OUTCOME_WORDS, outcome)}`],
  "comment.withdrawn": ({ number }) => ["withdrew a comment on ", dispute(number)],
  "comment.restored": ({ number }) => ["restored a comment on ", dispute(number)],
};

/** Tells a change in one neutral sentence that goes on after the person's name, with the reason they gave. */
export function describeChange(change: ReadChange & Things): Description {
  const reason = "reason" in change.detail ? change.detail.reason : "";
  return { sentence: tell(change, change).filter((part) => part !== ""), reason };
}

function tell<V extends Verb>({ verb, detail }: { verb: V; detail: Detail<V> }, things: Things): Part[] {
  return SENTENCES[verb](detail, things);
}

/** The same sentence without its links. */
export const plainSentence = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === "string" ? part : part.words)).join("");
