import { z } from "zod";
import {
  id,
  languageTag,
  line,
  maybe,
  optionalLine,
  optionalProse,
  prose,
  reason,
  requestKey,
  newSlug,
  slug,
} from "@/lib/fields";
import { PARAGRAPHS_LIMIT, TEXT_LIMIT } from "./text";

export const RIGHTS = ["PUBLIC", "MEMBERS", "PRIVATE_COPY"] as const;

export const ANCHOR_CHOICES = ["CONFIRM", "PLACE", "GONE"] as const;

/** Offsets are Unicode code points, end exclusive. */
const bounds = { start: z.int().min(0), end: z.int().min(0) };

/** A document whose text stays with whoever holds it: its fingerprint, who speaks in it, and a precis of each paragraph. */
export const addDocumentInput = z.object({
  requestKey: requestKey.optional(),
  slug: newSlug,
  title: line(300),
  kind: line(80),
  language: languageTag,
  description: prose(2000),
  provenance: z.array(line(500)).max(20),
  rights: z.enum(RIGHTS),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  characters: z.int().min(1),
  /** Where another document quotes this one. */
  quotedIn: z.object({ document: slug, paragraph: z.int().min(1) }).optional(),
  voices: z
    .array(z.object({ key: slug, label: line(120), description: line(400) }))
    .min(1)
    .max(50),
  paragraphs: z
    .array(z.object({ number: z.int().min(1), ...bounds, precis: prose(2000) }))
    .min(1)
    .max(2000),
});

/** A text as it was typed, pasted or read from a file; `cleanText` has the last word on it. */
const text = z
  .string({ error: "Paste the text, or choose a file." })
  .max(TEXT_LIMIT, "This is more than 5 MB of text.");

/** One a line, none twice. */
const lines = (max: number, most: number) =>
  z.preprocess(
    (value) =>
      typeof value === "string" ? [...new Set(value.split("\n").map((one) => one.trim()))].filter(Boolean) : value,
    z.array(line(max)).max(most, `At most ${most} lines.`),
  );

export const importDocumentInput = z.object({
  requestKey: requestKey.optional(),
  /** Made from the title when absent. */
  slug: maybe(newSlug),
  title: line(300, "A title"),
  kind: line(80, "The kind of text"),
  language: languageTag,
  description: prose(2000, "A description"),
  provenance: lines(500, 20).default([]),
  rights: z.enum(RIGHTS, "Choose who may read the text."),
  /** Everybody who speaks in it, the author first. */
  voices: lines(120, 50).pipe(z.array(z.string()).min(1, "Say at least who wrote it.")),
  text,
  /** Where exactly this text was taken from. */
  origin: optionalLine(500),
});

export const addVersionInput = z.object({
  requestKey: requestKey.optional(),
  document: slug,
  /** Number of the newest version the editor saw. */
  version: z.coerce.number().int().min(1),
  text,
  origin: optionalLine(500),
  reason,
});

export const attachTextInput = z.object({
  requestKey: requestKey.optional(),
  document: slug,
  text,
});

export const decideAnchorInput = z.object({
  requestKey: requestKey.optional(),
  document: slug,
  /** Number of the document's version. */
  number: z.coerce.number().int().min(1),
  occurrenceId: id,
  /** The anchor's version that the editor saw. */
  version: z.coerce.number().int().min(1),
  /** CONFIRM the proposed place; PLACE it at `start` to `end`; GONE: the words are not in this version. */
  choice: z.enum(ANCHOR_CHOICES, "Choose one."),
  /** With PLACE only: code points, end exclusive, or else the words and in which paragraph they stand. */
  start: maybe(z.coerce.number().int().min(0).max(TEXT_LIMIT)),
  end: maybe(z.coerce.number().int().min(0).max(TEXT_LIMIT)),
  paragraph: maybe(z.coerce.number().int().min(1).max(PARAGRAPHS_LIMIT)),
  words: maybe(prose(400)),
  note: optionalProse(1000),
});

export const changeRightsInput = z.object({
  requestKey: requestKey.optional(),
  document: slug,
  /** What the editor saw it at. */
  from: z.enum(RIGHTS),
  rights: z.enum(RIGHTS, "Choose who may read the text."),
  reason,
});
