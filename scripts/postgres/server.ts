import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { giveToPostgres, runProgram } from "./programs.ts";

/** A PostgreSQL server of ours, on this machine only. */
export interface Server {
  port: number;
  /** False when it ran already, for somebody else. */
  started: boolean;
  /** Address of a database as the superuser `postgres`. */
  url: (database: string) => string;
  /** Ends open sessions, writes everything out, stops; somebody else may have done it already. */
  stop: () => Promise<void>;
}

interface ServerOptions {
  /** The data folder; made, with its database cluster, when it is not there. */
  folder: string;
  password: string;
  port: number;
  /** Settings as in postgresql.conf. */
  settings?: Record<string, string>;
}

/**
 * Starts a server on its data folder, or takes up the one that already runs on it: it outlives the
 * process that started it, whatever happens to that one.
 * @throws Error with PostgreSQL's own words when it does not start.
 */
export async function startServer({ folder, password, port, settings = {} }: ServerOptions): Promise<Server> {
  if (!existsSync(join(folder, "PG_VERSION"))) await initialise(folder, password);
  const running = runningPort(folder);
  if (running === null) await start(folder, { ...settings, port: String(port) });
  const open = running ?? port;
  return {
    port: open,
    started: running === null,
    url: (database) => `postgresql://postgres:${password}@127.0.0.1:${open}/${database}`,
    stop: async () => {
      if (runningPort(folder) === null) return;
      await runProgram("pg_ctl", ["stop", "--pgdata", folder, "--mode", "fast", "--silent"]);
    },
  };
}

/** Makes the cluster. UTF-8, and a locale that folds the case of every script and sorts the same everywhere. */
async function initialise(folder: string, password: string): Promise<void> {
  const secret = join(dirname(folder), `.${process.pid}.initdb`);
  // A folder without PG_VERSION is what an interrupted first start left behind.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  giveToPostgres(folder);
  giveToPostgres(secret);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  try {
    await runProgram("initdb", [
      `--pgdata=${folder}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${secret}`,
      ...locale,
    ]);
  } finally {
    rmSync(secret, { force: true });
  }
}

async function start(folder: string, settings: Record<string, string>): Promise<void> {
  const logFile = join(folder, "server.log");
  // No socket file: its path would be limited to about 100 characters.
  const all = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...settings };
  const flags = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
  for (let attempt = 1; ; attempt += 1) {
    forgetDeadServer(folder);
    try {
      await runProgram("pg_ctl", ["start", "--pgdata", folder, "--log", logFile, "--silent", "-o", flags.join(" ")]);
      return;
    } catch {
      // After a `kill -9` of the server its sessions need a moment to notice.
      if (attempt === 5) throw new Error(`PostgreSQL does not start: ${lastFault(logFile)} See ${logFile}.`);
      await pause(attempt * 500);
    }
  }
}

function lastFault(logFile: string): string {
  const lines = existsSync(logFile) ? readFileSync(logFile, "utf8").split("\n") : [];
  return lines.findLast((line) => line.includes("FATAL"))?.replace(/^.*FATAL:\s*/, "") ?? "it does not say why";
}

/** What the server notes about itself while it runs; null when there is no note. */
function readNote(folder: string): { pid: number; port: number } | null {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  return { pid: Number(pid), port: Number(port) };
}

/** The port of a living server on this folder, null when there is none. */
function runningPort(folder: string): number | null {
  const note = readNote(folder);
  return note && isPostgres(note.pid) ? note.port : null;
}

/** A server that was killed leaves its note behind; its number may be another process's by now. */
function forgetDeadServer(folder: string): void {
  const note = readNote(folder);
  if (note && !isPostgres(note.pid)) rmSync(join(folder, "postmaster.pid"));
}

/** Whether that process is a living PostgreSQL. One that was killed stays listed until its parent has looked. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, as another user.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  if (!existsSync("/proc/self/stat")) return true;
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && /^\d+ \(postgres\) (?![ZX])/.test(readFileSync(file, "utf8"));
}

/** A port that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === null) throw new Error("There is no free port.");
  return port;
}

export const isFree = async (port: number): Promise<boolean> => (await tryPort(port)) !== null;

/** Listens for an instant; null when the port is taken. 0 takes any. */
function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}
