import type { z } from "zod";
import { AppError, invalid } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canAddVersion, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { CARRIED, type Carried, carryOver, countOf } from "./carry";
import { fingerprintOf } from "./fingerprint";
import { lockDocument } from "./load";
import { insertParagraphs } from "./paragraph-rows";
import type { addVersionInput } from "./schema";
import { cleanText, paragraphsOf } from "./text";

/**
 * Adds a version of a document's text and carries every anchor over to it. Earlier versions, and
 * where claims stand in them, stay as they are; places that are not certain wait for a person.
 * @throws AppError FORBIDDEN below editor; INVALID, at "text", as `cleanText`; NOT_FOUND; INVALID, at "version", when there is none of that number; STALE when
 *   somebody added a version since the editor looked; CONFLICT when it is the text that stands
 *   already. Records `document.version-added`.
 */
export async function addVersion(
  actor: Actor,
  input: z.infer<typeof addVersionInput>,
): Promise<{ slug: string; number: number } & Carried> {
  const text = cleanText(input.text);
  const paragraphs = paragraphsOf(text);
  const fingerprint = fingerprintOf(text);
  return transact(actor, async (tx, person) => {
    const { document: slug, origin, reason } = input;
    const isRepeated = await repeatedDeed(tx, person, input.requestKey);
    const { id: documentId, title, newest } = await lockDocument(tx, slug);
    if (isRepeated) return { slug, number: newest.number, standing: 0, doubtful: 0 };
    demand(canAddVersion(person));
    if (input.version > newest.number) {
      throw invalid("version", `There is no version ${input.version}; the newest is ${newest.number}.`);
    }
    if (newest.number !== input.version) throw stale(newest);
    if (newest.sha256 === fingerprint.sha256) throw unchanged(newest);

    const [id, number] = [newId(), newest.number + 1];
    await tx.documentVersion.create({
      data: { id, documentId, number, ...fingerprint, text, origin, reason, addedById: person.id },
    });
    await tx.$executeRaw(insertParagraphs(id, paragraphs));
    const anchors = await tx.anchor.findMany({ where: { documentVersionId: newest.id }, select: CARRIED });
    const rows = carryOver(anchors, newest.text, { text, paragraphs });
    await tx.anchor.createMany({ data: rows.map((row) => ({ documentVersionId: id, ...row })) });
    const carried = countOf(rows);
    const detail = { title, number, ...carried, reason };
    await record(tx, person, { verb: "document.version-added", documentId, detail }, input.requestKey);
    return { slug, number, ...carried };
  });
}

type Newest = Awaited<ReturnType<typeof lockDocument>>["newest"];

function stale({ number, addedBy, createdAt, reason }: Newest): AppError {
  return new AppError(
    "STALE",
    `${addedBy.displayName} added version ${number} while you wrote. Look at it first; nothing you typed is lost.`,
    { theirs: { version: number, person: addedBy.displayName, at: createdAt.toISOString(), reason, values: {} } },
  );
}

const unchanged = ({ number, text }: Newest) =>
  new AppError(
    "CONFLICT",
    text === null
      ? `This is the very text of version ${number}. Attach it to that version instead.`
      : `This is the very text of version ${number}. Nothing was changed.`,
  );
