import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { countPoints, measured } from "@/lib/documents/code-points";
import { fold } from "@/lib/documents/fold";
import { placesInParagraph, quoteAt } from "@/lib/documents/place-quote";
import { invalid } from "@/lib/errors";
import { count } from "@/lib/format";
import type { Detail } from "@/lib/history/changes";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { type ActingPerson, canAddClaim, demand } from "@/lib/policy";
import { rowOf as quotationRow } from "@/lib/quotations/row";
import { quotationContent } from "@/lib/quotations/schema";
import { RESERVED_SLUGS, slugOf } from "@/lib/slugs";
import { type Actor, transact } from "@/lib/transact";
import type { addClaimInput, occurrenceInput } from "./schema";

/**
 * Adds a claim with the places where documents make it, and for a quantity or a quotation its figure or words.
 * @throws AppError FORBIDDEN below editor; INVALID, by field, for an unknown document, paragraph or
 *   voice, and, where the document's text is here, for words that are not in the paragraph or stand
 *   there more than once; CONFLICT when the chosen address is taken. Records `claim.added`, which names the first
 *   document, and `claim.placed` for each other one, so that whoever follows a document is told.
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
    const places = [];
    for (const [index, occurrence] of input.occurrences.entries()) {
      places.push(await addOccurrence(tx, claimId, occurrence, `occurrences.${index}`));
    }
    const [first, ...others] = onePerDocument(places);
    if (input.estimate) await tx.estimate.create({ data: { id: newId(), claimId, ...input.estimate } });
    if (input.quotation) await addQuotation(tx, person, claimId, input.quotation);
    const detail = { statement: input.wording.statement };
    const added = { verb: "claim.added", claimId, documentId: first?.documentId, detail } as const;
    await record(tx, person, added, input.requestKey);
    for (const place of others) await record(tx, person, { verb: "claim.placed", claimId, ...place });
    return { claim: slug };
  });
}

/** The first place in each document: a change names one document. */
const onePerDocument = (places: readonly Placed[]): Placed[] =>
  places.filter(({ documentId }, index) => places.findIndex((place) => place.documentId === documentId) === index);

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

/** What history says of a place. */
interface Placed {
  documentId: string;
  detail: Detail<"claim.placed">;
}

/**
 * Keeps one place where a document makes a claim, for a verb that records it: what `claim.placed` says of it.
 * @throws AppError INVALID, by field, as `addClaim` says.
 */
export async function addOccurrence(
  tx: Tx,
  claimId: string,
  input: z.infer<typeof occurrenceInput>,
  field: string,
): Promise<Placed> {
  const { id: documentId, title, voices: speakers, newest } = await documentOf(tx, input, field);
  const voices = new Map(speakers.map((voice) => [voice.key, voice]));
  const voiceOf = (key: string) => {
    const voice = voices.get(key);
    if (!voice) throw invalid(`${field}.voice`, "Nobody of that name speaks in this document.");
    return voice;
  };
  const place = placed(newest, input, field);
  const occurrenceId = newId();
  await tx.occurrence.create({
    data: {
      id: occurrenceId,
      claimId,
      documentVersionId: newest.id,
      ...place,
      voiceId: voiceOf(input.voice).id,
      chain: (input.chain ?? [input.voice]).map((key) => voiceOf(key).label),
    },
  });
  const { paragraph, quote, start, end } = place;
  const inText = newest.text === null ? {} : ({ state: "EXACT", quote, score: 1 } as const);
  await tx.anchor.create({ data: { documentVersionId: newest.id, occurrenceId, paragraph, start, end, ...inText } });
  return { documentId, detail: { title, paragraph: input.paragraph, quote: input.quote } };
}

/** The document with its newest version; nobody adds another until the transaction ends. */
async function documentOf(tx: Tx, { document: slug, paragraph }: z.infer<typeof occurrenceInput>, field: string) {
  await tx.$queryRaw`SELECT 1 FROM document WHERE slug = ${slug} FOR SHARE`;
  const document = await tx.document.findUnique({
    where: { slug },
    select: {
      id: true,
      title: true,
      voices: { select: { id: true, key: true, label: true } },
      versions: {
        orderBy: { number: "desc" },
        take: 1,
        select: {
          id: true,
          text: true,
          paragraphs: { orderBy: { number: "asc" }, select: { number: true, start: true, end: true } },
        },
      },
    },
  });
  const [newest] = document?.versions ?? [];
  if (!document || !newest) throw invalid(`${field}.document`, "There is no such document.");
  if (!newest.paragraphs.some(({ number }) => number === paragraph)) {
    throw invalid(`${field}.paragraph`, "The document has no such paragraph.");
  }
  return { ...document, newest };
}

type Newest = Awaited<ReturnType<typeof documentOf>>["newest"];

/** Where the quote stands, in the letters of the text; where there is no text, as it was given. */
function placed({ text, paragraphs }: Newest, input: z.infer<typeof occurrenceInput>, field: string) {
  const { paragraph, quote, start } = input;
  const length = countPoints(quote);
  if (text === null) {
    return { paragraph, quote, start: start ?? null, end: start === undefined ? null : start + length };
  }
  const whole = measured(text);
  const places =
    start === undefined
      ? placesInParagraph(whole, paragraphs, { paragraph, quote })
      : [quoteAt(whole, paragraphs, start, start + length)].filter((at) => at && fold(at.quote) === fold(quote));
  const [only, ...more] = places;
  if (!only) throw invalid(`${field}.quote`, "These words are not in this paragraph. Copy them letter by letter.");
  if (more.length > 0) {
    const times = count(places.length, "time");
    throw invalid(
      `${field}.quote`,
      `These words stand ${times} in this paragraph. Take in a few more, so that one place is meant.`,
    );
  }
  return only;
}

/** The first address made from the statement's words that is free. */
export async function freeSlug(tx: Tx, statement: string): Promise<string> {
  const base = slugOf(statement) || "claim";
  const rows = await tx.claim.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
  const taken = new Set([...RESERVED_SLUGS, ...rows.map((row) => row.slug)]);
  if (!taken.has(base)) return base;
  for (let n = 2; ; n += 1) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}
