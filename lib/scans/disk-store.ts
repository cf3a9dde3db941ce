import { randomUUID } from "node:crypto";
import { mkdir, open, opendir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readFileName } from "./file-name";
import type { ScanStore } from "./store";

/** Of a file that is being written. */
const unfinishedName = () => `unfinished-${randomUUID()}`;
const UNFINISHED = /^unfinished-[0-9a-f-]{36}$/;

const isOurs = (name: string) => readFileName(name) !== null || UNFINISHED.test(name);

/** Keeps files in a folder, which is made when the first one comes. */
export function diskStore(folder: string): ScanStore {
  /** @throws Error for anything that is not a name of ours: nothing outside the folder is ever touched. */
  const place = (name: string): string => {
    if (!isOurs(name)) throw new Error("This is no name of a scan.");
    return join(folder, name);
  };
  return {
    put: async (name, file) => {
      const target = place(name);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const unfinished = join(folder, unfinishedName());
      try {
        await write(unfinished, file);
        // In one step: whoever looks sees the whole file or none, after a power cut as well.
        await rename(unfinished, target);
        await flush(folder);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    get: async (name) => readFile(place(name)).catch(nullIfAbsent),
    remove: async (name) => rm(place(name), { force: true }),
    list: () => filesIn(folder),
  };
}

const write = (path: string, file: Uint8Array) => writeFile(path, file, { flag: "wx", mode: 0o600, flush: true });

/** That a file has its name is kept in the folder, which is written by itself. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Scans, and what a process that was killed left unfinished. Anything else is somebody else's. */
async function* filesIn(folder: string): AsyncGenerator<{ name: string; at: Date }> {
  const entries = await opendir(folder).catch(nullIfAbsent);
  for await (const { name } of entries ?? []) {
    if (!isOurs(name)) continue;
    const found = await stat(join(folder, name)).catch(nullIfAbsent);
    if (found) yield { name, at: found.mtime };
  }
}

function nullIfAbsent(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
