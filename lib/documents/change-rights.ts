import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canChangeRights, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockDocument } from "./load";
import type { changeRightsInput } from "./schema";
import { RIGHTS_WORDS } from "./vocabulary";

/**
 * Changes who may read a document's text. What was published may have been copied; this only stops it
 * from being shown here.
 * @throws AppError FORBIDDEN below moderator; NOT_FOUND; STALE when somebody changed them since the
 *   moderator looked; CONFLICT when nothing differs. Records `document.rights-changed`.
 */
export async function changeRights(actor: Actor, input: z.infer<typeof changeRightsInput>): Promise<{ slug: string }> {
  return transact(actor, async (tx, person) => {
    const { document: slug, from, rights: to, reason } = input;
    if (await repeatedDeed(tx, person, input.requestKey)) return { slug };
    const { id, title, rights } = await lockDocument(tx, slug);
    demand(canChangeRights(person));
    if (rights !== from) {
      throw new AppError("STALE", `Somebody changed this meanwhile: the text is now “${RIGHTS_WORDS[rights].short}”.`);
    }
    if (rights === to) throw new AppError("CONFLICT", "These are the rights already. Nothing was changed.");
    await tx.document.update({ where: { id }, data: { rights: to } });
    const detail = { title, from, to, reason };
    await record(tx, person, { verb: "document.rights-changed", documentId: id, detail }, input.requestKey);
    return { slug };
  });
}
