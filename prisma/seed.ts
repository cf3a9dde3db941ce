import { v5 } from "uuid";
import { attachCitation } from "@/lib/citations/attach";
import { checkCitation } from "@/lib/citations/check";
import { attachInput, checkInput } from "@/lib/citations/schema";
import { addClaim } from "@/lib/claims/add";
import { addClaimInput } from "@/lib/claims/schema";
import { signNoteInput } from "@/lib/confidence/schema";
import { signNote } from "@/lib/confidence/sign";
import { db } from "@/lib/db";
import { saveQuotation } from "@/lib/quotations/save";
import { saveQuotationInput } from "@/lib/quotations/schema";
import { commentOnDispute } from "@/lib/disputes/comment";
import { openDispute } from "@/lib/disputes/open";
import { rule } from "@/lib/rulings/rule";
import { exampleRulingInput, openDisputeInput } from "@/lib/disputes/schema";
import { takeDispute } from "@/lib/disputes/take";
import { addDocument } from "@/lib/documents/add";
import { addDocumentInput } from "@/lib/documents/schema";
import { createPerson } from "@/lib/people/create";
import { importSource, importSourceInput } from "@/lib/sources/import";
import type { Actor } from "@/lib/transact";
import { type Corpus, readCorpus } from "./corpus-files.ts";

/**
 * Loads the corpus through the same verbs as everybody uses, so that its history is true. Each deed
 * has a request key made from its record's own key: one that stands in history already is not done
 * again, so loading twice changes nothing and what people changed since is left alone.
 */

const NAMESPACE = "6a5f2f2e-0c6b-4e0a-9d57-5f1f6d0f6b11";
const keyOf = (name: string) => v5(name, NAMESPACE);

/** The cases are examples, so their parties are too; the two-person rule holds for them as for anybody. */
const PEOPLE = {
  corpus: {
    handle: "corpus",
    displayName: "Corpus",
    role: "EDITOR",
    about: "Loads the claims, sources, citations and confidence notes that come with Variorum.",
  },
  accepts: {
    handle: "example-reader-who-accepts",
    displayName: "Example: a reader who accepts the claim",
    role: "READER",
    about: "Opens example disputes that come with the corpus. Not a person.",
  },
  rejects: {
    handle: "example-reader-who-rejects",
    displayName: "Example: a reader who rejects the claim",
    role: "READER",
    about: "Opens example disputes that come with the corpus. Not a person.",
  },
  moderator: {
    handle: "example-moderator",
    displayName: "Example: a moderator",
    role: "MODERATOR",
    about: "Rules on example disputes that come with the corpus. Not a person.",
  },
} as const;
type Cast = Record<keyof typeof PEOPLE, Actor>;

interface Step {
  /** What the step's last deed is known by in history. */
  key: string;
  what: string;
  run: () => Promise<unknown>;
}

/**
 * @returns how many records were added; 0 when everything was there.
 * @throws when a record does not parse or a verb refuses it; what came before stays loaded.
 */
export async function loadCorpus(options: {
  onProgress?: (done: number, total: number, what: string) => void;
  corpus?: Corpus;
}): Promise<{ added: number }> {
  const { onProgress, corpus = readCorpus() } = options;
  const cast = await meet();
  const steps = stepsOf(corpus, cast);
  const done = await db().change.findMany({
    where: { requestKey: { in: steps.map((step) => step.key) } },
    select: { requestKey: true },
  });
  const known = new Set(done.map((change) => change.requestKey));
  let added = 0;
  for (const [index, step] of steps.entries()) {
    if (!known.has(step.key)) {
      await step.run();
      added += 1;
    }
    onProgress?.(index + 1, steps.length, step.what);
  }
  return { added };
}

async function meet(): Promise<Cast> {
  const cast: Partial<Cast> = {};
  for (const [name, person] of Object.entries(PEOPLE) as [keyof Cast, (typeof PEOPLE)[keyof Cast]][]) {
    const known = await db().person.findUnique({ where: { handle: person.handle }, select: { id: true } });
    const { id } = known ?? (await createPerson(person, "CORPUS"));
    cast[name] = { personId: id };
  }
  return cast as Cast;
}

function stepsOf(corpus: Corpus, cast: Cast): Step[] {
  return [
    ...corpus.documents.map((document) => documentStep(document, cast)),
    ...corpus.claims.map((claim) => claimStep(claim, cast)),
    ...corpus.sources.map((source) => sourceStep(source, cast)),
    ...corpus.citations.flatMap((citation) => citationSteps(citation, corpus, cast)),
    ...corpus.quotations.map((quotation) => quotationStep(quotation, corpus, cast)),
    ...corpus.notes.map((note) => noteStep(note, cast)),
    ...corpus.disputes.map((dispute) => disputeStep(dispute, cast)),
  ];
}

function documentStep({ file: _file, partOf, ...document }: Corpus["documents"][number], cast: Cast): Step {
  const key = keyOf(`document:${document.slug}`);
  const quotedIn = partOf && { document: partOf.document, paragraph: partOf.paragraph };
  return {
    key,
    what: "documents",
    run: () => addDocument(cast.corpus, addDocumentInput.parse({ ...document, quotedIn, requestKey: key })),
  };
}

function claimStep(claim: Corpus["claims"][number], cast: Cast): Step {
  const key = keyOf(`claim:${claim.slug}`);
  const { slug, showcase, occurrences, estimate, statement, type, checkability, note = "" } = claim;
  const input = {
    requestKey: key,
    slug,
    showcase,
    occurrences,
    estimate,
    wording: { statement, type, checkability, note },
  };
  return { key, what: "claims", run: () => addClaim(cast.corpus, addClaimInput.parse(input)) };
}

function sourceStep({ basis: _basis, ...source }: Corpus["sources"][number], cast: Cast): Step {
  const key = keyOf(`source:${source.slug}`);
  return {
    key,
    what: "sources",
    run: () => importSource(cast.corpus, importSourceInput.parse({ ...source, requestKey: key })),
  };
}

function citationSteps(citation: Corpus["citations"][number], corpus: Corpus, cast: Cast): Step[] {
  const key = keyOf(`citation:${citation.key}`);
  const { claim, stance, summary, locator, scopeNote = "", estimate, repeats } = citation;
  const content = { stance, summary, bearsOn: scopeNote, estimate };
  const place = { locatorLabel: locator?.label, locator: locator?.value };
  // What it repeats comes before it in the file.
  const repeated = async () => repeats && (await deedOf(keyOf(`citation:${repeats.citation}`))).citationId;
  const input = async () => ({
    requestKey: key,
    claim,
    source: { from: "LIBRARY", slug: citation.source },
    content: { ...content, ...place, derivesFrom: await repeated(), overlapReason: repeats?.because },
  });
  const attach: Step = {
    key,
    what: "citations",
    run: async () => attachCitation(cast.corpus, attachInput.parse(await input())),
  };
  // "Looked up" means that a copy was opened for this citation and says so, not the original; how much was seen is
  // the source's, and on which day it was seen is not known.
  const saw = corpus.sources.find((source) => source.slug === citation.source)?.seen;
  if (citation.basis !== "LOOKUP" || saw === undefined || saw === "NOTHING") return [attach];
  const checkKey = keyOf(`check:${citation.key}`);
  const check: Step = {
    key: checkKey,
    what: "checks",
    run: async () => {
      const citationId = (await deedOf(key)).citationId;
      return checkCitation(
        cast.corpus,
        checkInput.parse({ requestKey: checkKey, citationId, version: 1, saw, through: "COPY", finding: "SAYS_SO" }),
      );
    },
  };
  return [attach, check];
}

/** After the citations, which carry what is said of the words. A database that has the words alone has them revised. */
function quotationStep(record: Corpus["quotations"][number], corpus: Corpus, cast: Cast): Step {
  const key = keyOf(`quotation:${record.claim}`);
  const run = async () => {
    const { origin, ...words } = corpus.claims.find(({ slug }) => slug === record.claim)?.quotation ?? {};
    const claim = await db().claim.findUniqueOrThrow({
      where: { slug: record.claim },
      select: { quotation: { select: { version: true } } },
    });
    const input = {
      requestKey: key,
      claim: record.claim,
      version: claim.quotation?.version ?? 0,
      content: {
        ...words,
        originAuthor: origin?.author,
        originWork: origin?.work,
        originDate: origin?.date,
        originLocator: origin?.locator,
        renderings: await Promise.all(record.renderings.map(carried)),
        findings: Object.fromEntries(await Promise.all(Object.entries(record.findings).map(findingOf))),
        trail: await Promise.all(record.trail.map(carried)),
      },
      reason: "As the corpus has it.",
    };
    return saveQuotation(cast.corpus, saveQuotationInput.parse(input));
  };
  return { key, what: "quotations", run };
}

const citationId = async (key: string) => (await deedOf(keyOf(`citation:${key}`))).citationId;

const carried = async <T extends { citation?: string | undefined }>({ citation, ...rest }: T) => ({
  ...rest,
  citationId: citation === undefined ? undefined : await citationId(citation),
});

async function findingOf([question, found]: [string, Corpus["quotations"][number]["findings"]["exists"]]) {
  const citations = await Promise.all((found.citations ?? []).map(citationId));
  return [question, { ...found, citations }] as const;
}

function noteStep({ key: name, claim, ...content }: Corpus["notes"][number], cast: Cast): Step {
  const key = keyOf(`note:${name}`);
  return {
    key,
    what: "confidence notes",
    run: () => signNote(cast.corpus, signNoteInput.parse({ requestKey: key, claim, content })),
  };
}

/** Opening, taking and ruling have keys of their own, so that a load cut short goes on where it stopped. */
function disputeStep(dispute: Corpus["disputes"][number], cast: Cast): Step {
  const keys = {
    open: keyOf(`dispute:${dispute.key}`),
    take: keyOf(`taken:${dispute.key}`),
    last: keyOf(`ruled:${dispute.key}`),
  };
  const opener = dispute.raisedBy === "a reader who accepts the claim" ? cast.accepts : cast.rejects;
  const run = async () => {
    const { claim, reasons, question, position } = dispute;
    const target = await targetOf(dispute.target);
    const opening = openDisputeInput.parse({ requestKey: keys.open, claim, target, reasons, question, position });
    const { number } = await openDispute(opener, opening, { example: true });
    if (dispute.outcome === undefined) {
      return commentOnDispute(cast.moderator, { requestKey: keys.last, number, body: dispute.resolution });
    }
    await takeDispute(cast.moderator, { requestKey: keys.take, number });
    const { version } = await db().dispute.findUniqueOrThrow({ where: { number }, select: { version: true } });
    const { outcome, resolution, reopenIf } = dispute;
    const ruling = { requestKey: keys.last, number, version, outcome, reasons: resolution, reopenIf };
    return rule(cast.moderator, exampleRulingInput.parse(ruling), { example: true });
  };
  return { key: keys.last, what: "example disputes", run };
}

async function targetOf({ type, key }: Corpus["disputes"][number]["target"]) {
  if (type === "CLAIM") return { kind: "CLAIM" };
  const deed = await deedOf(keyOf(`${type === "CITATION" ? "citation" : "note"}:${key}`));
  return { kind: type, id: type === "CITATION" ? deed.citationId : deed.noteId };
}

const deedOf = (requestKey: string) =>
  db().change.findUniqueOrThrow({ where: { requestKey }, select: { citationId: true, noteId: true } });
