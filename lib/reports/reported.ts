import type { Prisma } from "@/lib/generated/prisma/client";
import { paths } from "@/lib/paths";
import { PUBLIC_PERSON } from "@/lib/people/display";
import { PROFILES_HIDDEN, profileText } from "@/lib/people/profile-words";
import { NOTE_WORDS, noteText } from "./note-text";
import type { ReportOutcome, ReportedKind } from "./vocabulary";

const HIDDEN = { hidden: { select: { id: true } } } as const;
const IN_DISPUTE = { dispute: { select: { number: true } }, ...HIDDEN } as const;

/** What to select of a report for `subjectOf`. */
export const SUBJECT = {
  outcome: true,
  about: { select: { ...PUBLIC_PERSON, about: true, profilesHidden: { ...PROFILES_HIDDEN, take: 1 } } },
  comment: { select: { id: true, body: true, ...IN_DISPUTE } },
  position: { select: { number: true, body: true, ...IN_DISPUTE } },
  note: { select: { id: true, ...NOTE_WORDS, claim: { select: { slug: true } }, ...HIDDEN } },
  question: { select: { number: true, question: true, questionHidden: HIDDEN.hidden } },
  appeal: { select: { reasons: true, ...IN_DISPUTE } },
  proposal: { select: { number: true, reason: true, ...HIDDEN } },
} as const satisfies Prisma.ReportSelect;

type Row = Prisma.ReportGetPayload<{ select: typeof SUBJECT }>;

export interface ReportedText {
  what: ReportedKind;
  /** Its words; of a person the name with what they say of themselves. */
  text: string;
  /** Where it stands. */
  path: string;
  /** A moderator hides it now. */
  isHidden: boolean;
}

/** What a report is about, for moderators: the words too when they are hidden. Pure. */
export function subjectOf({ comment, position, note, question, appeal, proposal, about, outcome }: Row): ReportedText {
  if (comment) {
    const { id, body, dispute, hidden } = comment;
    return { what: "comment", text: body, path: paths.comment(dispute.number, id), isHidden: hidden !== null };
  }
  if (position) {
    const { number, body, dispute, hidden } = position;
    return { what: "position", text: body, path: paths.position(dispute.number, number), isHidden: hidden !== null };
  }
  if (note) {
    const path = paths.note(note.claim.slug, note.id);
    return { what: "note", text: noteText(note), path, isHidden: note.hidden !== null };
  }
  if (question) {
    const { number, question: text, questionHidden } = question;
    return { what: "question", text, path: paths.dispute(number), isHidden: questionHidden !== null };
  }
  if (appeal) {
    const path = paths.dispute(appeal.dispute.number);
    return { what: "appeal", text: appeal.reasons, path, isHidden: appeal.hidden !== null };
  }
  if (proposal) {
    const path = paths.proposal(proposal.number);
    return { what: "proposal", text: proposal.reason, path, isHidden: proposal.hidden !== null };
  }
  return personOf(about, outcome);
}

/** Of a name that was hidden the one that was, also when they set another since. */
function personOf(about: Row["about"], outcome: ReportOutcome | null): ReportedText {
  const [hidden] = about.profilesHidden;
  const isHidden = hidden !== undefined && hidden.replacedAt === null;
  const words = isHidden || outcome === "HIDDEN" ? hidden : undefined;
  const shown = { displayName: words?.displayName ?? about.displayName, about: words?.about ?? about.about };
  return { what: "person", text: profileText(shown), path: paths.person(about.handle), isHidden };
}
