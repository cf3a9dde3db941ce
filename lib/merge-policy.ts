import {
  type ActingPerson,
  type Withdrawable,
  atLeast,
  first,
  nobodyElse,
  standing,
  unprotected,
  when,
} from "@/lib/policy";

/** Who may merge sources and undo it, read aloud. The screen and the door ask the same function. */

const isModerator = (person: ActingPerson) => atLeast(person, "MODERATOR", "do this").ok;

const ASK_MODERATOR = "Tell a moderator, in a dispute about a citation of it for instance.";

/** A source with everybody who had a hand in it. */
export interface SourceFacts extends Withdrawable {
  /** Whoever added or revised its record, at any time. */
  writerIds: readonly string[];
  /** Whoever attached, revised or checked a citation of it, or did anything else to it. */
  contributorIds: readonly string[];
  /** Whether a claim that it is cited on is protected. */
  onProtectedClaim: boolean;
}

export const canMergeSources = (person: ActingPerson, { source, into }: { source: SourceFacts; into: SourceFacts }) =>
  first(
    atLeast(person, "EDITOR", "merge sources"),
    standing(source, "source"),
    standing(into, "source"),
    unprotected(person, source, "source", ASK_MODERATOR),
    unprotected(person, into, "source", ASK_MODERATOR),
    when(
      !source.onProtectedClaim || isModerator(person),
      "A claim that this source is cited on is protected for a time, so a moderator must do it.",
    ),
    when(
      isModerator(person) || nobodyElse(person, [...source.writerIds, ...into.writerIds, ...source.contributorIds]),
      `Others wrote these records or cited this source, so a moderator must do it. ${ASK_MODERATOR}`,
    ),
  );
/** `mergedById`: who merged it; null when it was not merged. `protected`: either of the two is. */
export const canUnmergeSources = (
  person: ActingPerson,
  { mergedById, protected: isProtected }: { mergedById: string | null; protected: boolean },
) =>
  first(
    atLeast(person, "EDITOR", "undo a merge of sources"),
    when(mergedById !== null, "This source was not merged into another."),
    when(
      mergedById === person.id || isModerator(person),
      "Only whoever merged these sources, or a moderator, can undo it.",
    ),
    unprotected(person, { withdrawn: true, protected: isProtected }, "source", ASK_MODERATOR),
  );
export const canListDuplicates = (person: ActingPerson) => atLeast(person, "EDITOR", "look for duplicate sources");
