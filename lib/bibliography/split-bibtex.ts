import { LONGEST_MACROS, Macros } from "./macros";
import { LONGEST_RECORD, type LineSplitter, type Piece } from "./piece";

const HEAD = /@\s*([A-Za-z]+)\s*([{(])/g;
/** A record that begins a line ends whatever was never closed before it. */
const HEAD_OF_LINE = /^@\s*[A-Za-z]+\s*[{(]/;

interface Open {
  kind: string;
  line: number;
  text: string;
  /** Braces that are open within it. */
  depth: number;
  /** What closes it at depth 0. */
  close: string;
}

/**
 * Records of BibTeX: from @ to the brace or parenthesis that closes it, braces counted as BibTeX does, also
 * after a backslash. What stands between records is a comment. Macros (@string) go in front of each record
 * that uses them, so that it can be read by itself. Pure.
 */
export class BibtexSplitter implements LineSplitter {
  #open: Open | null = null;
  /** A record too long to be one: what follows is passed over until one begins a line. */
  #lost = false;
  readonly #macros = new Macros();

  take(part: string, line: number, begins: boolean): Piece[] {
    const pieces: Piece[] = [];
    if (begins && HEAD_OF_LINE.test(part)) {
      if (this.#open) pieces.push(...this.#give(this.#open, NEVER_CLOSED));
      this.#open = null;
      this.#lost = false;
    }
    let at = 0;
    while (at < part.length && !this.#lost) {
      if (this.#open === null) {
        HEAD.lastIndex = at;
        const head = HEAD.exec(part);
        if (!head) break;
        const [all, kind = "", bracket] = head;
        this.#open = { kind: kind.toLowerCase(), line, text: all, depth: 0, close: bracket === "{" ? "}" : ")" };
        at = HEAD.lastIndex;
      }
      at = this.#goOn(this.#open, part, at, pieces);
    }
    return pieces;
  }

  end(): Piece[] {
    const open = this.#open;
    this.#open = null;
    return open ? this.#give(open, NEVER_CLOSED) : [];
  }

  /** Takes what belongs to the open record; gives the place after it. */
  #goOn(open: Open, part: string, from: number, pieces: Piece[]): number {
    for (let at = from; at < part.length; at += 1) {
      const character = part[at];
      if (character === "{") open.depth += 1;
      else if (character === open.close && open.depth === 0) {
        open.text += part.slice(from, at + 1);
        this.#open = null;
        pieces.push(...this.#give(open, null));
        return at + 1;
      } else if (character === "}") open.depth = Math.max(0, open.depth - 1);
    }
    open.text += part.slice(from);
    if (open.text.length > LONGEST_RECORD) {
      this.#open = null;
      this.#lost = true;
      pieces.push(...this.#give({ ...open, text: open.text.slice(0, 2000) }, NEVER_CLOSED));
    }
    return part.length;
  }

  #give({ kind, line, text: whole }: Open, fault: string | null): Piece[] {
    if (kind === "comment" || kind === "preamble") return [];
    const text = whole.trim();
    const wrong = fault ?? (WITHIN.test(text.slice(1)) ? MACRO_WITHIN : null);
    if (wrong !== null) return [{ line, text, fault: wrong }];
    if (kind !== "string") {
      const readable = this.#macros.inFrontOf(whole);
      return [readable === null ? { line, text, fault: LONG_MACROS } : { line, text: readable, fault: null }];
    }
    const name = /^@\s*\w+\s*[{(]\s*([^\s=]+)\s*=/.exec(text)?.[1];
    if (name === undefined) return [{ line, text, fault: NO_MACRO }];
    return this.#macros.define(name, whole) ? [] : [{ line, text, fault: LONG_MACRO }];
  }
}

/** An abbreviation in the middle of something else: the parser may see it where braces are counted otherwise. */
const WITHIN = /@\s*(?:string\s*[{(%]|%)/i;

const NEVER_CLOSED = "A bracket is never closed, so where this record ends cannot be told.";
const NO_MACRO = "This abbreviation (@string) has no name.";
const MACRO_WITHIN = "Another abbreviation (@string) begins within it, so where it ends cannot be told.";
const LONG_MACRO = `This abbreviation (@string) stands for more than ${LONGEST_MACROS.toLocaleString("en-GB")} characters.`;
const LONG_MACROS = `Its abbreviations (@string) stand for more than ${LONGEST_MACROS.toLocaleString("en-GB")} characters.`;
