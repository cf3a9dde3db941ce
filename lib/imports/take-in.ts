import type { Encoding } from "@/lib/bibliography/encoding";
import { FORMATS, type Format } from "@/lib/bibliography/formats";
import { readPieces } from "@/lib/bibliography/read";
import { keyOf } from "@/lib/bibliography/read-bibtex";
import type { Piece } from "@/lib/bibliography/piece";
import { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/id";
import { demand } from "@/lib/policy";
import { canImportSources } from "@/lib/source-policy";
import { type Actor, transact } from "@/lib/transact";
import { nameKey } from "./keys";
import { lockImport } from "./load";

const MOST_OPEN = 20;

/** What is known of a file before it is taken apart. */
export interface FileFacts {
  fileName: string;
  format: Format;
  encoding: Encoding;
  sha256: string;
}

/**
 * Begins an import, or finds the one of the same file that is not done, and tells how many of its entries
 * have been taken in already.
 * @throws AppError FORBIDDEN below editor; TOO_MANY for whoever has as many unfinished ones as fit on a page, unless it
 *   is on the command line. History keeps nothing of it until something is added.
 */
export async function beginImport(actor: Actor, facts: FileFacts): Promise<{ id: string; taken: number | null }> {
  return transact(actor, async (tx, person) => {
    demand(canImportSources(person));
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${person.id}`}, 0))`;
    const before = await tx.import.findFirst({
      where: { personId: person.id, sha256: facts.sha256, state: { not: "DONE" } },
      select: { id: true, state: true, format: true, encoding: true, _count: { select: { entries: true } } },
    });
    const isAsBefore = before?.format === facts.format && before.encoding === facts.encoding;
    if (before && isAsBefore) return { id: before.id, taken: before.state === "TAKING" ? before._count.entries : null };
    // Read another way, it is another file: nothing of the first reading is in the library unless it was added.
    if (before) await tx.import.update({ where: { id: before.id }, data: { state: "DONE" } });
    if (person.inSession === true) await refuseTooMany(tx, person.id);
    const id = newId();
    await tx.import.create({ data: { id, personId: person.id, ...facts } });
    return { id, taken: 0 };
  });
}

/** Every file that somebody gives is kept as rows until they are done with it. */
async function refuseTooMany(tx: Tx, personId: string): Promise<void> {
  const open = await tx.import.count({ where: { personId, state: { not: "DONE" } } });
  if (open >= MOST_OPEN)
    throw new AppError(
      "TOO_MANY",
      `${MOST_OPEN} of your imports wait to be finished. Finish one, or throw it away, and give this file again.`,
    );
}

/** Takes in entries that follow on the first `taken` ones. Those that are there already stay. */
export async function takeIn(actor: Actor, id: string, taken: number, pieces: readonly Piece[]): Promise<void> {
  await transact(actor, async (tx, person) => {
    const { state, ...found } = await lockImport(tx, person, id);
    if (state !== "TAKING") return;
    const format = z.enum(FORMATS).parse(found.format);
    await tx.importEntry.createMany({
      skipDuplicates: true,
      data: pieces.map(({ line, text, fault }, at) => ({
        importId: id,
        number: taken + at + 1,
        line,
        ...(fault !== null && { label: labelOf(format, { line, text, fault }) }),
        // PostgreSQL keeps no NUL.
        raw: text.replaceAll("\0", "\uFFFD"),
        ...(fault !== null && { verdict: "BROKEN" as const, fault }),
      })),
    });
    await tx.importKey.createMany({ skipDuplicates: true, data: namesOf(format, id, taken, pieces) });
    await tx.import.update({ where: { id }, data: { movedAt: new Date() } });
  });
}

/** By which other entries of BibTeX may name these; of two of one name the first has it. */
const namesOf = (format: Format, importId: string, taken: number, pieces: readonly Piece[]) =>
  pieces.flatMap(({ text, fault }, at) => {
    const name = format === "BIBTEX" || format === "BIBLATEX" ? keyOf(text) : "";
    return fault !== null || name === "" ? [] : { importId, key: nameKey(name), number: taken + at + 1 };
  });

const labelOf = (format: Format, piece: Piece): string => readPieces(format, [piece])[0]?.label ?? "";

/** The whole file is taken in: its entries can be read. */
export async function endTaking(actor: Actor, id: string): Promise<void> {
  await transact(actor, async (tx, person) => {
    const { state } = await lockImport(tx, person, id);
    if (state === "TAKING") await tx.import.update({ where: { id }, data: { state: "READING", movedAt: new Date() } });
  });
}
