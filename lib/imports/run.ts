import { AppError } from "@/lib/errors";
import { db } from "@/lib/db";
import { log } from "@/lib/log";
import type { Actor } from "@/lib/transact";
import { addEntries } from "./add-entries";
import { readEntries } from "./read-entries";

/** Reads all that is not read yet. `onBatch` is told how many more were. */
export const readAll = (actor: Actor, id: string, onBatch: (count: number) => void = () => undefined) =>
  untilDone(() => readEntries(actor, id), onBatch);

/** Adds all that is to be added. */
export const addAll = (actor: Actor, id: string, onBatch: (count: number) => void = () => undefined) =>
  untilDone(() => addEntries(actor, id), onBatch);

async function untilDone(step: () => Promise<number>, onBatch: (count: number) => void): Promise<void> {
  for (let count = await step(); count > 0; count = await step()) onBatch(count);
}

// A page may be served by another copy of this module.
const kept = globalThis as { variorumImports?: Set<string> };

/**
 * Goes on with an import while nobody waits for it: reads, or adds, as it stands. What stops it is kept with
 * it, to be told on its page; whatever ends this process, the next call goes on where it was.
 */
export function goOnAlone(actor: Actor, id: string): void {
  const running = (kept.variorumImports ??= new Set());
  if (running.has(id)) return;
  running.add(id);
  void (async () => {
    try {
      await readAll(actor, id);
      await addAll(actor, id);
    } catch (error) {
      if (!(error instanceof AppError)) log.error({ err: error, import: id }, "an import stopped");
      await keepWords(id, error instanceof AppError ? error.message : "Something went wrong on our side.");
    } finally {
      running.delete(id);
    }
  })();
}

async function keepWords(id: string, words: string): Promise<void> {
  const data = { stopped: words.slice(0, 500) };
  // None is left when it was thrown away meanwhile.
  await db()
    .import.updateMany({ where: { id }, data })
    .catch((error: unknown) => log.error({ err: error, import: id }, "why an import stopped was not kept"));
}
