import { db } from "@/lib/db";
import { beginAdding } from "@/lib/imports/add-entries";
import { addAll, readAll } from "@/lib/imports/run";
import { takeInFile } from "@/lib/imports/take-in-file";
import { newId } from "@/lib/id";
import type { Actor } from "@/lib/transact";

/** An import that was compared with the library: one new record and one doubtful, straight into the tables. */
export async function buildImport(personId: string) {
  const id = newId();
  const row = { raw: "@book{k}", leftOut: [] };
  return db().import.create({
    data: {
      id,
      personId,
      fileName: "list.bib",
      format: "BIBLATEX",
      encoding: "utf-8",
      sha256: id.replaceAll("-", "").padEnd(64, "0"),
      state: "READY",
      stopped: "Stopped in a test.",
      entries: {
        create: [
          { ...row, number: 1, line: 1, verdict: "NEW", csl: { type: "book", title: `New ${id}` } },
          { ...row, number: 2, line: 5, verdict: "DOUBTFUL", csl: { type: "book", title: `Doubtful ${id}` } },
        ],
      },
    },
  });
}

/** A file as a verb gets it. */
export const given = (text: string | Uint8Array, fileName = "list.bib") => ({
  fileName,
  open: () => [typeof text === "string" ? new TextEncoder().encode(text) : text],
});

/** A made-up record. */
export const book = (key: string, title: string, more = "") =>
  `@book{${key}, title={${title}}, author={Doe, Ann}, year={1950}${more}}\n`;

/** As many of them, none much like another. */
export const books = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, n) =>
    book(`${prefix}${n}`, `${prefix} ${"abcdefghij".charAt(n % 10).repeat(5)} ${n * 7919}`),
  ).join("");

/** An import that waits for decisions. */
export async function compared(actor: Actor, text: string): Promise<string> {
  const { id } = await takeInFile(actor, given(text));
  await readAll(actor, id);
  return id;
}

/** Adds all of it that may be added. */
export async function added(actor: Actor, id: string): Promise<void> {
  await beginAdding(actor, { id });
  await addAll(actor, id);
}
