import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "@/lib/env";
import { Sentence } from "./terminal.ts";

/** The root of the repository: everything is found from here, wherever a command is called. */
export const ROOT = join(import.meta.dirname, "..");

export interface Settings {
  host: string;
  port: number;
  /** No DATABASE_URL was given: we run PostgreSQL ourselves. */
  embedded: boolean;
  /** What outlives a restart: the embedded database, the secret, the first people. */
  dataFolder: string;
}

/**
 * Reads .env and the environment; what the environment says goes first. Fills in AUTH_SECRET,
 * PUBLIC_URL, SCAN_FOLDER and MAIL_TERMINAL where they may be left out, so that lib/env.ts finds everything.
 * @throws Sentence when something is missing or cannot be.
 */
export function readSettings(): Settings {
  const file = join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  const host = process.env.HOST || "localhost";
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Sentence(`PORT is ${process.env.PORT}; it must be a number from 1 to 65535.`);
  }
  const embedded = !process.env.DATABASE_URL;
  const dataFolder = resolve(ROOT, process.env.DATA_FOLDER || ".data");
  mkdirSync(dataFolder, { recursive: true });
  process.env.AUTH_SECRET ||= secret(dataFolder, embedded);
  if (embedded) process.env.MAIL_TERMINAL ||= "1";
  process.env.SCAN_FOLDER = resolve(ROOT, process.env.SCAN_FOLDER || join(dataFolder, "scans"));
  process.env.PUBLIC_URL ||= `http://${publicName(host)}:${port}`;
  return { host, port, embedded, dataFolder };
}

/** @throws Sentence naming every variable that is missing or wrong. */
export function checkEnvironment(): void {
  try {
    parseEnv(process.env);
  } catch (error) {
    throw new Sentence((error as Error).message);
  }
}

/** The address to print for a host to listen on. */
export function publicName(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

/** Made once and kept, so that a restart signs nobody out. A server of one's own must bring its own. */
function secret(dataFolder: string, embedded: boolean): string {
  if (!embedded && process.env.NODE_ENV === "production") {
    throw new Sentence(
      "AUTH_SECRET is not set. Make one with `openssl rand -base64 32` and keep it: sessions are signed with it.",
    );
  }
  const file = join(dataFolder, "secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
