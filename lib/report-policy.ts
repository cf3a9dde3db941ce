import { type ActingPerson, atLeast, first, when } from "./policy";

/** Who may report conduct, and who may handle a report: a moderator who neither made it nor is its subject. */

export interface ReportFacts {
  reporterId: string;
  /** Whoever is reported, or wrote what is. */
  aboutId: string;
}

/** `aboutId`: whoever wrote it, or the person. */
export const canReport = (person: ActingPerson, { aboutId }: Pick<ReportFacts, "aboutId">) =>
  first(
    atLeast(person, "READER", "report something"),
    when(aboutId !== person.id, "You cannot report yourself. Withdraw what you wrote instead."),
  );

export const canSeeReports = (person: ActingPerson) => atLeast(person, "MODERATOR", "see reports");

export const canHandleReport = (person: ActingPerson, { reporterId, aboutId }: ReportFacts) =>
  first(
    atLeast(person, "MODERATOR", "handle reports"),
    // Not a word about who reported: they are told no more than that it is not theirs.
    when(aboutId !== person.id, "This report is not for you to handle."),
    when(reporterId !== person.id, "You made this report, so another moderator must handle it."),
  );

/** A text that a moderator hid. */
export const canShowText = (person: ActingPerson, { personId }: { personId: string }) =>
  first(
    atLeast(person, "MODERATOR", "show a hidden text again"),
    when(personId !== person.id, "You wrote this text, so another moderator must show it again."),
  );
