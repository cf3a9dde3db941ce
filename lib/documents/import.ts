import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canAddDocument, demand } from "@/lib/policy";
import { RESERVED_SLUGS, slugOf } from "@/lib/slugs";
import { type Actor, transact } from "@/lib/transact";
import { fingerprintOf } from "./fingerprint";
import { insertParagraphs } from "./paragraph-rows";
import type { importDocumentInput } from "./schema";
import { cleanText, paragraphsOf } from "./text";

/**
 * Adds a document with its text as the first version, cleaned and cut into paragraphs. Nobody has
 * said yet in our words what the paragraphs say.
 * @throws AppError FORBIDDEN below editor; INVALID, at "text", as `cleanText`; CONFLICT when the
 *   chosen address is taken. Records `document.added`.
 */
export async function importDocument(
  actor: Actor,
  input: z.infer<typeof importDocumentInput>,
): Promise<{ slug: string; paragraphs: number }> {
  const text = cleanText(input.text);
  const paragraphs = paragraphsOf(text);
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.document) return { slug: earlier.document.slug, paragraphs: paragraphs.length };
    demand(canAddDocument(person));

    const { title, kind, language, description, provenance, rights, origin, voices } = input;
    const [documentId, versionId] = [newId(), newId()];
    const slug = input.slug ?? (await freeSlug(tx, title));
    await tx.document.create({
      data: {
        id: documentId,
        slug,
        title,
        kind,
        language,
        description,
        provenance,
        rights,
        voices: { create: voicesOf(voices) },
        versions: {
          create: { id: versionId, number: 1, ...fingerprintOf(text), text, origin, addedById: person.id },
        },
      },
    });
    await tx.$executeRaw(insertParagraphs(versionId, paragraphs));
    await record(tx, person, { verb: "document.added", documentId, detail: { title } }, input.requestKey);
    return { slug, paragraphs: paragraphs.length };
  });
}

/** Those who speak, the author first, each with a key of its own. */
function voicesOf(labels: readonly string[]) {
  const keys = new Set<string>();
  return labels.map((label, index) => {
    const base = slugOf(label).slice(0, 55) || "voice";
    const key = keys.has(base) ? `${base}-${index + 1}` : base;
    keys.add(key);
    const description = index === 0 ? "Who wrote the document." : "Somebody whose words or views it gives.";
    return { id: newId(), key, label, description };
  });
}

/** The first address made from the title's words that is free. */
async function freeSlug(tx: Tx, title: string): Promise<string> {
  const base = slugOf(title) || "document";
  const rows = await tx.document.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  const taken = new Set([...RESERVED_SLUGS, ...rows.map((row) => row.slug)]);
  if (!taken.has(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}
