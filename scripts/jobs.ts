import { env } from "@/lib/env";
import { withDatabase } from "./database.ts";
import { startWorker } from "./jobs/worker.ts";
import { whenToldToStop } from "./signals.ts";
import { Sentence, runCommand, say } from "./terminal.ts";

const USAGE = `
  npm run jobs

  Works on background jobs until it is stopped: checks the links of sources. For LINK_CHECKS=alone; with
  LINK_CHECKS=server the server does it itself. Several may run, on several machines.
`;

await runCommand(async () => {
  if (process.argv.length > 2) throw new Sentence(USAGE.trim());
  const toldToStop = new Promise<void>((resolve) => whenToldToStop(resolve));
  await withDatabase(async () => {
    if (env().LINK_CHECKS === undefined) throw new Sentence("Nothing to do: LINK_CHECKS is not set.");
    const worker = await startWorker();
    say("jobs", "working; Ctrl-C ends it");
    await toldToStop;
    say("stopping", "when the links in hand are checked");
    await worker.stop();
  });
  // What pg-boss asked of a database that went away still waits for an answer.
  process.exit(0);
});
