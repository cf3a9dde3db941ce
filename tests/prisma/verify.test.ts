import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readCorpus } from "@/prisma/corpus-files";
import { verifyCorpus } from "@/prisma/verify";

// A text of our own, with letters of two and of four bytes before the quotes: offsets are code points.
const TEXT = "Edvīns says: 𝔞 film. It is old.\n\nNobody disagrees.";
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const at = (quote: string, from = 0) => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(quote))).length - from;
  return { start, end: start + Array.from(quote).length };
};

const shared = { kind: "note", language: "en", description: "A note.", rights: "PUBLIC" as const, provenance: [] };
const voice = { key: "writer", label: "the writer", description: "Who wrote it." };
const whole = {
  slug: "note",
  title: "Note",
  ...shared,
  sha256: sha256(TEXT),
  characters: Array.from(TEXT).length,
  file: { name: "note.txt" },
  voices: [voice],
  paragraphs: [
    { number: 1, start: 0, end: 31, precis: "On the film." },
    { number: 2, start: 33, end: 50, precis: "On agreement." },
  ],
};
const INNER = "𝔞 film. It is old.";
const inner = {
  ...whole,
  slug: "inner",
  sha256: sha256(INNER),
  characters: 18,
  file: { name: "note.txt", ...at(INNER) },
  paragraphs: [{ number: 1, start: 0, end: 18, precis: "On the film." }],
};
const claim = (occurrences: object[]) => ({
  slug: "film-is-old",
  statement: "The film is old.",
  type: "WORK",
  checkability: "YES",
  showcase: false,
  occurrences: occurrences.map((occurrence) => ({
    document: "note",
    paragraph: 1,
    quote: "It is old",
    voice: "writer",
    chain: ["writer"],
    ...at("It is old"),
    ...occurrence,
  })),
});
const bytes = (text: string) => new TextEncoder().encode(text);

describe("the original text held against the corpus", () => {
  test("stands when every quote is at its code points, in the whole and in the quoted part", () => {
    const part = { document: "inner", ...at("It is old", at(INNER).start) };
    const corpus = { documents: [whole, inner], claims: [claim([{}, part])] };
    expect(verifyCorpus(bytes(TEXT), corpus)).toEqual({ documents: 2, occurrences: 2, faults: [] });
  });

  test("names a quote that stands elsewhere, and what stands in its place", () => {
    const { start, end } = at("It is old");
    const { faults } = verifyCorpus(bytes(TEXT), {
      documents: [whole],
      claims: [claim([{ start: start + 1, end: end + 1 }])],
    });
    expect(faults).toEqual([expect.stringContaining("stands “t is old.”, expected “It is old”")]);
  });

  test("names a quote that stands in another paragraph", () => {
    const { faults } = verifyCorpus(bytes(TEXT), { documents: [whole], claims: [claim([{ paragraph: 2 }])] });
    expect(faults).toEqual([expect.stringContaining("is not in paragraph 2")]);
  });

  test("names a text with another checksum or length", () => {
    const { faults } = verifyCorpus(bytes(`${TEXT} `), { documents: [whole], claims: [] });
    expect(faults).toEqual([expect.stringContaining("SHA-256"), expect.stringContaining("characters, expected")]);
  });
});

describe("the shipped corpus", () => {
  const corpus = readCorpus();

  test("quotes at most 20 words at a time and no document's text", () => {
    for (const { quote } of corpus.claims.flatMap((one) => one.occurrences)) {
      expect(quote.split(/\s+/).length, quote).toBeLessThanOrEqual(20);
    }
  });

  test("keeps every quote as long as its offsets, inside its paragraph", () => {
    for (const { document, paragraph, start, end, quote } of corpus.claims.flatMap((one) => one.occurrences)) {
      expect(Array.from(quote).length, quote).toBe(end - start);
      const bounds = corpus.documents
        .find((one) => one.slug === document)
        ?.paragraphs.find((one) => one.number === paragraph);
      expect(bounds && start >= bounds.start && end <= bounds.end, quote).toBe(true);
    }
  });

  test("makes a claim of the synopsis one claim with an occurrence in each document", () => {
    const both = corpus.claims.filter((one) => one.occurrences.length > 1);
    expect(both).toHaveLength(7);
    for (const { occurrences } of both) {
      expect(occurrences.map((one) => one.document)).toEqual(["soviet-story-review", "soviet-story-synopsis"]);
      expect(occurrences.map((one) => one.chain.length)).toEqual([2, 1]);
    }
  });
});
