import { LONGEST_RECORD, type LineSplitter, type Piece } from "./piece";

interface Open {
  line: number;
  text: string;
  /** Braces that are open within it. */
  depth: number;
  /** What stands before it in its line; undefined when something else does. */
  indent: string | undefined;
}

/**
 * Records of CSL-JSON: the objects of a list, or objects one after the other. A text ends with its line
 * even where its quotation mark is missing, and an object that begins a line as the open one did ends it:
 * so a fault stays within its record. Pure.
 */
export class JsonSplitter implements LineSplitter {
  #open: Open | null = null;
  #quoted = false;
  #escaped = false;

  take(part: string, line: number, begins: boolean): Piece[] {
    const pieces: Piece[] = [];
    const indent = begins ? /^(\s*)\{/.exec(part)?.[1] : undefined;
    if (this.#open && indent !== undefined && indent === this.#open.indent) pieces.push(...this.#broken());
    let from = 0;
    for (let at = 0; at < part.length; at += 1) {
      const character = part[at];
      if (this.#open === null) {
        if (character !== "{") continue;
        this.#open = { line, text: "", depth: 1, indent: at === indent?.length ? indent : undefined };
        from = at;
      } else if (this.#ends(this.#open, character)) {
        const { line: first, text } = this.#open;
        this.#open = null;
        pieces.push({ line: first, text: text + part.slice(from, at + 1), fault: null });
      }
    }
    if (this.#open === null) return pieces;
    this.#open.text += part.slice(from);
    if (part.endsWith("\n")) this.#quoted = this.#escaped = false;
    return this.#open.text.length > LONGEST_RECORD ? [...pieces, ...this.#broken()] : pieces;
  }

  end(): Piece[] {
    return this.#open ? this.#broken() : [];
  }

  /** Whether this character closes the record. */
  #ends(open: Open, character: string | undefined): boolean {
    if (this.#quoted) {
      if (this.#escaped) this.#escaped = false;
      else if (character === "\\") this.#escaped = true;
      else if (character === '"') this.#quoted = false;
      return false;
    }
    if (character === '"') this.#quoted = true;
    else if (character === "{") open.depth += 1;
    else if (character === "}") open.depth -= 1;
    return open.depth === 0;
  }

  #broken(): Piece[] {
    const open = this.#open;
    this.#open = null;
    this.#quoted = this.#escaped = false;
    if (!open) return [];
    return [{ line: open.line, text: open.text.trim().slice(0, 2000), fault: "A brace is never closed." }];
  }
}
