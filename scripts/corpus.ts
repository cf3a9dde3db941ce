import { existsSync, readFileSync } from "node:fs";
import { readCorpus } from "@/prisma/corpus-files";
import { loadCorpus } from "@/prisma/seed";
import { verifyCorpus } from "@/prisma/verify";
import { withDatabase } from "./database.ts";
import { Sentence, longStep, runCommand, say } from "./terminal.ts";

const USAGE = `npm run corpus -- load           adds what is not there yet
  npm run corpus -- verify FILE    holds the original text against the corpus`;

await runCommand(async () => {
  const [command, file] = process.argv.slice(2);
  if (command === "load") return withDatabase(load);
  if (command === "verify" && file !== undefined) return verify(file);
  throw new Sentence(USAGE);
});

async function load(): Promise<void> {
  await longStep("corpus", async (onProgress) => {
    const { added } = await loadCorpus({ onProgress });
    return added === 0 ? "complete already" : `${added} records added`;
  });
}

async function verify(file: string): Promise<void> {
  if (!existsSync(file)) throw new Sentence(`There is no file ${file}.`);
  const { documents, occurrences, faults } = verifyCorpus(readFileSync(file), readCorpus());
  for (const fault of faults) say("fault", fault);
  if (faults.length > 0) throw new Sentence(`${faults.length} of these do not stand as the corpus says.`);
  say("verified", `${documents} documents and ${occurrences} quotes stand exactly where the corpus says`);
}
