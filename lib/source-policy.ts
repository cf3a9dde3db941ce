import {
  type ActingPerson,
  PROPOSE,
  type Withdrawable,
  atLeast,
  first,
  standing,
  unprotected,
  when,
  withdrawn,
} from "@/lib/policy";

/** Who may do what with sources, read aloud. The screen and the door ask the same function. */

export const canAddSource = (person: ActingPerson) => atLeast(person, "EDITOR", "add sources");
export const canImportSources = (person: ActingPerson) => atLeast(person, "EDITOR", "import sources");
/** What an import holds is nobody else's until it is in the library. */
export const canGoOnWithImport = (person: ActingPerson, { personId }: { personId: string }) =>
  first(canImportSources(person), when(personId === person.id, "Only whoever began this import can go on with it."));
export const canReviseSource = (person: ActingPerson, source: Withdrawable) =>
  first(
    atLeast(person, "EDITOR", "revise a source"),
    standing(source, "source"),
    unprotected(person, source, "source", PROPOSE),
  );
export const canWithdrawSource = (person: ActingPerson, source: Withdrawable) =>
  first(atLeast(person, "MODERATOR", "withdraw a source"), standing(source, "source"));
export const canProtectSource = (person: ActingPerson, source: Withdrawable) =>
  first(atLeast(person, "MODERATOR", "protect a source"), standing(source, "source"));
export const canEndSourceProtection = (person: ActingPerson, source: Withdrawable) =>
  first(
    atLeast(person, "MODERATOR", "end the protection of a source"),
    when(source.protected === true, "This source is not protected."),
  );
/** To have its link asked at once. */
export const canCheckLink = (person: ActingPerson, source: Withdrawable) =>
  first(atLeast(person, "EDITOR", "have a link checked"), standing(source, "source"));
/** A list changes many sources at once, and what is said of them. */
export const canImportNotices = (person: ActingPerson) => atLeast(person, "MODERATOR", "import lists of retractions");
/** Or has it count again: whoever may say what state a source is in may say what a notice is about. */
export const canSetNoticeAside = (person: ActingPerson, source: Withdrawable) =>
  first(
    atLeast(person, "EDITOR", "set a notice aside"),
    standing(source, "source"),
    unprotected(person, source, "source"),
  );
export const canRestoreSource = (person: ActingPerson, source: Withdrawable) =>
  first(atLeast(person, "MODERATOR", "restore a source"), withdrawn(source, "source"));
