import type { z } from "zod";
import { invalid } from "@/lib/errors";
import type { Actor } from "@/lib/transact";
import { goOnAlone } from "./run";
import type { importFileInput } from "./schema";
import { takeInFile } from "./take-in-file";
import { FILE_LIMIT } from "./vocabulary";

const CHUNK = 64_000;

/**
 * Takes in a file that was sent by a page; reading it goes on while nobody waits for it.
 * @throws AppError FORBIDDEN below editor; INVALID for a file that is too large or cannot be read. History
 *   keeps nothing of it until something is added.
 */
export async function importFile(actor: Actor, input: z.infer<typeof importFileInput>): Promise<{ id: string }> {
  const { file, ...given } = input;
  if (file.length > FILE_LIMIT)
    throw invalid("file", "This file has more than 5 MB. Divide it, or ask whoever runs this site to import it.");
  const { id } = await takeInFile(actor, { ...given, open: () => chunksOf(file) });
  goOnAlone(actor, id);
  return { id };
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
