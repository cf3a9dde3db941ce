import { type Random, madeUpText, pick } from "./made-up-text.ts";

/** Ways in which a text changes between two versions, with the truth of where everything went. Pure. */

/** A letter, and where it stood before; -1 when it is new. */
interface Letter {
  letter: string;
  was: number;
}
type Letters = readonly Letter[];

const added = (text: string): Letter[] => Array.from(text, (letter) => ({ letter, was: -1 }));

/** Cut after each match: sentences, paragraphs. */
function pieces(letters: Letters, end: RegExp): Letters[] {
  const text = letters.map(({ letter }) => letter).join("");
  const cuts = [...text.matchAll(end)].map(({ index, 0: match }) => index + match.length);
  return [0, ...cuts]
    .map((from, index) => letters.slice(from, cuts[index] ?? letters.length))
    .filter((one) => one.length);
}

const SENTENCE = /[.!?] /g;
const PARAGRAPH = /\n\n/g;
const share = (random: Random, odds: number) => random() < odds;

const perLetter = (change: (letter: Letter, random: Random) => Letter[]) => (letters: Letters, random: Random) =>
  letters.flatMap((letter) => change(letter, random));

function perWord(letters: Letters, random: Random, odds: number, change: (letter: string) => string): Letter[] {
  let changes = false;
  return letters.map(({ letter, was }, index) => {
    if (index === 0 || /\s/.test(letters[index - 1]?.letter ?? "")) changes = share(random, odds);
    return { letter: changes ? change(letter) : letter, was };
  });
}

const turned = (letter: string) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase());

const DAMAGES = {
  nothing: (letters: Letters) => [...letters],
  "sentences inserted (one in ten)": (letters: Letters, random: Random) =>
    pieces(letters, SENTENCE).flatMap((one) =>
      share(random, 0.1) ? [...one, ...added(`${madeUpText(random, 40).split("\n")[0]} `)] : one,
    ),
  "sentences deleted (one in ten)": (letters: Letters, random: Random) =>
    pieces(letters, SENTENCE).flatMap((one) => (share(random, 0.1) ? [] : one)),
  "paragraphs in another order": (letters: Letters, random: Random) =>
    pieces([...letters, ...added("\n\n")], PARAGRAPH)
      .map((one) => ({ one, place: random() }))
      .toSorted((a, b) => a.place - b.place)
      .flatMap(({ one }) => one),
  "punctuation changed (half)": perLetter(({ letter, was }, random) => {
    if (!/[,.;!?“”]/.test(letter) || share(random, 0.5)) return [{ letter, was }];
    return share(random, 0.5) ? [] : [{ letter: pick(random, [",", ";", ".", '"', " –"]).slice(0, 1), was }];
  }),
  "case changed (one word in four)": (letters: Letters, random: Random) => perWord(letters, random, 0.25, turned),
  "all in capitals": perLetter(({ letter, was }) => added(letter.toUpperCase()).map((one) => ({ ...one, was }))),
  "diacritics stripped": perLetter(({ letter, was }) => [{ letter: letter.normalize("NFD").charAt(0), was }]),
  "noise (5 % of letters)": perLetter(({ letter, was }, random) => {
    if (letter === "\n" || !share(random, 0.05)) return [{ letter, was }];
    const other = pick(random, "etaoinshrdlu".split(""));
    return pick(random, [[], [{ letter: other, was }], [{ letter, was }, ...added(other)]]);
  }),
} satisfies Record<string, (letters: Letters, random: Random) => Letter[]>;

export type Damage = keyof typeof DAMAGES;
export const DAMAGE_NAMES = Object.keys(DAMAGES) as Damage[];

/** What became of a quote: it stands there still, its words were changed, or it is gone. Code points. */
export interface Truth {
  is: "THERE" | "CHANGED" | "GONE";
  start: number;
  end: number;
}

/** Of a quote's letters, so many must be left for it to count as changed and not as gone. */
const LEFT = 0.6;

export function damaged(text: string, damage: Damage, random: Random) {
  const before = Array.from(text, (letter, was) => ({ letter, was }));
  const after = DAMAGES[damage](before, random);
  const now = new Map(after.flatMap(({ was }, index) => (was < 0 ? [] : [[was, index] as const])));
  const truthOf = ({ start, end }: { start: number; end: number }): Truth => {
    const places: number[] = [];
    for (let at = start; at < end; at += 1) {
      const place = now.get(at);
      if (place !== undefined) places.push(place);
    }
    // Parts of it may have changed their order.
    const ordered = places.toSorted((a, b) => a - b);
    const span = { start: ordered[0] ?? 0, end: (ordered.at(-1) ?? 0) + 1 };
    if (places.length < (end - start) * LEFT || span.end - span.start > (end - start) * 2)
      return { is: "GONE", ...span };
    const words = after.slice(span.start, span.end).map(({ letter }) => letter);
    return { is: words.join("") === text.slice(start, end) ? "THERE" : "CHANGED", ...span };
  };
  return { text: after.map(({ letter }) => letter).join(""), truthOf };
}
