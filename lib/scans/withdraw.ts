import type { z } from "zod";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { log } from "@/lib/log";
import { demand } from "@/lib/policy";
import { canWithdrawScan } from "@/lib/scan-policy";
import { type Actor, transact } from "@/lib/transact";
import { fileName } from "./file-name";
import { lockScan } from "./load";
import type { withdrawScanInput } from "./schema";
import { scanStore } from "./store";

/**
 * Withdraws a page scan, with a reason, for good: nobody is shown it, and its file goes. What it was stays in
 * history, with the file's SHA-256. A store that does not answer keeps the file until `tidyScans`.
 * @throws AppError FORBIDDEN for somebody else's scan (moderators excepted) or one withdrawn already; NOT_FOUND.
 *   Records `scan.withdrawn`.
 */
export async function withdrawScan(
  actor: Actor,
  { scanId, reason, requestKey }: z.infer<typeof withdrawScanInput>,
): Promise<{ slug: string }> {
  const { slug, hashes } = await transact(actor, async (tx, person) => {
    const scan = await lockScan(tx, scanId);
    const done = { slug: scan.source.slug, hashes: [scan.sha256, scan.thumbnailSha256] };
    if (await repeatedDeed(tx, person, requestKey)) return done;
    demand(canWithdrawScan(person, scan));
    await tx.scan.update({ where: { id: scanId }, data: { withdrawnAt: new Date(), withdrawnReason: reason } });
    const { page, sha256, sourceId } = scan;
    await record(
      tx,
      person,
      { verb: "scan.withdrawn", sourceId, detail: { scanId, page, sha256, reason } },
      requestKey,
    );
    return done;
  });
  // Only now: had the transaction failed, a scan that stands would have lost its file.
  for (const sha256 of hashes) if (sha256 !== null) await removeFile(fileName(sha256, scanId));
  return { slug };
}

async function removeFile(name: string): Promise<void> {
  await scanStore()
    .remove(name)
    .catch((error: unknown) => log.warn({ name, err: error }, "the file of a withdrawn scan is still there"));
}
