import { type ActingPerson, atLeast, first, when } from "./policy";

/** Who may do what in a dispute. Two people: whoever had a hand in what it is about does not rule on it. */

export type DisputeState = "OPEN" | "UNDER_REVIEW" | "CLOSED" | "APPEALED" | "WITHDRAWN";

export interface DisputeFacts {
  state: DisputeState;
  openedById: string;
  takenById: string | null;
  takenByName: string | null;
  /** Everybody who wrote, proposed, attached, revised or signed what the dispute is about, or what it came from. */
  authorIds: readonly string[];
  /** Everybody who took a position in it, the opener among them. */
  holderIds: readonly string[];
  /** Everybody who checked the citation that it is about. */
  checkerIds: readonly string[];
  /** Everybody who did anything in it before the appeal: commented, had it for review, hid words of it. */
  earlierIds: readonly string[];
  /** Taken more than 48 hours ago: another may take it over. */
  isLapsed: boolean;
  /** Moderators who ruled on it, the first first; at most two. */
  ruledByIds: readonly string[];
  /** A party has appealed, whatever came of it. */
  isAppealed: boolean;
  /** The ruling is less than 30 days old. */
  isAppealable: boolean;
}

const undecided = (dispute: DisputeFacts) =>
  when(dispute.state !== "CLOSED" && dispute.state !== "WITHDRAWN", "This dispute is closed.");

const uninvolved = (person: ActingPerson, dispute: DisputeFacts) =>
  first(
    // First, as whoever ruled may have written the wording that the dispute is about now, by that ruling.
    when(
      !dispute.ruledByIds.includes(person.id),
      "You gave the first ruling on this dispute, so somebody else must rule on the appeal.",
    ),
    when(dispute.openedById !== person.id, "You opened this dispute, so somebody else must rule on it."),
    when(
      !dispute.authorIds.includes(person.id),
      "You wrote, proposed, attached or revised what this dispute is about, so somebody else must rule on it.",
    ),
    when(
      !dispute.holderIds.includes(person.id),
      "You took a position in this dispute, so somebody else must rule on it.",
    ),
    when(
      !dispute.checkerIds.includes(person.id),
      "You checked the citation that this dispute is about, so somebody else must rule on it.",
    ),
    when(
      !dispute.earlierIds.includes(person.id),
      "You had a part in this dispute before the appeal, so somebody else must rule on it.",
    ),
  );

/** Opened it, took a position in it, or made what it is about. */
const isParty = (person: ActingPerson, { openedById, holderIds, authorIds }: DisputeFacts) =>
  [openedById, ...holderIds, ...authorIds].includes(person.id);

const notReviewing = (person: ActingPerson, dispute: DisputeFacts) =>
  when(
    dispute.state !== "UNDER_REVIEW" || dispute.takenById !== person.id,
    "You have this dispute for review. Release it before you take a position.",
  );

export const canOpenDispute = (person: ActingPerson) => atLeast(person, "READER", "open a dispute");
export const canCommentOnDispute = (person: ActingPerson, dispute: DisputeFacts) =>
  first(atLeast(person, "READER", "join a discussion"), undecided(dispute));
export const canTakePosition = (person: ActingPerson, dispute: DisputeFacts) =>
  first(atLeast(person, "READER", "take a position"), undecided(dispute), notReviewing(person, dispute));
/** `holderIds`: whoever holds the position itself. */
export const canAttachEvidence = (
  person: ActingPerson,
  { dispute, holderIds }: { dispute: DisputeFacts; holderIds: readonly string[] },
) =>
  first(
    atLeast(person, "READER", "attach evidence"),
    undecided(dispute),
    when(holderIds.includes(person.id), "Only those who hold a position attach evidence to it. Join it first."),
  );
export const canWithdrawDispute = (person: ActingPerson, dispute: DisputeFacts) =>
  first(
    atLeast(person, "READER", "withdraw a dispute"),
    when(dispute.openedById === person.id, "Only whoever opened a dispute can withdraw it."),
    when(dispute.state === "OPEN", "A dispute can be withdrawn only until a moderator takes it."),
  );
export const canSeeQueue = (person: ActingPerson) => atLeast(person, "MODERATOR", "see the queue");
export const canTakeDispute = (person: ActingPerson, dispute: DisputeFacts) =>
  first(
    atLeast(person, "MODERATOR", "take a dispute"),
    when(
      dispute.state === "OPEN" ||
        dispute.state === "APPEALED" ||
        (dispute.state === "UNDER_REVIEW" && dispute.isLapsed),
      dispute.state === "UNDER_REVIEW" ? `${dispute.takenByName} has taken this dispute.` : "This dispute is closed.",
    ),
    uninvolved(person, dispute),
  );
export const canReleaseDispute = (person: ActingPerson, dispute: DisputeFacts) =>
  first(
    atLeast(person, "MODERATOR", "release a dispute"),
    when(dispute.state === "UNDER_REVIEW", "Nobody has taken this dispute."),
    when(
      dispute.takenById === person.id || person.role === "ADMIN",
      "Only the moderator who took this dispute, or an admin, can release it.",
    ),
  );
export const canAppeal = (person: ActingPerson, dispute: DisputeFacts) =>
  first(
    atLeast(person, "READER", "appeal"),
    when(dispute.state === "CLOSED" || dispute.isAppealed, "There is no ruling to appeal against."),
    when(!dispute.isAppealed, "There was an appeal already. The second ruling is the last."),
    when(dispute.isAppealable, "An appeal comes within 30 days of the ruling."),
    when(!dispute.ruledByIds.includes(person.id), "You gave this ruling, so that you cannot appeal against it."),
    when(
      isParty(person, dispute),
      "Only those who opened a dispute, took a position in it, or made what it is about can appeal.",
    ),
  );
export const canRule = (person: ActingPerson, dispute: DisputeFacts) =>
  first(
    atLeast(person, "MODERATOR", "rule on a dispute"),
    undecided(dispute),
    when(
      dispute.state === "UNDER_REVIEW" && dispute.takenById === person.id,
      "Take this dispute before you rule on it.",
    ),
    uninvolved(person, dispute),
  );
