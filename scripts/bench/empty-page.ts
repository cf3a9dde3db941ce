import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../settings.ts";

const FILES = {
  "package.json": '{ "type": "module" }',
  "next.config.js": `export default { cacheComponents: true, partialPrefetching: true, turbopack: { root: ${JSON.stringify(ROOT)} } };`,
  "app/layout.js": "export default ({ children }) => <html lang='en'><body>{children}</body></html>;",
  "app/page.js": `
    import { cacheLife } from "next/cache";
    export default async function Page() {
      "use cache";
      cacheLife("max");
      return <p>Nothing.</p>;
    }`,
};

/**
 * A Next app of one cached page with nothing on it: what the cache itself costs. It is written beside
 * the data, inside the repository, so that it finds the same packages.
 */
export async function serveEmptyPage(folder: string, port: number) {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const next = join(ROOT, "node_modules/next/dist/bin/next");
  await run([next, "build"], folder);
  const server = spawn(process.execPath, [next, "start", "-p", String(port), "-H", "127.0.0.1"], { cwd: folder });
  const url = `http://127.0.0.1:${port}/`;
  await answers(url);
  return { url, stop: () => server.kill("SIGTERM") };
}

/** Waits until an address answers with 200. @throws Error after two minutes. */
export async function answers(url: string): Promise<void> {
  const end = Date.now() + 120_000;
  while (Date.now() < end) {
    if (
      await fetch(url)
        .then((answer) => answer.ok)
        .catch(() => false)
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} did not answer within two minutes.`);
}

async function run(args: string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  const code = await new Promise((resolve) => child.on("exit", resolve));
  if (code !== 0) throw new Error(`The empty page did not build: exit code ${String(code)}.`);
}
