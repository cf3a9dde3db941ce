import { createReadStream, existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { AppError } from "@/lib/errors";
import { count } from "@/lib/format";
import { actorNamed } from "@/lib/people/by-command";
import { type Comparison, compareList } from "@/lib/retractions/compare-list";
import { comparisonWords } from "@/lib/retractions/preview";
import { recordNotices } from "@/lib/retractions/record-notices";
import { NATURE_WORDS } from "@/lib/retractions/vocabulary";
import { withDatabase } from "./database.ts";
import { Sentence, runCommand, say, step } from "./terminal.ts";

const USAGE = `
  npm run retractions -- preview FILE --as HANDLE
  npm run retractions -- import FILE --as HANDLE

  Holds a list of retractions, a CSV file in the columns of Retraction Watch, against the sources here, and with
  import puts its notices on record in the name of that moderator. Doing it again changes nothing.
`;

await runCommand(async () => {
  const { positionals, values } = parseArgs({ options: { as: { type: "string" } }, allowPositionals: true });
  const [command, file] = positionals;
  if ((command !== "preview" && command !== "import") || file === undefined) throw new Sentence(USAGE.trim());
  if (!existsSync(file)) throw new Sentence(`There is no file ${file}.`);
  await withDatabase(() => take(file, values.as, command === "import").catch(tell));
});

async function take(file: string, handle: string | undefined, records: boolean): Promise<void> {
  const actor = await actorNamed(handle);
  let compared: Comparison | undefined;
  await step("list", "reading", async () => {
    compared = await compareList(actor, createReadStream(file));
    return comparisonWords(compared);
  });
  const found = compared?.found ?? [];
  for (const { slug, title, nature } of found) say("", `${slug}: ${NATURE_WORDS[nature]} of “${title}”`);
  if (!records || found.length === 0) return;
  await step("notices", "recording", async () => {
    const { notices, sources, claims } = await recordNotices(actor, { notices: found });
    return `${count(notices, "notice")} about ${count(sources.length, "source")} recorded, cited on ${count(new Set(claims).size, "claim")}`;
  });
}

/** What a verb refuses is for whoever typed the command. */
function tell(error: unknown): never {
  if (error instanceof AppError) throw new Sentence(Object.values(error.fields).flat()[0] ?? error.message);
  throw error;
}
