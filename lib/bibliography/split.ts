import { BibtexSplitter } from "./split-bibtex";
import { JsonSplitter } from "./split-json";
import { RisSplitter } from "./split-ris";
import type { Format } from "./formats";
import type { LineSplitter, Piece } from "./piece";

/** Takes a bibliography apart, so that each record is read by itself. Pure. */

/** Lines are taken in parts of about this many characters. */
const PART = 64_000;

/**
 * The records of a text that comes in chunks, each with the line in which it begins. What is broken is a
 * piece with its fault, and spoils no other. It holds one record and one line at a time, of any file.
 */
export class Splitter {
  readonly #format: LineSplitter;
  #kept = "";
  #line = 1;
  #begins = true;

  constructor(format: Format) {
    const formats = { BIBTEX: BibtexSplitter, BIBLATEX: BibtexSplitter, RIS: RisSplitter, CSL_JSON: JsonSplitter };
    this.#format = new formats[format]();
  }

  push(chunk: string): Piece[] {
    const text = this.#kept + chunk;
    const pieces: Piece[] = [];
    let from = 0;
    // A carriage return at the very end may be half of a line's end.
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r(?!$)/g)) {
      pieces.push(...this.#take(text.slice(from, index), true));
      from = index + end.length;
    }
    this.#kept = text.slice(from);
    if (this.#kept.length > PART) {
      // Not through the head of a record.
      const cut = Math.max(this.#kept.lastIndexOf("@"), 0) || this.#kept.length;
      pieces.push(...this.#take(this.#kept.slice(0, cut), false));
      this.#kept = this.#kept.slice(cut);
    }
    return pieces;
  }

  end(): Piece[] {
    return [...this.#take(this.#kept.replace(/\r$/, ""), true), ...this.#format.end()];
  }

  #take(part: string, ends: boolean): Piece[] {
    const pieces = this.#format.take(ends ? `${part}\n` : part, this.#line, this.#begins);
    this.#begins = ends;
    if (ends) this.#line += 1;
    return pieces;
  }
}

/** The records of a text that is there as a whole. */
export function split(format: Format, text: string): Piece[] {
  const splitter = new Splitter(format);
  return [...splitter.push(text), ...splitter.end()];
}
