import type { z } from "zod";
import { freeSlug } from "@/lib/claims/add";
import type { ClaimWording } from "@/lib/claims/schema";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { type ActingPerson, canSplitClaim, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { type WholeClaim, lockWholes } from "./load";
import { copyCitation, copyOccurrence, giveTo, holdDocuments } from "./parts";
import { sayAgain, takeApart, type Taken } from "./quotations";
import { looseRepeats, type Repeats, tieAgain } from "./repeats";
import type { splitInput } from "./schema";
import { demandSeen } from "./seen";

/** What a ruling that splits says too: it was looked at as the ruling was. */
export type Splitting = Omit<z.infer<typeof splitInput>, "confirm">;

/** A part as it is made, and what comes to it. */
interface Part {
  id: string;
  slug: string;
  wording: ClaimWording;
  occurrences: string[];
  /** What came of each citation that was given to it: the same, or a copy. */
  citations: Map<string, string>;
  notes: string[];
}

/**
 * Splits a claim that says several things into claims that say one each. Whoever splits it says where
 * everything belongs: a place in a document may make several parts; a citation goes to the first part it
 * bears on and is copied, with its checks, to the others; a note, a figure and a quotation go to one part.
 * What is given to none stays with the claim, whose page then leads to its parts. Disputes about a citation
 * or a note go along with it; those about the wording stay.
 * @throws AppError FORBIDDEN below moderator, unless nobody else had a hand in it, and on a claim that does
 *   not stand; NOT_FOUND; STALE when something happened to it since the person looked, or they name
 *   something it has no more; CONFLICT when a note would go to an opinion, which is not scored. Records
 *   `claim.split`, for each part `claim.split-off`, and for each copy `citation.copied`.
 */
export async function splitClaim(
  actor: Actor,
  input: z.infer<typeof splitInput>,
): Promise<{ claim: string; parts: string[] }> {
  return transact(actor, async (tx, person) => {
    if (await repeatedDeed(tx, person, input.requestKey)) return { claim: input.claim, parts: [] };
    const parts = await splitIn(tx, person, input);
    return { claim: input.claim, parts: parts.map((part) => part.slug) };
  });
}

/** As `splitClaim`, within a transaction; the parts it made. */
export async function splitIn(
  tx: Tx,
  person: ActingPerson,
  input: Splitting,
): Promise<{ slug: string; statement: string }[]> {
  const [claim] = await lockWholes(tx, [input.claim]);
  if (!claim) throw new Error("lockWholes gave fewer claims than it was asked for");
  demand(canSplitClaim(person, claim.facts));
  if (input.seen) demandSeen([claim, input.seen]);
  demandItsOwn(claim, input);

  const parts: Part[] = [];
  for (const wording of input.parts) parts.push(await addPart(tx, person, claim, wording));
  await tx.claim.update({
    where: { id: claim.id },
    data: {
      withdrawnAt: new Date(),
      withdrawnReason: input.reason,
      evidenceVersion: claim.evidenceVersion + 1,
    },
  });
  await shareOut(tx, person, claim, parts, input);
  await recordSplit(tx, person, claim, parts, input);
  return parts.map(({ slug, wording }) => ({ slug, statement: wording.statement }));
}

/** @throws AppError STALE, CONFLICT */
function demandItsOwn(claim: WholeClaim, input: Splitting): void {
  const groups = ["occurrences", "citations", "notes"] as const;
  for (const group of groups) {
    const own = new Set(claim[group].map((one) => one.id));
    if (input[group].every(({ id }) => own.has(id))) continue;
    throw new AppError("STALE", "Something named here is no longer on this claim. Load this page again.");
  }
  if (input.notes.some(({ part }) => input.parts[part - 1]?.type === "EVALUATION")) {
    throw new AppError("CONFLICT", "Opinion is not scored, so a confidence note cannot go to a part that is opinion.");
  }
}

async function addPart(tx: Tx, person: ActingPerson, claim: WholeClaim, wording: ClaimWording): Promise<Part> {
  const id = newId();
  const slug = await freeSlug(tx, wording.statement);
  await tx.claim.create({
    data: {
      id,
      slug,
      ...wording,
      // In lists they stand where it stood.
      position: claim.position,
      splitFromId: claim.id,
      // Above that of every note that may come along, so that it counts as signed before the evidence changed.
      evidenceVersion: claim.evidenceVersion + 1,
      createdById: person.id,
      versions: { create: { number: 1, ...wording, reason: "", personId: person.id } },
    },
  });
  return { id, slug, wording, occurrences: [], citations: new Map(), notes: [] };
}

async function shareOut(
  tx: Tx,
  person: ActingPerson,
  claim: WholeClaim,
  parts: Part[],
  input: Splitting,
): Promise<void> {
  const chosen = (numbers: readonly number[]) =>
    [...new Set(numbers)].toSorted((a, b) => a - b).flatMap((number) => parts[number - 1] ?? []);
  await holdDocuments(tx, claim);
  for (const { id, parts: numbers } of input.occurrences) {
    for (const part of chosen(numbers)) part.occurrences.push(await copyOccurrence(tx, id, part.id));
  }
  const words = await takeApart(tx, claim.id);
  const repeats = await looseRepeats(tx, claim.id, claim.citations);
  for (const { id, parts: numbers } of repeats.inOrder(input.citations)) {
    const [first, ...others] = chosen(numbers);
    if (first) first.citations.set(id, await giveTo(tx, "citation", id, first.id));
    for (const part of others) part.citations.set(id, await copyCitation(tx, person, id, part.id, claim.statement));
  }
  await tieRepeats(tx, person, claim, parts, repeats);
  for (const { id, part: number } of input.notes) {
    for (const part of chosen([number])) part.notes.push(await giveTo(tx, "note", id, part.id));
  }
  const [figure] = chosen([input.figure]);
  if (figure && claim.estimate) {
    await tx.estimate.update({ where: { claimId: claim.id }, data: { claimId: figure.id } });
  }
  if (words) await giveQuotation(tx, words, claim, chosen([input.quotation])[0], parts);
}

/** On each part, and among what stayed, as far as what is repeated is there too. */
async function tieRepeats(tx: Tx, person: ActingPerson, claim: WholeClaim, parts: Part[], repeats: Repeats) {
  const reason = `“${claim.statement}” was split.`;
  const gone = new Set(parts.flatMap(({ citations }) => [...citations.values()]));
  const stayed = new Map(claim.citations.flatMap(({ id }) => (gone.has(id) ? [] : [[id, id] as const])));
  const before = repeats.inOrder(claim.citations.filter(({ derivesFromId }) => derivesFromId !== null));
  for (const on of [stayed, ...parts.map(({ citations }) => citations)]) {
    for (const { id } of before) {
      const here = on.get(id);
      if (here !== undefined) await tieAgain(tx, person, here, repeats.above(id, on), reason);
    }
  }
}

/** To a part, or back to the claim, without naming citations that went elsewhere. */
async function giveQuotation(tx: Tx, words: Taken, claim: WholeClaim, part: Part | undefined, parts: Part[]) {
  const reason = `“${claim.statement}” was split.`;
  const isGone = (id: string) => parts.some(({ citations }) => citations.get(id) === id);
  await sayAgain(tx, part?.id ?? claim.id, words, reason, (id) =>
    part ? part.citations.get(id) : isGone(id) ? undefined : id,
  );
}

async function recordSplit(tx: Tx, person: ActingPerson, claim: WholeClaim, parts: Part[], input: Splitting) {
  const { reason, requestKey } = input;
  const told = parts.map(({ slug, wording, occurrences, citations, notes }) => ({
    slug,
    statement: wording.statement,
    occurrences,
    citations: [...citations.values()],
    notes,
  }));
  await record(tx, person, { verb: "claim.split", claimId: claim.id, detail: { parts: told, reason } }, requestKey);
  const from = { slug: claim.slug, statement: claim.statement };
  for (const { id, wording } of parts) {
    const detail = { from, statement: wording.statement, reason };
    await record(tx, person, { verb: "claim.split-off", claimId: id, detail });
  }
}
