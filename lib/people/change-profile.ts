import type { z } from "zod";
import { record } from "@/lib/history/record";
import { canChangeOwnProfile, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { demandNotHidden } from "./hidden-profile";
import type { profileInput } from "./schema";

/**
 * Changes the name by which the acting person signs, or what they say about themselves. History keeps
 * which of the two. The handle stays for good, so a new name hides nobody.
 * @throws AppError FORBIDDEN for a suspended person; INVALID, by field, for what a moderator hid. Records `person.profile-changed`, nothing when nothing changed.
 */
export async function changeProfile(actor: Actor, input: z.infer<typeof profileInput>): Promise<void> {
  await transact(actor, async (tx, person) => {
    demand(canChangeOwnProfile(person));
    const { displayName, about } = input;
    await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${person.id}::uuid FOR UPDATE`;
    const before = await tx.person.findUniqueOrThrow({
      where: { id: person.id },
      select: { displayName: true, about: true },
    });
    const fields = [
      ...(before.displayName === displayName ? [] : ["displayName"]),
      ...(before.about === about ? [] : ["about"]),
    ];
    if (fields.length === 0) return;
    await demandNotHidden(tx, person.id, input);
    // Whatever a moderator hid of them stays hidden; in its place stands what they set now.
    await tx.hiddenText.updateMany({
      where: { profileId: person.id, replacedAt: null },
      data: { replacedAt: new Date() },
    });
    await tx.person.update({ where: { id: person.id }, data: { displayName, about } });
    await record(tx, person, { verb: "person.profile-changed", subjectId: person.id, detail: { fields } });
  });
}
