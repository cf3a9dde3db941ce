import { createHash } from "node:crypto";
import type { Corpus } from "./corpus-files.ts";

/** What was looked at, and what did not stand as the corpus says. */
export interface Verification {
  documents: number;
  occurrences: number;
  faults: string[];
}

const sha256 = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");

/**
 * Holds the original text against the corpus: the SHA-256 and length of every document in it, and
 * every quote at exactly its offsets (Unicode code points, end exclusive) inside its paragraph.
 */
export function verifyCorpus(file: Uint8Array, corpus: Pick<Corpus, "documents" | "claims">): Verification {
  const faults: string[] = [];
  const whole = Array.from(new TextDecoder("utf-8").decode(file));
  const texts = new Map<string, { points: string[]; paragraphs: Corpus["documents"][number]["paragraphs"] }>();

  for (const document of corpus.documents) {
    const { start = 0, end = whole.length } = document.file;
    const points = whole.slice(start, end);
    texts.set(document.slug, { points, paragraphs: document.paragraphs });
    const isWhole = document.file.start === undefined;
    const found = sha256(isWhole ? file : points.join(""));
    if (found !== document.sha256) faults.push(`${document.slug}: SHA-256 is ${found}, expected ${document.sha256}`);
    if (points.length !== document.characters) {
      faults.push(`${document.slug}: ${points.length} characters, expected ${document.characters}`);
    }
  }

  let occurrences = 0;
  for (const claim of corpus.claims) {
    for (const { document, start, end, quote, paragraph } of claim.occurrences) {
      occurrences += 1;
      const at = `${claim.slug}, ${document} ${start}–${end}`;
      const text = texts.get(document);
      const found = text?.points.slice(start, end).join("");
      if (found !== quote) faults.push(`${at}: stands “${found ?? ""}”, expected “${quote}”`);
      const bounds = text?.paragraphs.find(({ number }) => number === paragraph);
      if (!bounds || start < bounds.start || end > bounds.end) faults.push(`${at}: is not in paragraph ${paragraph}`);
    }
  }
  return { documents: corpus.documents.length, occurrences, faults };
}
