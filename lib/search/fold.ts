/** Words as search compares them; the same as `fold` in SQL, as far as Latin letters go. Pure. */

// Letters that are no letter-and-mark in Unicode but have a plain form all the same.
const PLAIN: Record<string, string> = { ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i" };

/** Lower case, without diacritics. */
export const unaccent = (words: string): string =>
  words
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßøłđæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFC");

/** Besides, ae, oe, ue as a, o, u: "Völkerabfälle" and "voelkerabfaelle" meet. */
export const fold = (words: string): string =>
  unaccent(words).replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("ue", "u");

/** The words of a text, folded, in their order. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
