import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { invalid } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { type ActingPerson, canAddClaim, demand } from "@/lib/policy";
import { rowOf as quotationRow } from "@/lib/quotations/row";
import { quotationContent } from "@/lib/quotations/schema";
import { slugOf } from "@/lib/slugs";
import { type Actor, transact } from "@/lib/transact";
import type { addClaimInput, occurrenceInput } from "./schema";

/**
 * Adds a claim with the places where documents make it, and for a quantity or a quotation its figure or words.
 * @throws AppError FORBIDDEN below editor; INVALID, by field, for an unknown document, paragraph or
 *   voice; CONFLICT when the chosen address is taken. Records `claim.added`.
 */
export async function addClaim(actor: Actor, input: z.infer<typeof addClaimInput>): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };
    demand(canAddClaim(person));

    const claimId = newId();
    const slug = input.slug ?? (await freeSlug(tx, input.wording.statement));
    const last = await tx.claim.aggregate({ _max: { position: true } });
    await tx.claim.create({
      data: {
        id: claimId,
        slug,
        ...input.wording,
        showcase: input.showcase,
        position: (last._max.position ?? 0) + 1,
        createdById: person.id,
        versions: { create: { number: 1, ...input.wording, reason: "", personId: person.id } },
      },
    });
    for (const [index, occurrence] of input.occurrences.entries()) {
      await addOccurrence(tx, claimId, occurrence, `occurrences.${index}`);
    }
    if (input.estimate) await tx.estimate.create({ data: { id: newId(), claimId, ...input.estimate } });
    if (input.quotation) await addQuotation(tx, person, claimId, input.quotation);
    await record(
      tx,
      person,
      { verb: "claim.added", claimId, detail: { statement: input.wording.statement } },
      input.requestKey,
    );
    return { claim: slug };
  });
}

/** The words alone, as the first version of the quotation. */
async function addQuotation(
  tx: Tx,
  person: ActingPerson,
  claimId: string,
  words: NonNullable<z.infer<typeof addClaimInput>["quotation"]>,
): Promise<void> {
  const version = { number: 1, content: quotationContent.parse(words), reason: "", personId: person.id };
  await tx.quotation.create({ data: { claimId, ...quotationRow(words), versions: { create: version } } });
}

async function addOccurrence(tx: Tx, claimId: string, input: z.infer<typeof occurrenceInput>, field: string) {
  const document = await tx.document.findUnique({
    where: { slug: input.document },
    select: {
      voices: { select: { id: true, key: true, label: true } },
      versions: {
        orderBy: { number: "desc" },
        take: 1,
        select: { id: true, paragraphs: { where: { number: input.paragraph }, select: { number: true } } },
      },
    },
  });
  const version = document?.versions[0];
  if (!document || !version) throw invalid(`${field}.document`, "There is no such document.");
  if (version.paragraphs.length === 0) throw invalid(`${field}.paragraph`, "The document has no such paragraph.");
  const voices = new Map(document.voices.map((voice) => [voice.key, voice]));
  const voiceOf = (key: string) => {
    const voice = voices.get(key);
    if (!voice) throw invalid(`${field}.voice`, "Nobody of that name speaks in this document.");
    return voice;
  };
  await tx.occurrence.create({
    data: {
      id: newId(),
      claimId,
      documentVersionId: version.id,
      paragraph: input.paragraph,
      quote: input.quote,
      start: input.start ?? null,
      end: input.start === undefined ? null : input.start + Array.from(input.quote).length,
      voiceId: voiceOf(input.voice).id,
      chain: (input.chain ?? [input.voice]).map((key) => voiceOf(key).label),
    },
  });
}

/** The first address made from the statement's words that is free. */
async function freeSlug(tx: Tx, statement: string): Promise<string> {
  const base = slugOf(statement) || "claim";
  const rows = await tx.claim.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  // The form for a new claim has this address.
  const taken = new Set(["new", ...rows.map((row) => row.slug)]);
  if (!taken.has(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}
