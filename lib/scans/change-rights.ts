import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { demand } from "@/lib/policy";
import { canChangeScanRights } from "@/lib/scan-policy";
import { type Actor, transact } from "@/lib/transact";
import { lockScan } from "./load";
import type { changeScanRightsInput } from "./schema";

/**
 * Marks a page scan as public domain, so that everybody sees it, or takes that back; with the reason. What was public
 * may have been copied: taking back only stops it from being shown here.
 * @throws AppError FORBIDDEN below moderator or when it is withdrawn; NOT_FOUND; CONFLICT when nothing differs.
 *   Records `scan.rights-changed`.
 */
export async function changeScanRights(
  actor: Actor,
  { scanId, rights: to, reason, requestKey }: z.infer<typeof changeScanRightsInput>,
): Promise<{ slug: string }> {
  return transact(actor, async (tx, person) => {
    const scan = await lockScan(tx, scanId);
    const { page, rights: from, sourceId } = scan;
    const done = { slug: scan.source.slug };
    if (await repeatedDeed(tx, person, requestKey)) return done;
    demand(canChangeScanRights(person, scan));
    if (from === to) throw new AppError("CONFLICT", "These are the rights already. Nothing was changed.");
    await tx.scan.update({ where: { id: scanId }, data: { rights: to, rightsReason: reason } });
    const detail = { scanId, page, from, to, reason };
    await record(tx, person, { verb: "scan.rights-changed", sourceId, detail }, requestKey);
    return done;
  });
}
