import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError, invalid, notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { canDecideAnchor, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { measured } from "./code-points";
import { fold } from "./fold";
import { likeness } from "./places";
import { type PlacedQuote, placesInParagraph, quoteAt } from "./place-quote";
import type { decideAnchorInput } from "./schema";
import { CHOICE_WORDS } from "./vocabulary";

/** The longest stretch that a person may choose, in code points. */
const LONGEST = 400;

type Input = z.infer<typeof decideAnchorInput>;

/**
 * Says where an occurrence stands in a version: at the place that is proposed, at another, or nowhere.
 * A place that was certain may be decided anew.
 * @throws AppError FORBIDDEN below editor; NOT_FOUND; CONFLICT while the version has no text, or
 *   nothing is proposed that could be confirmed; STALE, with the other person's choice, when somebody
 *   decided since the editor looked; INVALID, at "start", for a place outside the text or over more
 *   than one paragraph, and at "words" for words that are not in the paragraph or stand there twice. Records `anchor.confirmed`, `anchor.placed` or `anchor.given-up`.
 */
export async function decideAnchor(
  actor: Actor,
  input: Input,
): Promise<{ document: string; number: number; claim: string }> {
  return transact(actor, async (tx, person) => {
    const isRepeated = await repeatedDeed(tx, person, input.requestKey);
    const anchor = await lockAnchor(tx, input);
    const { documentVersion, occurrence, text } = anchor;
    const { document, number } = documentVersion;
    const done = { document: document.slug, number, claim: occurrence.claim.slug };
    if (isRepeated) return done;
    demand(canDecideAnchor(person));
    if (anchor.version !== input.version) throw stale(anchor);
    if (text === null) throw new AppError("CONFLICT", "This version has no text yet. Attach it first.");

    const columns = columnsFor(input, { ...anchor, text });
    await tx.anchor.update({
      where: {
        documentVersionId_occurrenceId: { documentVersionId: documentVersion.id, occurrenceId: input.occurrenceId },
      },
      data: { ...columns, decidedById: person.id, decidedAt: new Date(), version: anchor.version + 1 },
    });
    const quote = columns.quote ?? occurrence.quote;
    await record(
      tx,
      person,
      {
        verb: VERB[input.choice],
        documentId: document.id,
        claimId: occurrence.claim.id,
        detail: { title: document.title, number, quote, reason: input.note },
      },
      input.requestKey,
    );
    return done;
  });
}

const VERB = { CONFIRM: "anchor.confirmed", PLACE: "anchor.placed", GONE: "anchor.given-up" } as const;

/** @throws AppError NOT_FOUND */
async function lockAnchor(tx: Tx, { document: slug, number, occurrenceId }: Input) {
  const version = await tx.documentVersion.findFirst({
    where: { number, document: { slug } },
    select: { id: true, text: true, paragraphs: { orderBy: { number: "asc" } } },
  });
  if (!version) throw notFound("version of this document");
  await tx.$queryRaw`SELECT 1 FROM anchor
    WHERE document_version_id = ${version.id}::uuid AND occurrence_id = ${occurrenceId}::uuid FOR NO KEY UPDATE`;
  const anchor = await tx.anchor.findUnique({
    where: { documentVersionId_occurrenceId: { documentVersionId: version.id, occurrenceId } },
    select: {
      paragraph: true,
      quote: true,
      start: true,
      end: true,
      state: true,
      score: true,
      version: true,
      decidedAt: true,
      decidedBy: { select: { displayName: true } },
      documentVersion: {
        select: { id: true, number: true, document: { select: { id: true, slug: true, title: true } } },
      },
      occurrence: { select: { quote: true, claim: { select: { id: true, slug: true } } } },
    },
  });
  if (!anchor) throw notFound("place of a claim in this version");
  return { ...anchor, text: version.text, paragraphs: version.paragraphs };
}

type Anchor = Awaited<ReturnType<typeof lockAnchor>>;

function columnsFor({ choice, start, end, paragraph, words }: Input, anchor: Anchor & { text: string }) {
  if (choice === "GONE") {
    return { state: "ORPHANED", paragraph: null, quote: null, start: null, end: null, score: null } as const;
  }
  if (choice === "CONFIRM") {
    if (anchor.start === null || anchor.quote === null) {
      throw new AppError("CONFLICT", "No place is proposed that could be confirmed. Choose one.");
    }
    const { state, quote, score } = anchor;
    return { state, paragraph: anchor.paragraph, quote, start: anchor.start, end: anchor.end, score };
  }
  if (start === undefined && words !== undefined) return placedAt(named(words, paragraph ?? 0, anchor), anchor);
  const place = quoteAt(measured(anchor.text), anchor.paragraphs, start ?? -1, end ?? -1);
  if (!place || place.quote.trim() === "") throw invalid("start", "Choose words of the text.");
  return placedAt(place, anchor);
}

/** The one place in a paragraph where these words stand. */
function named(quote: string, paragraph: number, { text, paragraphs }: Anchor & { text: string }): PlacedQuote {
  const [only, ...more] = placesInParagraph(measured(text), paragraphs, { paragraph, quote });
  if (!only) throw invalid("words", "These words are not in this paragraph. Copy them letter by letter.");
  if (more.length === 0) return only;
  throw invalid("words", "These words stand there more than once. Take in a few more, so that one place is meant.");
}

function placedAt({ start, end, ...place }: PlacedQuote, { paragraphs, occurrence }: Anchor) {
  if (end - start > LONGEST) throw invalid("start", "This is too long: choose at most 400 characters.");
  if (end > (paragraphs.find(({ number }) => number === place.paragraph)?.end ?? 0)) {
    throw invalid("start", "Choose words of one paragraph.");
  }
  const { paragraph, quote } = place;
  const isSame = quote === occurrence.quote;
  const score = isSame ? 1 : likeness(fold(occurrence.quote), fold(quote), "start");
  return { state: isSame ? "MOVED" : "FUZZY", paragraph, quote, start, end, score } as const;
}

function stale({ version, decidedBy, decidedAt, state, quote, paragraph }: Anchor): AppError {
  const choice = state === "ORPHANED" ? "GONE" : "PLACE";
  return new AppError(
    "STALE",
    `${decidedBy?.displayName ?? "Somebody"} decided where this stands while you looked. What they chose is shown here.`,
    {
      theirs: {
        version,
        person: decidedBy?.displayName ?? "",
        at: (decidedAt ?? new Date()).toISOString(),
        reason: "",
        values: { choice: CHOICE_WORDS[choice], paragraph: String(paragraph ?? ""), quote: quote ?? "" },
      },
    },
  );
}
