import { formatNumber } from "@/lib/format";
import { scanStore } from "@/lib/scans/store";
import { tidyScans } from "@/lib/scans/tidy";
import { withDatabase } from "./database.ts";
import { Sentence, runCommand, step } from "./terminal.ts";

const USAGE = `
  npm run scans -- tidy

  Removes files of page scans that no scan names and that are older than a day, and tells which scans have lost their
  file; then it ends with 1. May run beside the server.
`;

await runCommand(async () => {
  if (process.argv[2] !== "tidy" || process.argv.length > 3) throw new Sentence(USAGE.trim());
  await withDatabase(() =>
    step("scans", "looking at every file", async () => {
      const { kept, removed, missing } = await tidyScans(scanStore());
      if (missing.length > 0) throw new Sentence(`These page scans have lost their file: ${missing.join(", ")}.`);
      return `${formatNumber(kept)} files kept, ${formatNumber(removed)} removed`;
    }),
  );
});
