import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdFolder, holderOf } from "@/scripts/server/lock";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "variorum-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const note = (pid: number) => writeFileSync(join(folder, "running.pid"), String(pid));

test("a folder that a living process of ours holds is not held twice, and is free once that one is gone", async () => {
  // Which commands are ours is told by their words.
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "scripts/other"]);
  const gone = new Promise((resolve) => other.once("close", resolve));
  await new Promise((resolve) => other.once("spawn", resolve));
  note(other.pid ?? 0);
  expect(holderOf(folder)).toBe(other.pid);
  expect(() => holdFolder(folder)).toThrow(`as process ${other.pid}`);
  other.kill();
  await gone;
  expect(holderOf(folder)).toBeNull();
});

test("somebody else's process with its number holds nothing, nor do we for ourselves", () => {
  note(process.ppid);
  expect(holderOf(folder)).toBeNull();
  const release = holdFolder(folder);
  expect(holderOf(folder)).toBeNull();
  release();
  expect(() => holdFolder(folder)).not.toThrow();
});
