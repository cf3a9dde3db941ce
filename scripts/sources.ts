import { createReadStream, existsSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { ENCODINGS, ENCODING_WORDS } from "@/lib/bibliography/encoding";
import { FORMATS, FORMAT_WORDS, formatName, formatNamed } from "@/lib/bibliography/formats";
import { writeList } from "@/lib/bibliography/write";
import { AppError } from "@/lib/errors";
import { count, formatNumber } from "@/lib/format";
import { beginAdding } from "@/lib/imports/add-entries";
import { getImport } from "@/lib/imports/read";
import { addAll, readAll } from "@/lib/imports/run";
import { takeInFile } from "@/lib/imports/take-in-file";
import { VERDICT_WORDS } from "@/lib/imports/vocabulary";
import { actorNamed } from "@/lib/people/by-command";
import { sourcesInBatches } from "@/lib/sources/batches";
import { sourceFilters } from "@/lib/sources/filters";
import type { Actor } from "@/lib/transact";
import { withDatabase } from "./database.ts";
import { Sentence, longStep, runCommand, say } from "./terminal.ts";

const USAGE = `
  npm run sources -- import FILE --as HANDLE [--preview] [--format FORMAT] [--encoding ENCODING]
  npm run sources -- export FILE --format FORMAT [--type TYPE] [--language TAG] [--search WORDS]

  FORMAT is one of ${FORMATS.map(formatName).join(", ")}; ENCODING one of ${ENCODINGS.join(", ")}.
  An import adds what is new; what is doubtful waits to be decided on the page of the import. Given
  the same file again it goes on where it was. --preview adds nothing.
`;

const text = { type: "string" } as const;
const options = {
  as: text,
  format: text,
  encoding: text,
  preview: { type: "boolean" },
  type: text,
  language: text,
  search: text,
} as const;

await runCommand(async () => {
  const { positionals, values } = parse();
  const [command, file] = positionals;
  if (file === undefined || !["import", "export"].includes(command ?? "")) throw new Sentence(USAGE.trim());
  await withDatabase(() => (command === "import" ? bringIn(file, values) : giveOut(file, values)).catch(tell));
});

type Values = ReturnType<typeof parse>["values"];

async function bringIn(file: string, { as, preview, ...given }: Values): Promise<void> {
  if (!existsSync(file)) throw new Sentence(`There is no file ${file}.`);
  const actor = await actorNamed(as);
  const [format, encoding] = [formatOf(given.format), encodingOf(given.encoding)];
  const size = statSync(file).size;
  let id = "";
  await longStep("file", async (onProgress) => {
    let done = 0;
    const open = () => {
      done = 0;
      return createReadStream(file, { highWaterMark: 256_000 }).on("data", (chunk) => (done += chunk.length));
    };
    const named = { fileName: basename(file).slice(0, 200), open, format, encoding };
    const taken = await takeInFile(actor, named, () => onProgress(megabytes(done), megabytes(size), "MB"));
    id = taken.id;
    return `${FORMAT_WORDS[taken.format]}, ${ENCODING_WORDS[taken.encoding]}`;
  });
  await readAndAdd(actor, id, preview ?? false);
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

async function readAndAdd(actor: Actor, id: string, preview: boolean): Promise<void> {
  await longStep("compared", async (onProgress) => {
    const { counts } = await stateOf(actor, id);
    let done = counts.all - counts.unread;
    await readAll(actor, id, (count) => onProgress((done += count), counts.all, "records"));
    return count(counts.all, "record");
  });
  if (!preview)
    await longStep("added", async (onProgress) => {
      const { counts } = await stateOf(actor, id);
      let done = counts.added;
      await beginAdding(actor, { id });
      await addAll(actor, id, (count) => onProgress((done += count), counts.added + counts.wanted, "sources"));
      return count((await stateOf(actor, id)).counts.added, "source");
    });
  await sayWhatBecame(actor, id);
}

async function sayWhatBecame(actor: Actor, id: string): Promise<void> {
  const { counts } = await stateOf(actor, id);
  for (const verdict of ["NEW", "SAME", "DOUBTFUL", "BROKEN"] as const)
    say("", `${VERDICT_WORDS[verdict].short}: ${formatNumber(counts[verdict])}`);
  if (counts.undecided > 0) say("", `Decide on what is doubtful at /sources/import/${id}`);
  const { entries } = await stateOf(actor, id, "BROKEN");
  for (const { line, label, fault } of entries) say("", `line ${line}${label && `, ${label}`}: ${fault}`);
  if (counts.BROKEN > entries.length) say("", `and ${formatNumber(counts.BROKEN - entries.length)} more`);
}

async function stateOf({ personId }: Actor, id: string, show?: "BROKEN") {
  const found = await getImport(personId, id, { show, page: 1 });
  if (!found) throw new Error("an import is gone");
  return found;
}

async function giveOut(file: string, { format, type, language, search }: Values): Promise<void> {
  const named = formatOf(format);
  if (named === undefined) throw new Sentence(`--format: one of ${FORMATS.map(formatName).join(", ")}.`);
  await writeFile(file, writeList(named, sourcesInBatches(sourceFilters.parse({ type, language, q: search }))));
  say("written", file);
}

function formatOf(name: string | undefined) {
  if (name === undefined) return undefined;
  const format = formatNamed(name);
  if (format === null) throw new Sentence(`--format: one of ${FORMATS.map(formatName).join(", ")}.`);
  return format;
}

function encodingOf(name: string | undefined) {
  const encoding = ENCODINGS.find((one) => one === name?.toLowerCase());
  if (name !== undefined && !encoding) throw new Sentence(`--encoding: one of ${ENCODINGS.join(", ")}.`);
  return encoding;
}

function parse() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Sentence(`${(error as Error).message}\n\n${USAGE.trimEnd()}`);
  }
}

/** What is refused is for whoever typed the command. */
function tell(error: unknown): never {
  if (error instanceof AppError) throw new Sentence(Object.values(error.fields).flat()[0] ?? error.message);
  throw error;
}
