import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser.ts";
import { ROOT } from "./settings.ts";
import { runCommand, say, step } from "./terminal.ts";

// `npm test` runs everything; `npm run check` everything but the journeys in a browser.

const CHECKS: [name: string, doing: string, command: string[]][] = [
  ["client", "writing the database client", ["prisma", "generate"]],
  ["format", "looking at the format", ["oxfmt", "--check"]],
  ["lint", "linting", ["oxlint", "--type-aware"]],
  ["types", "checking types", ["tsc", "--noEmit"]],
  ["dead code", "looking for dead code", ["knip"]],
];

interface Count {
  passed: number;
  failed: number;
}

const total: Count = { passed: 0, failed: 0 };

await runCommand(async () => {
  const started = performance.now();
  process.stdout.write("\n");
  for (const [name, doing, command] of CHECKS) await check(name, doing, command);
  await suite("tests", ["unit", "db", "dom"]);
  if (process.argv[2] !== "check") await journeys();
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  process.stdout.write(`\n  in ${minutes} minutes\n${total.passed} passed, ${total.failed} failed\n`);
  process.exit(total.failed === 0 ? 0 : 1);
});

/** One command that passes or fails as a whole; what it printed is shown when it fails. */
async function check(name: string, doing: string, command: string[]): Promise<void> {
  await step(name, doing, async () => {
    const { code, printed } = await run(command);
    add({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
    return code === 0 ? "passed" : `failed\n\n${printed.trim()}\n`;
  });
}

/** Some of vitest's projects; every test in them counts. */
async function suite(name: string, projects: string[], env: Record<string, string> = {}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "variorum-report-"));
  const file = join(folder, "report.json");
  const words = ["vitest", "run", "--config", "tests/vitest.config.ts", "--reporter=dot", "--reporter=json"];
  const chosen = projects.flatMap((project) => ["--project", project]);
  await step(name, `running ${projects.join(", ")}`, async () => {
    const { code, printed } = await run([...words, `--outputFile=${file}`, ...chosen], env);
    const count = countIn(file, code);
    add(count);
    return count.failed === 0 ? `${count.passed} passed` : `${count.failed} failed\n\n${printed.trim()}\n`;
  });
  rmSync(folder, { recursive: true });
}

/** A file that does not even load has no tests to count, so it counts itself. */
function countIn(file: string, code: number): Count {
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as Report;
    const broken = report.testResults.filter((one) => one.status === "failed" && one.assertionResults.length === 0);
    const failed = report.numFailedTests + broken.length;
    return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

async function journeys(): Promise<void> {
  let path = "";
  try {
    await step("browser", "finding one, or installing it", async () => {
      const browser = await findBrowser();
      path = browser.path;
      return `${browser.version}, ${browser.from}: ${path}`;
    });
  } catch (error) {
    add({ passed: 0, failed: 1 });
    return say("browser", error instanceof Error ? error.message : String(error));
  }
  await suite("journeys", ["journeys"], { CHROMIUM_PATH: path });
}

function add({ passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
}

/** Runs a program of node_modules to its end. */
async function run([name = "", ...words]: string[], more: Record<string, string> = {}) {
  const env = { ...process.env, ...more, NO_COLOR: "1", CI: "1" };
  const child = spawn(join(ROOT, "node_modules/.bin", name), words, { cwd: ROOT, env });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (printed += String(chunk)));
  const code = await new Promise<number>((resolve) => {
    child.on("error", (error) => {
      printed += String(error);
      resolve(1);
    });
    child.on("close", (status) => resolve(status ?? 1));
  });
  return { code, printed };
}
