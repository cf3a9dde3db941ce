import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError, invalid } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { type ActingPerson, canAttachText, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { CARRIED, type Carried, countOf, placeIn } from "./carry";
import { findByFingerprint } from "./fingerprint";
import { lockDocument } from "./load";
import type { attachTextInput } from "./schema";
import { TEXT_LIMIT, cleanText } from "./text";

interface Attached extends Carried {
  slug: string;
  title: string;
  number: number;
}

/**
 * Gives the newest version of a document the text that it was recorded without: the very text, known
 * by its SHA-256, or a longer one of which it is a part. Documents that this one quotes, and that have
 * no text either, get theirs out of it.
 * @returns what was attached, the document itself first.
 * @throws AppError FORBIDDEN below editor; NOT_FOUND; CONFLICT when the text is there already;
 *   INVALID, at "text", when it is another text. Records `document.text-attached` for each document.
 */
export async function attachText(actor: Actor, input: z.infer<typeof attachTextInput>): Promise<Attached[]> {
  const readings = readingsOf(input.text);
  return transact(actor, async (tx, person) => {
    const isRepeated = await repeatedDeed(tx, person, input.requestKey);
    const document = await lockDocument(tx, input.document);
    const { slug, title, newest } = document;
    if (isRepeated) return [{ slug, title, number: newest.number, standing: 0, doubtful: 0 }];
    demand(canAttachText(person));
    if (newest.text !== null) throw new AppError("CONFLICT", "The text of this document is attached already.");
    const text = firstPart(readings, newest);
    if (text === null) {
      throw invalid(
        "text",
        "This is another text: its SHA-256 fingerprint is not the one on record. Not a letter may differ.",
      );
    }
    const attached = [await attach(tx, person, { ...document, text }, input.requestKey)];
    for (const quoted of document.quotes) {
      const inner = await lockDocument(tx, quoted.slug);
      const part = inner.newest.text === null ? firstPart([text], inner.newest) : null;
      if (part !== null) attached.push(await attach(tx, person, { ...inner, text: part }));
    }
    return attached;
  });
}

/** As it came, and as it would be kept: the fingerprint may be of either. */
function readingsOf(raw: string): string[] {
  const clean = cleanText(raw);
  const plain = raw.replace(/^\uFEFF/, "");
  return plain.length > TEXT_LIMIT || plain === clean ? [clean] : [plain, clean];
}

function firstPart(readings: readonly string[], version: { sha256: string; characters: number }): string | null {
  for (const reading of readings) {
    const found = findByFingerprint(reading, version);
    if (found !== null) return found;
  }
  return null;
}

async function attach(
  tx: Tx,
  person: ActingPerson,
  { id: documentId, slug, title, newest, text }: Awaited<ReturnType<typeof lockDocument>> & { text: string },
  requestKey?: string,
): Promise<Attached> {
  const { id, number, paragraphs } = newest;
  await tx.documentVersion.update({ where: { id }, data: { text } });
  const anchors = await tx.anchor.findMany({ where: { documentVersionId: id }, select: CARRIED });
  const rows = placeIn(anchors, { text, paragraphs });
  for (const { occurrenceId, columns, context } of rows) {
    await tx.anchor.update({
      where: { documentVersionId_occurrenceId: { documentVersionId: id, occurrenceId } },
      data: { ...columns, version: { increment: 1 } },
    });
    // The words around the quote belong to the occurrence as it was recorded: in this version.
    const around = context && { prefix: context.prefix, suffix: context.suffix };
    if (around) await tx.occurrence.updateMany({ where: { id: occurrenceId, documentVersionId: id }, data: around });
  }
  const carried = countOf(rows.map(({ columns }) => columns));
  const detail = { title, number, ...carried };
  await record(tx, person, { verb: "document.text-attached", documentId, detail }, requestKey);
  return { slug, title, number, ...carried };
}
