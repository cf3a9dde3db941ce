import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Gives a test file a folder of its own for the files of scans. Call it once, at the top. */
export function useScanFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "variorum-scans-"));
  process.env.SCAN_FOLDER = folder;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
