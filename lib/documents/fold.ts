/**
 * Makes texts comparable that differ in case, diacritics or the shape of quotation marks and dashes.
 * Every code unit becomes one code unit, so that offsets stay what they are. Pure.
 */

const SAME: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "–": "-",
  "—": "-",
  "‑": "-",
};

/** Unicode's first plane; code units of the others stand for themselves. */
const TABLE = new Uint16Array(65_536);
const IS_WORD = new Uint8Array(65_536);

let ready = false;

function prepare(): void {
  ready = true;
  for (let unit = 0; unit < TABLE.length; unit += 1) {
    const isSurrogate = unit >= 0xd800 && unit < 0xe000;
    const folded = isSurrogate ? "" : foldOne(String.fromCharCode(unit));
    TABLE[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
    IS_WORD[unit] = isSurrogate || /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? 1 : 0;
  }
}

function foldOne(letter: string): string {
  if (/\s/u.test(letter)) return " ";
  const [base = letter, ...marks] = letter.normalize("NFD");
  const plain = marks.every((mark) => /\p{M}/u.test(mark)) ? base : letter;
  return SAME[plain] ?? plain.toLowerCase();
}

export function fold(text: string): string {
  if (!ready) prepare();
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = TABLE[text.charCodeAt(at)] ?? 0;
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units);
}

/** Letters, digits, marks, and whatever lies beyond the first plane. */
export function isWordUnit(unit: number): boolean {
  if (!ready) prepare();
  return IS_WORD[unit] === 1;
}
