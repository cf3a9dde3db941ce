import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The files of prisma/corpus, parsed. Their README says what each field means. */

const estimate = z.record(z.string(), z.string()).optional();
const bounds = { start: z.number(), end: z.number() };

const document = z.object({
  slug: z.string(),
  title: z.string(),
  kind: z.string(),
  language: z.string(),
  description: z.string(),
  rights: z.enum(["PUBLIC", "MEMBERS", "PRIVATE_COPY"]),
  provenance: z.array(z.string()),
  sha256: z.string(),
  characters: z.number(),
  /** The text this document is, or is a part of. */
  file: z.object({ name: z.string(), start: z.number().optional(), end: z.number().optional() }),
  partOf: z.object({ document: z.string(), paragraph: z.number(), ...bounds }).optional(),
  voices: z.array(z.object({ key: z.string(), label: z.string(), description: z.string() })),
  paragraphs: z.array(z.object({ number: z.number(), ...bounds, precis: z.string() })),
});

const occurrence = z.object({
  document: z.string(),
  paragraph: z.number(),
  ...bounds,
  quote: z.string(),
  voice: z.string(),
  chain: z.array(z.string()),
});

const claim = z.object({
  slug: z.string(),
  statement: z.string(),
  type: z.string(),
  checkability: z.string(),
  showcase: z.boolean(),
  note: z.string().optional(),
  occurrences: z.array(occurrence),
  estimate,
  quotation: z
    .object({
      saidBy: z.string(),
      asGiven: z.string(),
      originalLanguage: z.string(),
      originalWording: z.string().optional(),
      origin: z
        .object({
          author: z.string().optional(),
          work: z.string().optional(),
          date: z.string().optional(),
          locator: z.string().optional(),
        })
        .optional(),
      translationNote: z.string().optional(),
      fidelityNote: z.string().optional(),
    })
    .optional(),
});

const carried = { citation: z.string().optional() };
const finding = z.object({ answer: z.string(), note: z.string(), citations: z.array(z.string()).optional() });

const quotation = z.object({
  claim: z.string(),
  renderings: z.array(
    z.object({
      text: z.string(),
      language: z.string(),
      translator: z.string().optional(),
      publication: z.string().optional(),
      ...carried,
    }),
  ),
  findings: z.object({
    exists: finding,
    verbatim: finding,
    translationFaithful: finding.optional(),
    attributionCorrect: finding,
    contextFair: finding,
  }),
  trail: z.array(z.object({ label: z.string(), date: z.string().optional(), gap: z.boolean().optional(), ...carried })),
});

const source = z.object({
  slug: z.string(),
  csl: z.record(z.string(), z.unknown()),
  note: z.string().optional(),
  basis: z.enum(["LOOKUP", "WELL_KNOWN"]),
  seen: z.string(),
  sightings: z.array(z.object({ address: z.string(), saw: z.string() })),
});

const citation = z.object({
  key: z.string(),
  claim: z.string(),
  source: z.string(),
  stance: z.string(),
  summary: z.string(),
  locator: z.object({ label: z.string(), value: z.string() }).optional(),
  scopeNote: z.string().optional(),
  repeats: z.object({ citation: z.string(), because: z.string() }).optional(),
  basis: z.enum(["LOOKUP", "WELL_KNOWN"]),
  estimate,
});

const note = z.looseObject({ key: z.string(), claim: z.string() });

const dispute = z.object({
  key: z.string(),
  claim: z.string(),
  target: z.object({ type: z.enum(["CLAIM", "CITATION", "NOTE"]), key: z.string() }),
  raisedBy: z.enum(["a reader who accepts the claim", "a reader who rejects the claim"]),
  question: z.string(),
  position: z.string(),
  reasons: z.array(z.string()),
  outcome: z.string().optional(),
  resolution: z.string(),
  reopenIf: z.string(),
});

const FILES = {
  documents: document,
  claims: claim,
  sources: source,
  citations: citation,
  quotations: quotation,
  notes: note,
  disputes: dispute,
};

export type Corpus = { [Name in keyof typeof FILES]: z.infer<(typeof FILES)[Name]>[] };

/** @throws z.ZodError when a file is not of the shape its README gives. */
export function readCorpus(folder = join(import.meta.dirname, "corpus")): Corpus {
  const read = (name: keyof typeof FILES): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  return {
    documents: z.array(document).parse(read("documents")),
    claims: z.array(claim).parse(read("claims")),
    sources: z.array(source).parse(read("sources")),
    citations: z.array(citation).parse(read("citations")),
    quotations: z.array(quotation).parse(read("quotations")),
    notes: z.array(note).parse(read("notes")),
    disputes: z.array(dispute).parse(read("disputes")),
  };
}
