import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { repeatedDeed } from "@/lib/history/repeated";
import { demand } from "@/lib/policy";
import { canShowText } from "@/lib/report-policy";
import { type Actor, transact } from "@/lib/transact";
import { lockText, shownOn, unhide } from "./hidden-text";
import type { showTextInput } from "./schema";

/**
 * Shows a hidden comment, position or confidence note again.
 * @throws AppError FORBIDDEN below moderator and for its author; NOT_FOUND; CONFLICT when it is not hidden.
 *   Records `comment.shown`, `position.shown` or `note.shown`.
 */
export async function showText(
  actor: Actor,
  { text: name, requestKey }: z.infer<typeof showTextInput>,
): Promise<{ number: number | null; claim: string }> {
  return transact(actor, async (tx, person) => {
    const isRepeated = (await repeatedDeed(tx, person, requestKey)) !== null;
    const text = await lockText(tx, name);
    const touched = shownOn(text);
    if (isRepeated) return touched;
    demand(canShowText(person, text));
    const { hiddenId } = text;
    if (hiddenId === null) throw new AppError("CONFLICT", "This is not hidden.");
    await unhide(tx, person, { ...text, hiddenId }, requestKey);
    return touched;
  });
}
