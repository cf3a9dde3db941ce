import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findBrowser } from "../../../scripts/browser.ts";
import { freePort } from "../../../scripts/postgres/server.ts";
import { ROOT } from "../../../scripts/settings.ts";
import { startLookup } from "./lookup.ts";
import { startMailCatcher } from "./mail.ts";
import { startProvider } from "./provider.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the app that the journeys walk through listens. */
    appUrl: string;
    browserPath: string;
    /** The OpenID provider that people can sign in through. */
    providerUrl: string;
    /** Where the mail server that the app sends to tells what it caught. */
    mailUrl: string;
    /** For commands that are run beside the app, on its database. */
    appEnv: Record<string, string>;
    /** E-mail address and password of one person for each role. */
    accounts: Record<string, { email: string; password: string }>;
  }
}

/** Starts the app as anybody would, on a folder of its own, with the corpus; stops it after the last journey. */
export default async function setup(project: TestProject) {
  const port = await freePort();
  const provider = await startProvider(`http://localhost:${port}`, await freePort());
  const mail = await startMailCatcher();
  const lookup = await startLookup();
  const app = await startApp(port, { ...provider.env, ...mail.env, ...lookup.env });

  project.provide("appUrl", `http://localhost:${port}`);
  project.provide("providerUrl", provider.url);
  project.provide("mailUrl", mail.url);
  project.provide("appEnv", app.env);
  project.provide("browserPath", (await findBrowser()).path);
  project.provide("accounts", accountsIn(join(app.env.DATA_FOLDER, "people.txt")));
  return async () => {
    await app.stop();
    await provider.stop();
    await mail.stop();
    await lookup.stop();
  };
}

/** Starts an app at a port, on a folder of its own. `env` is what commands beside it need. */
export async function startApp(port: number, more: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "variorum-journeys-"));
  const { DATABASE_URL: _, DATABASE_OWNER_URL: __, PUBLIC_URL: ___, ...inherited } = process.env;
  // Set, though empty, so that a developer's .env does not lead the journeys to another database.
  const none = { DATABASE_URL: "", DATABASE_OWNER_URL: "", PUBLIC_URL: "" };
  const own = { PORT: String(port), HOST: "localhost", DATA_FOLDER: folder, LOG_LEVEL: "warn" };
  const env = { ...none, ...more, ...own };
  const app = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    cwd: ROOT,
    env: { ...inherited, ...env },
  });
  await untilReady(app);
  const stop = async () => {
    const ended = new Promise((resolve) => app.once("close", resolve));
    app.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { env, stop };
}

async function untilReady(app: ChildProcess): Promise<void> {
  let printed = "";
  await new Promise<void>((resolve, reject) => {
    for (const stream of [app.stdout, app.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        printed += chunk.toString();
        if (/^\s*ready /m.test(printed)) resolve();
      });
    }
    app.once("close", () => reject(new Error(`The app did not start:\n${printed}`)));
  });
}

function accountsIn(file: string): Record<string, { email: string; password: string }> {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return Object.fromEntries(
    lines.map((line) => {
      const [role = "", , email = "", password = ""] = line.split(" ");
      return [role, { email, password }];
    }),
  );
}
