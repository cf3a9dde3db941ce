import { addClaim } from "@/lib/claims/add";
import { addClaimInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { importDocument } from "@/lib/documents/import";
import { importDocumentInput } from "@/lib/documents/schema";
import type { Actor } from "@/lib/transact";

/** A document of two voices with this text. */
export async function importText(actor: Actor, slug: string, text: string, more: Record<string, unknown> = {}) {
  const form = { title: `The ${slug}`, kind: "letter", language: "en", description: "A text.", rights: "PUBLIC" };
  return importDocument(
    actor,
    importDocumentInput.parse({ ...form, slug, text, voices: "the writer\nthe neighbour", ...more }),
  );
}

/** A claim made in these words in a document. */
export async function claimIn(actor: Actor, document: string, quote: string, place: Record<string, unknown> = {}) {
  const { claim } = await addClaim(
    actor,
    addClaimInput.parse({
      wording: { statement: `It is said: ${quote}`.slice(0, 500), type: "EVENT", checkability: "YES", note: "" },
      occurrences: [{ document, paragraph: 1, quote, voice: "the-writer", ...place }],
    }),
  );
  return claim;
}

/** Where the one occurrence of a claim stands in a version. */
export async function anchorOf(claim: string, number: number) {
  return db().anchor.findFirstOrThrow({
    where: { occurrence: { claim: { slug: claim } }, documentVersion: { number } },
    include: { occurrence: true },
  });
}
