import cliProgress from "cli-progress";

/** How commands talk: one aligned line a step, written as it happens. */

const COLUMN = 13;
const screen = process.stdout;

/** A fault that is told in one sentence, without a stack: whoever runs the command can mend it. */
export class Sentence extends Error {}

const dim = (text: string) => (screen.isTTY && !process.env.NO_COLOR ? `\u001B[2m${text}\u001B[22m` : text);
const seconds = (since: number) => dim(`${((performance.now() - since) / 1000).toFixed(1)} s`);

/** A line of its own, aligned with the steps. */
export const say = (name: string, text: string): void => void screen.write(`  ${name.padEnd(COLUMN)}${text}\n`);

/** Runs a step. `work` returns what to say of it, in one line and perhaps more below; a terminal shows meanwhile what is being done. */
export async function step(name: string, doing: string, work: () => Promise<string>): Promise<void> {
  const started = performance.now();
  if (screen.isTTY) screen.write(`  ${name.padEnd(COLUMN)}${dim(`${doing} …`)}`);
  try {
    const result = await work();
    clearLine();
    const [summary = "", ...more] = result.split("\n");
    say(name, [`${summary}  ${seconds(started)}`, ...more].join("\n"));
  } catch (error) {
    clearLine();
    throw error;
  }
}

function clearLine(): void {
  if (screen.isTTY) screen.write("\r\u001B[K");
}

export type OnProgress = (done: number, total: number, what: string) => void;

/** As `step`, for long work with a known end: a bar on a terminal, elsewhere a line every quarter of the way. */
export async function longStep(name: string, work: (onProgress: OnProgress) => Promise<string>): Promise<void> {
  const started = performance.now();
  const progress = screen.isTTY ? bar(name) : lines(name);
  try {
    const result = await work(progress.update);
    progress.end();
    say(name, `${result}  ${seconds(started)}`);
  } catch (error) {
    progress.end();
    throw error;
  }
}

function bar(name: string) {
  const drawn = new cliProgress.SingleBar(
    { format: `  ${name.padEnd(COLUMN)}{bar}  {value} of {total} {what}`, clearOnComplete: true, barsize: 30 },
    cliProgress.Presets.rect,
  );
  let open = false;
  return {
    update: (done: number, total: number, what: string) => {
      if (!open) drawn.start(total, 0, { what });
      open = true;
      drawn.setTotal(total);
      drawn.update(done, { what });
    },
    end: () => {
      if (open) drawn.stop();
    },
  };
}

function lines(name: string) {
  const started = performance.now();
  let quarter = 0;
  return {
    update: (done: number, total: number, what: string) => {
      const reached = total === 0 ? 4 : Math.floor((done / total) * 4);
      // Work that is over in a moment needs no lines in between.
      const slow = performance.now() - started > 2_000;
      if (slow && reached > quarter && reached < 4) say(name, `${done} of ${total} ${what}`);
      quarter = Math.max(quarter, reached);
    },
    end: () => undefined,
  };
}

/** Runs a command: one sentence and exit code 1 for what the person can mend, everything else in full. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(
      `\n  ${error instanceof Sentence ? error.message : String((error as Error).stack ?? error)}\n`,
    );
    process.exit(1);
  }
}
