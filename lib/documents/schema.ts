import { z } from "zod";
import { languageTag, line, prose, requestKey, slug } from "@/lib/fields";

export const RIGHTS = ["PUBLIC", "MEMBERS", "PRIVATE_COPY"] as const;

/** Offsets are Unicode code points, end exclusive. */
const bounds = { start: z.int().min(0), end: z.int().min(0) };

/** A document whose text stays with whoever holds it: its fingerprint, who speaks in it, and a precis of each paragraph. */
export const addDocumentInput = z.object({
  requestKey: requestKey.optional(),
  slug,
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
