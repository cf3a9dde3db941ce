import { existsSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { addVersion } from "@/lib/documents/add-version";
import { attachText } from "@/lib/documents/attach-text";
import type { Carried } from "@/lib/documents/carry";
import { textOfHtml } from "@/lib/documents/html";
import { importDocument } from "@/lib/documents/import";
import { RIGHTS, addVersionInput, attachTextInput, importDocumentInput } from "@/lib/documents/schema";
import { decodeText } from "@/lib/documents/text";
import { AppError } from "@/lib/errors";
import { count } from "@/lib/format";
import { actorNamed } from "@/lib/people/by-command";
import { withDatabase } from "./database.ts";
import { Sentence, runCommand, say } from "./terminal.ts";

const USAGE = `
  npm run document -- import FILE --as HANDLE --title TITLE --kind KIND --description TEXT --author NAME
                             [--language en] [--rights private_copy] [--origin TEXT]
  npm run document -- attach DOCUMENT FILE --as HANDLE
  npm run document -- version DOCUMENT FILE --as HANDLE --seen NUMBER --reason TEXT [--origin TEXT]

  HANDLE is the editor in whose name it is done; DOCUMENT is the last part of its address. FILE is
  plain text, Markdown or HTML. RIGHTS is public, members or private_copy. With version, NUMBER is
  the newest version there is.
`;

const CHOICES = RIGHTS.map((one) => one.toLowerCase());

const text = { type: "string" } as const;
const options = {
  as: text,
  title: text,
  kind: text,
  description: text,
  author: text,
  language: text,
  rights: text,
  origin: text,
  seen: text,
  reason: text,
};
/** Options that a verb knows by another name. */
const OPTION_OF: Record<string, string> = { voices: "author", version: "seen" };
type Values = Partial<Record<keyof typeof options, string>>;

await runCommand(async () => {
  const { positionals, values } = parse();
  const [command, ...given] = positionals;
  const deeds: Record<string, () => Promise<void>> = {
    import: () => add(given[0], values),
    attach: () => attach(given[0], given[1], values),
    version: () => version(given[0], given[1], values),
  };
  const deed = deeds[command ?? ""];
  if (!deed) throw new Sentence(USAGE.trim());
  await withDatabase(() => deed().catch(tell));
});

async function add(
  file: string | undefined,
  { as, author, rights = "private_copy", language = "en", ...form }: Values,
) {
  if (!CHOICES.includes(rights.toLowerCase())) throw new Sentence(`--rights: one of ${CHOICES.join(", ")}.`);
  const input = { ...form, language, rights: rights.toUpperCase(), voices: author ?? "", text: read(file) };
  const done = await importDocument(await actorNamed(as), importDocumentInput.parse(input));
  say("imported", `${done.slug}: ${count(done.paragraphs, "paragraph")}`);
}

async function attach(document: string | undefined, file: string | undefined, { as, rights }: Values) {
  if (rights !== undefined) throw new Sentence("--rights: attaching changes nothing about who may read the text.");
  const input = attachTextInput.parse({ document, text: read(file) });
  for (const done of await attachText(await actorNamed(as), input)) {
    say("attached", `${done.slug}, version ${done.number}: ${places(done)}`);
  }
}

async function version(document: string | undefined, file: string | undefined, { as, seen, reason, origin }: Values) {
  const input = addVersionInput.parse({ document, text: read(file), version: seen, reason, origin });
  const done = await addVersion(await actorNamed(as), input);
  say("added", `${done.slug}, version ${done.number}: ${places(done)}`);
}

function places({ standing, doubtful }: Carried): string {
  return `${count(standing, "place")} of claims certain, ${count(doubtful, "place")} to be decided`;
}

function read(file: string | undefined): string {
  if (file === undefined) throw new Sentence(USAGE.trim());
  if (!existsSync(file)) throw new Sentence(`There is no file ${file}.`);
  const text = decodeText(readFileSync(file));
  return /^\.html?$/i.test(extname(file)) ? textOfHtml(text) : text;
}

function parse() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Sentence(`${(error as Error).message}\n\n${USAGE.trimEnd()}`);
  }
}

function optionOf(field: string): string {
  const name = OPTION_OF[field] ?? field;
  return name in options ? `--${name}` : name;
}

/** What a verb refuses is for whoever typed the command. */
function tell(error: unknown): never {
  if (error instanceof z.ZodError) {
    throw new Sentence(error.issues.map(({ path, message }) => `${optionOf(path.join("."))}: ${message}`).join("\n  "));
  }
  if (error instanceof AppError) throw new Sentence(Object.values(error.fields).flat()[0] ?? error.message);
  throw error;
}
