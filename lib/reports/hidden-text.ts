import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { newId } from "@/lib/id";
import type { ProfileWords } from "@/lib/people/profile-words";
import type { ActingPerson } from "@/lib/policy";
import { type Located, locateText } from "./locate-text";
import type { HideableText } from "./schema";

/** The text with what shows it, locked until the transaction ends. @throws AppError NOT_FOUND */
export async function lockText(tx: Tx, name: HideableText) {
  const text = await locateText(tx, name);
  const hidden = await tx.hiddenText.findFirst({
    where: { ...text.column, replacedAt: null },
    select: { id: true },
  });
  return { ...text, hiddenId: hidden?.id ?? null };
}

/**
 * Hides a text that is shown, and tells history. Records `comment.hidden`, `position.hidden`, `note.hidden`,
 * `dispute.question-hidden`, `dispute.appeal-hidden`, `proposal.reason-hidden` or `person.profile-hidden`.
 * @throws AppError CONFLICT for a name that is no more than the handle, with nothing beside it.
 */
export async function hide(tx: Tx, person: ActingPerson, text: Located): Promise<void> {
  const words = text.of === "profile" ? await hideProfile(tx, text.personId) : {};
  await tx.hiddenText.create({ data: { id: newId(), ...text.column, ...words, personId: person.id } });
  await tell(tx, person, text, { what: "hidden" });
}

/** Shows one that is hidden. Records the same as `hide`, with `shown` for `hidden`. */
export async function unhide(
  tx: Tx,
  person: ActingPerson,
  text: Located & { hiddenId: string },
  requestKey?: string,
): Promise<void> {
  const kept = await tx.hiddenText.delete({ where: { id: text.hiddenId } });
  if (text.of === "profile") await showProfile(tx, text.personId, kept);
  await tell(tx, person, text, { what: "shown", requestKey });
}

/** Takes a name, with what is said beside it, out of the person's row, and leaves the handle in its place. */
async function hideProfile(tx: Tx, id: string): Promise<ProfileWords> {
  const { handle, ...words } = await tx.person.findUniqueOrThrow({
    where: { id },
    select: { handle: true, displayName: true, about: true },
  });
  if (words.displayName === handle && words.about === "") {
    throw new AppError("CONFLICT", "Nothing but the handle is shown of this person, and a handle is not hidden.");
  }
  await tx.person.update({ where: { id }, data: { displayName: handle, about: "" } });
  return words;
}

/** Puts back what was hidden. The database keeps no hidden name without its words. */
async function showProfile(
  tx: Tx,
  id: string,
  { displayName, about }: Partial<Record<keyof ProfileWords, string | null>>,
) {
  if (!displayName) return;
  await tx.person.update({ where: { id }, data: { displayName, about: about ?? "" } });
}

interface Told {
  what: "hidden" | "shown";
  requestKey?: string | undefined;
}

async function tell(tx: Tx, person: ActingPerson, text: Located, { what, requestKey }: Told): Promise<void> {
  const things = { ...text.things, subjectId: text.personId };
  // Whoever is ruling is told too: a dispute's version is the number of its rows of history.
  if ("number" in text && text.of !== "proposal") {
    await tx.dispute.update({ where: { number: text.number }, data: { version: { increment: 1 } } });
  }
  switch (text.of) {
    case "comment":
      return record(tx, person, { verb: `comment.${what}`, ...things, detail: { number: text.number } }, requestKey);
    case "position": {
      const detail = { number: text.number, position: text.position };
      return record(tx, person, { verb: `position.${what}`, ...things, detail }, requestKey);
    }
    case "note":
      return record(tx, person, { verb: `note.${what}`, ...things, detail: {} }, requestKey);
    case "question":
    case "appeal": {
      const verb = `dispute.${text.of}-${what}` as const;
      return record(tx, person, { verb, ...things, detail: { number: text.number } }, requestKey);
    }
    case "proposal": {
      const verb = `proposal.reason-${what}` as const;
      return record(tx, person, { verb, ...things, detail: { number: text.number } }, requestKey);
    }
    case "profile":
      return record(tx, person, { verb: `person.profile-${what}`, ...things, detail: {} }, requestKey);
  }
}
