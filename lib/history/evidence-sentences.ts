import { CHECK_FINDING_WORDS, type Stance } from "@/lib/citations/vocabulary";
import { HIDDEN_FINDING, LEVEL_WORDS } from "@/lib/confidence/vocabulary";
import { paths } from "@/lib/paths";
import { LOOKED_FOR_WORDS } from "@/lib/search-records/vocabulary";
import { HEALTH_WORDS, SAW_WORDS } from "@/lib/sources/vocabulary";
import { fieldList } from "./field-words";
import { asProposed, link, type Part, quoted, type Sentences, type Things, who, wordOf } from "./naming";

const ATTACHED_AS: Record<Stance, string> = {
  SUPPORTS: "as a source that supports the claim",
  DISPUTES: "as a counter-source (disputes)",
  QUALIFIES: "as a source that makes it true only with limits",
  ORIGIN: "as where the words or the number come from",
  CONTEXT: "as background",
};

const citation = ({ claim, citationId }: Things, title: string): Part =>
  link(quoted(title), claim && citationId && paths.citationVersions(claim.slug, citationId));

const repeated = (on: Things, { citationId, title }: { citationId: string; title: string }): Part =>
  citation({ ...on, citationId }, title);

const note = ({ claim, noteId }: Things): Part =>
  link("confidence note", claim && noteId && paths.note(claim.slug, noteId));

const search = ({ claim }: Things, recordId: string): Part =>
  link("a search", claim && paths.searchRecord(claim.slug, recordId));

const sought = (lookedFor: string) => `for ${wordOf(LOOKED_FOR_WORDS, lookedFor)}`;

/** `finding`: "" while a moderator hides the note. */
const signed = (level: string, finding: string) =>
  `: ${wordOf(LEVEL_WORDS, level)} confidence in ${finding === "" ? HIDDEN_FINDING : quoted(finding)}`;

export const EVIDENCE_SENTENCES: Sentences<"citation" | "search" | "note"> = {
  "citation.attached": ({ stance, title, repeats }, on) => [
    "attached ",
    citation(on, title),
    ` ${wordOf(ATTACHED_AS, stance)}`,
    ...(repeats ? [", which repeats ", repeated(on, repeats)] : []),
  ],
  "citation.revised": ({ version, title, fields, repeats, proposal }, on) => [
    "revised the citation of ",
    citation(on, title),
    ...(repeats
      ? [`${fieldList(fields)}: it repeats `, repeated(on, repeats), " "]
      : [`${fieldList(fields)}${repeats === null ? ": it repeats no other" : ""} `]),
    link(
      `(version ${version})`,
      on.claim && on.citationId && paths.citationVersion(on.claim.slug, on.citationId, version),
    ),
    ...asProposed(on, proposal),
  ],
  "citation.withdrawn": ({ title }, on) => ["withdrew the citation of ", citation(on, title)],
  "citation.restored": ({ title }, on) => ["restored the citation of ", citation(on, title)],
  "citation.copied": ({ title }, on) => ["copied the citation of ", citation(on, title), " when its claim was split"],
  "citation.flagged": ({ title, from, to }, on) => [
    "noted of the source ",
    citation(on, title),
    to === "OK" ? ` that it is no longer ${wordOf(HEALTH_WORDS, from)}` : `: ${wordOf(HEALTH_WORDS, to)}`,
  ],
  "citation.checked": ({ title, version, saw, through, finding }, on) => [
    "checked ",
    citation(on, title),
    ...(version === undefined || version === 1
      ? []
      : [
          " ",
          link(
            `(version ${version})`,
            on.claim && on.citationId && paths.citationVersion(on.claim.slug, on.citationId, version),
          ),
        ]),
    `: saw ${wordOf(SAW_WORDS, saw)}${through === "COPY" ? " in a copy" : ""}; it ${wordOf(CHECK_FINDING_WORDS, finding)}`,
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
  "note.hidden": (_, on) => ["hid a ", note(on), " of ", who(on)],
  "note.shown": (_, on) => ["showed a ", note(on), " of ", who(on), " again"],
};
