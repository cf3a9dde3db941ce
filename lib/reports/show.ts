import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { repeatedDeed } from "@/lib/history/repeated";
import { demand } from "@/lib/policy";
import { canShowText } from "@/lib/report-policy";
import { type Actor, transact } from "@/lib/transact";
import { lockText, unhide } from "./hidden-text";
import type { ShownOn } from "./locate-text";
import type { showTextInput } from "./schema";

/**
 * Shows again what a moderator hid: a comment, a position, a confidence note, a question, reasons, or a name.
 * @throws AppError FORBIDDEN below moderator and for its author; NOT_FOUND; CONFLICT when it is not hidden, or when
 *   another name was set meanwhile. Records `comment.shown`, `position.shown`, `note.shown`, `dispute.question-shown`,
 *   `dispute.appeal-shown`, `proposal.reason-shown` or `person.profile-shown`.
 */
export async function showText(
  actor: Actor,
  { text: name, requestKey }: z.infer<typeof showTextInput>,
): Promise<ShownOn> {
  return transact(actor, async (tx, person) => {
    const isRepeated = (await repeatedDeed(tx, person, requestKey)) !== null;
    const text = await lockText(tx, name);
    if (isRepeated) return text.shownOn;
    demand(canShowText(person, text));
    const { hiddenId } = text;
    if (hiddenId === null) throw new AppError("CONFLICT", "This is not hidden.");
    await unhide(tx, person, { ...text, hiddenId }, requestKey);
    return text.shownOn;
  });
}
