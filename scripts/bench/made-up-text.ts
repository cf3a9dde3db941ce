/** Texts nobody wrote, of any length and always the same for the same seed, and quotes from them. Pure. */

export type Random = () => number;

/** Numbers from 0 to below 1 (mulberry32, public domain, Tommy Ettinger). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const SYLLABLES = "ba de ki lo mu na re si to vu ler dan mir tos hel gra što žen ła ö ü é ça kow".split(" ");
const COMMON = "the of and to in that was it for on with as he his by at from they were had not but which".split(" ");

function words(random: Random): string[] {
  return Array.from({ length: 3_000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, SYLLABLES)).join(""),
  );
}

/**
 * Sentences in paragraphs, with Zipf's share of common words. One sentence in ten has been said before,
 * letter by letter or nearly so: quotes that occur twice are the hard ones.
 * @param length in code units, at least.
 */
export function madeUpText(random: Random, length: number): string {
  const vocabulary = words(random);
  const word = () =>
    random() < 0.4 ? pick(random, COMMON) : (vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? "it");
  const said: string[] = [];
  const sentence = (): string => {
    if (said.length > 5 && random() < 0.1) {
      const again = pick(random, said);
      return random() < 0.5 ? again : again.replace(/ \S+ /, ` ${word()} `);
    }
    const made = Array.from({ length: 6 + Math.floor(random() * 18) }, word).join(" ");
    const told = random() < 0.4 ? made.replace(/(\S+ \S+ \S+) /, "$1, ") : made;
    said.push(told);
    return told.charAt(0).toUpperCase() + told.slice(1) + pick(random, [".", ".", ".", "!", "?", "; “so it was”."]);
  };
  const paragraphs: string[] = [];
  for (let size = 0; size < length;) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 6) }, sentence).join(" ");
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}

/** What a quote goes across. */
export const ACROSS = {
  nothing: /^[^\n.!?]+$/,
  "the end of a sentence": /^[^\n]*[.!?”] [^\n]*$/,
  "the end of a paragraph": /\n\n/,
} as const;
export type Across = keyof typeof ACROSS;

/** Where quotes of two to ten words stand, in code points; the text has none beyond the first plane. */
export function madeUpQuotes(
  random: Random,
  text: string,
  count: number,
  across: Across = "nothing",
): { start: number; end: number }[] {
  const quotes: { start: number; end: number }[] = [];
  while (quotes.length < count) {
    const start = text.indexOf(" ", Math.floor(random() * text.length)) + 1;
    let end = start;
    for (let n = 2 + Math.floor(random() * 9); n > 0 && end >= 0; n -= 1) end = text.indexOf(" ", end + 1);
    if (start > 0 && end > start && ACROSS[across].test(text.slice(start, end))) quotes.push({ start, end });
  }
  return quotes;
}
