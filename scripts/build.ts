import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "./settings.ts";
import { Sentence } from "./terminal.ts";

/** Everything that a build is made of. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "next.config.js",
  ".config/postcssrc.json",
  "package-lock.json",
  "tsconfig.json",
];

/** What the last finished build was made of; Next's own BUILD_ID says that it was finished. */
const MARK = join(ROOT, ".next", "made-of");

/** True when a finished build is there and was made of the code as it is now. */
export function isBuilt(): boolean {
  return (
    existsSync(join(ROOT, ".next", "BUILD_ID")) && existsSync(MARK) && readFileSync(MARK, "utf8") === fingerprint()
  );
}

/**
 * Builds the app for production. It reads the database, so that one must be up.
 * @throws Sentence with what Next printed.
 */
export async function build(): Promise<void> {
  const madeOf = fingerprint();
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [next, "build"], { cwd: ROOT, env });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Sentence(`The build failed.\n\n${printed}`);
  writeFileSync(MARK, madeOf);
}

function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of SOURCES.flatMap((path) => filesIn(path)).toSorted()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  if (!existsSync(join(ROOT, path))) return [];
  if (/\.[a-z]+$/.test(path)) return [path];
  return readdirSync(join(ROOT, path), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}
