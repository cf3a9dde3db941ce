/** Characters that abbreviations may stand for, in one record or in one of them. No journal's name is that long. */
export const LONGEST_MACROS = 10_000;

interface Macro {
  /** Its place among all of the file. */
  order: number;
  text: string;
  /** Those it is made of, as they were when it was defined. */
  uses: readonly Macro[];
  /** At least as long as what it stands for; Infinity for more than may be. */
  length: number;
}

/**
 * Abbreviations (@string) of a file of BibTeX. One may be made of others, so that a few short lines can stand for
 * more than any memory holds: how long each gets is counted here, before anything is written out. Pure.
 */
export class Macros {
  readonly #named = new Map<string, Macro>();
  #defined = 0;

  /** Keeps one as it stands in its file; false when it stands for too much. What uses it then does so as well. */
  define(name: string, text: string): boolean {
    const used = this.#usedBy(text);
    const length = text.length + lengthOf(used);
    const isFine = length <= LONGEST_MACROS;
    const kept = isFine ? { text, uses: [...new Set(used)], length } : { text: "", uses: [], length: Infinity };
    this.#named.set(name.toUpperCase(), { order: this.#defined, ...kept });
    this.#defined += 1;
    return isFine;
  }

  /** The definitions that a record needs, in their order, then the record; null when they stand for too much. */
  inFrontOf(text: string): string | null {
    if (this.#named.size === 0) return text;
    const used = this.#usedBy(text);
    if (lengthOf(used) > LONGEST_MACROS) return null;
    const needed = new Set<Macro>();
    for (const macro of used) collect(macro, needed);
    return [...[...needed].toSorted((a, b) => a.order - b.order).map((macro) => macro.text), text].join("\n");
  }

  /** Each as often as it is named. */
  #usedBy(text: string): Macro[] {
    return Array.from(text.matchAll(REFERENCE), ([, name = ""]) => name.toUpperCase()).flatMap(
      (name) => this.#named.get(name) ?? [],
    );
  }
}

/**
 * What may be the name of one, in the characters of which the parser makes names: after = or #, or first in its
 * line, since a comment may stand between. More than are meant, never fewer.
 */
const REFERENCE = /(?:[=#]\s*|\n[^\S\n]*)((?:(?![\u{10000}-\u{10FFFF}])[+'0-9&;_:\\./\-\p{L}])+)/gu;

const lengthOf = (macros: readonly Macro[]): number => macros.reduce((sum, { length }) => sum + length, 0);

function collect(macro: Macro, needed: Set<Macro>): void {
  if (needed.has(macro)) return;
  needed.add(macro);
  for (const used of macro.uses) collect(used, needed);
}
