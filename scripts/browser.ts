import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { Sentence } from "./terminal.ts";

const run = promisify(execFile);

export interface Browser {
  path: string;
  /** As it names itself, e.g. "Chromium 150.0.1". */
  version: string;
  /** Where it came from, in words. */
  from: string;
}

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The browser for the journeys: the one that is named, one that is installed, else one that is
 * installed now, from Playwright or as Debian's package.
 * @throws Sentence when there is none and none can be installed.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    const browser = await asBrowser(named, "CHROMIUM_PATH");
    if (!browser) throw new Sentence(`CHROMIUM_PATH is ${named}, which does not start.`);
    return browser;
  }
  for (const path of installed()) {
    const browser = await asBrowser(path, "installed");
    if (browser) return browser;
  }
  return (await fromPlaywright()) ?? (await fromDebian()) ?? complain();
}

function complain(): never {
  throw new Sentence("There is no browser for the journeys. Install Chromium, or set CHROMIUM_PATH to one.");
}

function installed(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const commands = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...commands, ...APPLICATIONS].filter((path) => existsSync(path));
}

/** Null when it does not start: some systems put a hint where the program would be. */
async function asBrowser(path: string, from: string): Promise<Browser | null> {
  try {
    const { stdout } = await run(path, [...CHROMIUM_FLAGS, "--version"], { timeout: 30_000 });
    return { path, version: stdout.trim().split("\n").at(-1) ?? "", from };
  } catch {
    return null;
  }
}

async function fromPlaywright(): Promise<Browser | null> {
  const cli = join(createRequire(import.meta.url).resolve("playwright-core/package.json"), "..", "cli.js");
  const present = existsSync(chromium.executablePath());
  if (!present) await run(process.execPath, [cli, "install", "chromium"], { timeout: 600_000 }).catch(() => undefined);
  const path = chromium.executablePath();
  if (!existsSync(path)) return null;
  return (
    (await asBrowser(path, "downloaded by Playwright")) ??
    (await run(process.execPath, [cli, "install-deps", "chromium"], { timeout: 600_000 }).then(
      () => asBrowser(path, "downloaded by Playwright"),
      () => null,
    ))
  );
}

async function fromDebian(): Promise<Browser | null> {
  const [command, ...before] = userInfo().uid === 0 ? ["apt-get"] : ["sudo", "-n", "apt-get"];
  if (command === undefined) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...words: string[]) => run(command, [...before, ...words], { env, timeout: 900_000 });
  try {
    await apt("update", "-q");
    await apt("install", "-q", "-y", "--no-install-recommends", "chromium", "fonts-liberation");
  } catch {
    return null;
  }
  return asBrowser("/usr/bin/chromium", "Debian's package, installed now");
}

/** It talks to nobody but us; as root it has no sandbox to make. */
export const CHROMIUM_FLAGS = [
  ...(userInfo().uid === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
