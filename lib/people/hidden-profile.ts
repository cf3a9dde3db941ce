import { type Tx, db } from "@/lib/db";
import { invalid } from "@/lib/errors";
import { PROFILES_HIDDEN, type ProfileWords, isAmong, profileText } from "./profile-words";

/**
 * A person sets another name, or other words of themselves, than any that a moderator hid.
 * @throws AppError INVALID, by field, for a name or words of theirs that a moderator hid, now or before.
 */
export async function demandNotHidden(tx: Tx, id: string, { displayName, about }: ProfileWords): Promise<void> {
  const hidden = await tx.hiddenText.findMany({ where: { profileId: id }, ...PROFILES_HIDDEN });
  const [names, abouts] = [hidden.map((one) => one.displayName), hidden.map((one) => one.about)];
  if (isAmong(displayName, names)) throw invalid("displayName", "A moderator hid this name. Choose another.");
  if (isAmong(about, abouts)) throw invalid("about", "A moderator hid these words. Write others.");
}

/** The hidden name of a person with what they said of themselves, for moderators and for them; null when none is hidden. */
export async function readHiddenProfile(handle: string): Promise<string | null> {
  const row = await db().hiddenText.findFirst({
    where: { profile: { handle }, replacedAt: null },
    select: { displayName: true, about: true },
  });
  return row && profileText({ displayName: row.displayName ?? "", about: row.about ?? "" });
}
