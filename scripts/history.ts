import { formatNumber } from "@/lib/format";
import { type Break, verifyHistory } from "@/lib/history/verify";
import { withDatabase } from "./database.ts";
import { Sentence, longStep, runCommand } from "./terminal.ts";

const USAGE = `
  npm run history -- verify

  Recomputes the hash of every change and of every version, and names the first that is not what its
  chain says. Ends with 1 when there is one.
`;

await runCommand(async () => {
  if (process.argv[2] !== "verify" || process.argv.length > 3) throw new Sentence(USAGE.trim());
  await withDatabase(() =>
    longStep("history", async (onProgress) => {
      const { changes, things, broken } = await verifyHistory((done, total) => onProgress(done, total, "changes"));
      if (broken) throw new Sentence(told(broken));
      return `${formatNumber(changes)} changes of ${formatNumber(things)} things, every hash as it should be`;
    }),
  );
});

function told({ thing, number, changeId, fault }: Break): string {
  const place = [number === null ? "" : `, change ${number}`, changeId === null ? "" : ` (${changeId})`].join("");
  return `History is broken at ${thing}${place}: ${fault}`;
}
