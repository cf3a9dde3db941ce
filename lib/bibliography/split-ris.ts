import { LONGEST_RECORD, type LineSplitter, type Piece } from "./piece";

const BEGINS = /^\s*TY {1,2}-/;
/** What some archives write before the first record: "Provider: A library". */
const HEADER = /^[A-Za-z][A-Za-z -]{0,30}:\s/;
const ENDS = /^\s*ER {1,2}-/;

/** Records of RIS: from TY to ER. A record whose end is missing ends where the next begins. Pure. */
export class RisSplitter implements LineSplitter {
  #open: { line: number; text: string } | null = null;
  #begun = false;
  /** Whether the stretch of lines outside of any record was told of. */
  #told = false;

  take(part: string, line: number, begins: boolean): Piece[] {
    if (begins && BEGINS.test(part)) {
      const before = this.end();
      this.#open = { line, text: part };
      this.#told = false;
      this.#begun = true;
      return before;
    }
    if (this.#open === null) return this.#outside(part, line);
    this.#open.text += part;
    if (this.#open.text.length > LONGEST_RECORD) {
      const { line: first, text } = this.#open;
      this.#open = null;
      return [{ line: first, text: text.slice(0, 2000), fault: "This record is longer than any record can be." }];
    }
    return begins && ENDS.test(part) ? this.end() : [];
  }

  end(): Piece[] {
    const open = this.#open;
    this.#open = null;
    return open ? [{ ...open, fault: null }] : [];
  }

  #outside(part: string, line: number): Piece[] {
    if (part.trim() === "" || this.#told) return [];
    if (!this.#begun && HEADER.test(part)) return [];
    this.#told = true;
    return [
      { line, text: part.trim().slice(0, 2000), fault: "This stands outside of any record: one begins with “TY  -”." },
    ];
  }
}
