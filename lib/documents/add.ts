import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canAddDocument, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import type { addDocumentInput } from "./schema";

/**
 * Adds a document with its first version, voices and paragraphs.
 * @throws AppError FORBIDDEN below editor; NOT_FOUND when the document it is quoted in is unknown.
 *   Records `document.added`.
 */
export async function addDocument(actor: Actor, input: z.infer<typeof addDocumentInput>): Promise<{ slug: string }> {
  return transact(actor, async (tx, person) => {
    const { requestKey, voices, paragraphs, sha256, characters, quotedIn, ...columns } = input;
    if (await repeatedDeed(tx, person, requestKey)) return { slug: input.slug };
    demand(canAddDocument(person));
    const outer = quotedIn
      ? await tx.document.findUnique({ where: { slug: quotedIn.document }, select: { id: true } })
      : null;
    if (quotedIn && !outer) throw new AppError("NOT_FOUND", "There is no document that this one is quoted in.");

    const documentId = newId();
    await tx.document.create({
      data: {
        id: documentId,
        ...columns,
        quotedInId: outer?.id ?? null,
        quotedInParagraph: quotedIn?.paragraph ?? null,
        voices: { create: voices.map((voice) => ({ id: newId(), ...voice })) },
        versions: {
          create: {
            id: newId(),
            number: 1,
            sha256,
            characters,
            addedById: person.id,
            paragraphs: { create: paragraphs },
          },
        },
      },
    });
    await record(tx, person, { verb: "document.added", documentId, detail: { title: input.title } }, requestKey);
    return { slug: input.slug };
  });
}
