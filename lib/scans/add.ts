import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { type ActingPerson, demand } from "@/lib/policy";
import { canAddScan } from "@/lib/scan-policy";
import { lockSource } from "@/lib/sources/load";
import { type Actor, transact } from "@/lib/transact";
import { fileName } from "./file-name";
import type { addScanInput } from "./schema";
import { scanStore } from "./store";
import { takeIn } from "./take-in";

type Input = z.infer<typeof addScanInput>;

/** So many pages are a book, which has better places. */
const MOST = 200;

/**
 * Adds a page scan to a source; signed-in people see it. The file is kept before the row that names it: when anything
 * fails between, it is a file that no row names, and is tidied away (lib/scans/tidy.ts).
 * @throws AppError FORBIDDEN below editor or on a withdrawn source; NOT_FOUND; INVALID as `takeIn`; CONFLICT when the
 *   same file is there already or the source has 200 scans. Records `scan.added`.
 */
export async function addScan(actor: Actor, input: Input): Promise<{ slug: string }> {
  const { source: slug, page, description, requestKey } = input;
  // Asked before the work as well: whoever may not add a scan shall not make us unpack a picture.
  const isDone = await transact(actor, async (tx, person) => (await admit(tx, person, input)) === null);
  if (isDone) return { slug };

  const id = newId();
  const { row, files } = await takeIn(input.file);
  for (const { sha256, bytes } of files) await scanStore().put(fileName(sha256, id), bytes);

  return transact(actor, async (tx, person) => {
    const source = await admit(tx, person, input);
    if (source === null) return { slug };
    await tx.scan.create({ data: { id, sourceId: source.id, page, description, ...row, addedById: person.id } });
    const detail = { scanId: id, page, type: row.type, sha256: row.sha256 };
    await record(tx, person, { verb: "scan.added", sourceId: source.id, detail }, requestKey);
    return { slug };
  });
}

/** The source, locked, when the person may add a scan to it; null when this form was obeyed before. */
async function admit(tx: Tx, person: ActingPerson, { source: slug, requestKey }: Input) {
  if (await repeatedDeed(tx, person, requestKey)) return null;
  const source = await lockSource(tx, slug);
  demand(canAddScan(person, source));
  if ((await tx.scan.count({ where: { sourceId: source.id, withdrawnAt: null } })) >= MOST) {
    throw new AppError("CONFLICT", `This source has ${MOST} page scans. Withdraw one that nobody needs.`);
  }
  return source;
}
