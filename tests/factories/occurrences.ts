import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/id";
import { buildPerson } from "./people.ts";

/** A document of one paragraph and one voice, without its text. */
export async function buildDocument() {
  const [documentId, versionId, voiceId] = [newId(), newId(), newId()];
  const slug = `document-${documentId.slice(-12)}`;
  await db().document.create({
    data: {
      id: documentId,
      slug,
      title: "A review",
      kind: "film review",
      language: "en",
      description: "A text.",
      rights: "PRIVATE_COPY",
      voices: { create: { id: voiceId, key: "writer", label: "the writer", description: "Who wrote it." } },
      versions: {
        create: {
          id: versionId,
          number: 1,
          sha256: "0".repeat(64),
          characters: 1000,
          addedById: (await buildPerson()).id,
          paragraphs: { create: { number: 1, start: 0, end: 1000, precis: "What it says." } },
        },
      },
    },
  });
  return { slug, versionId, voiceId };
}

/** One place in the document where it makes the claim. */
export async function buildOccurrence(
  { versionId, voiceId }: Awaited<ReturnType<typeof buildDocument>>,
  { claimId, ...overrides }: { claimId: string } & Partial<Prisma.OccurrenceUncheckedCreateInput>,
) {
  const place = { documentVersionId: versionId, paragraph: 1, quote: "a few words", voiceId, chain: ["the writer"] };
  const row = await db().occurrence.create({ data: { id: newId(), ...place, ...overrides, claimId } });
  const { id: occurrenceId, documentVersionId, paragraph, start, end } = row;
  await db().anchor.create({ data: { occurrenceId, documentVersionId, paragraph, start, end } });
  return row;
}
