import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Sentence } from "../terminal.ts";

/**
 * Holds the data folder for this process, so that two do not share, and then stop, one database.
 * Returns what lets go of it. A process that was killed holds nothing.
 * @throws Sentence when a living process holds it.
 */
export function holdFolder(folder: string): () => void {
  const holder = holderOf(folder);
  if (holder !== null) {
    throw new Sentence(`Variorum runs from this folder already, as process ${holder}. Stop that one first.`);
  }
  const file = fileIn(folder);
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

/** The process that holds a data folder, when it is another than this one. */
export function holderOf(folder: string): number | null {
  const file = fileIn(folder);
  const holder = existsSync(file) ? Number(readFileSync(file, "utf8")) : 0;
  return holder > 0 && holder !== process.pid && isOurs(holder) ? holder : null;
}

const fileIn = (folder: string) => join(folder, "running.pid");

/** Whether it lives and, where the system tells, is one of our commands: numbers are given out again. */
function isOurs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const words = `/proc/${pid}/cmdline`;
  return !existsSync("/proc/self/cmdline") || (existsSync(words) && readFileSync(words, "utf8").includes("scripts/"));
}
