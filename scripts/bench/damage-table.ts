import { type Found, anchor } from "@/lib/documents/anchor";
import { type IndexedText, indexText } from "@/lib/documents/indexed-text";
import { fold } from "@/lib/documents/fold";
import { type Selector, withinParagraph } from "@/lib/documents/places";
import { quoteAt } from "@/lib/documents/place-quote";
import { type Damage, type Truth, damaged } from "./damage.ts";
import { type Across, madeUpQuotes, madeUpText, randomFrom } from "./made-up-text.ts";

/** What is found again after a damage, held against the truth. */

const OUTCOMES = ["certain, right", "certain, wrong", "proposed, right", "proposed, wrong", "not found"] as const;
type Outcome = (typeof OUTCOMES)[number];

/**
 * What was found of one quote, held against the truth. `hasWords`: the very words stand at the place
 * that was found. `slidIn`: the sentence is gone, and another, with the same words and the same 32
 * letters on either side, has come to stand in its place: the record cannot tell them apart.
 */
function outcomeOf(found: Found, truth: Truth, { hasWords, slidIn }: { hasWords: boolean; slidIn: boolean }): Outcome {
  if (found.state === "ORPHANED") return "not found";
  const overlap = Math.min(found.end, truth.end) - Math.max(found.start, truth.start);
  const isRight = truth.is !== "GONE" && overlap > (truth.end - truth.start) / 2;
  if (found.state === "FUZZY") return isRight ? "proposed, right" : "proposed, wrong";
  const isVeryPlace = truth.is === "THERE" ? found.start === truth.start : isRight || slidIn;
  return isVeryPlace && hasWords ? "certain, right" : "certain, wrong";
}

interface Line {
  damage: Damage;
  /** Quotes whose words are there still, changed or not. */
  there: Record<Outcome, number> & { all: number };
  gone: Record<Outcome, number> & { all: number };
}

const none = () => ({ all: 0, ...Object.fromEntries(OUTCOMES.map((name) => [name, 0])) }) as Line["there"];

/** Quotes of a made-up text, sought in the same text damaged. */
export function measureDamage(
  damage: Damage,
  { seed, size, quotes, across }: { seed: number; size: number; quotes: number; across?: Across },
): Line {
  const random = randomFrom(seed);
  const text = madeUpText(random, size);
  const after = damaged(text, damage, random);
  const [earlier, now] = [indexText(text), indexText(after.text)];
  const line: Line = { damage, there: none(), gone: none() };
  for (const quote of madeUpQuotes(random, text, quotes, across)) {
    const truth = after.truthOf(quote);
    const group = truth.is === "GONE" ? line.gone : line.there;
    group.all += 1;
    const sought = soughtAt(earlier, quote);
    const found = anchor(sought, now, earlier);
    const place = found.state === "ORPHANED" ? null : quoteAt(now, [], found.start, found.end);
    const facts = {
      hasWords: place?.quote === sought.quote,
      slidIn: recordOf(place) === recordOf(sought),
    };
    group[outcomeOf(found, truth, facts)] += 1;
  }
  return line;
}

/** All that is known of a quote, as far as its paragraph goes, in letters that case and diacritics do not change. */
const recordOf = (quote: Selector | null): string | null =>
  quote &&
  fold(withinParagraph(quote.prefix ?? "", "before") + quote.quote + withinParagraph(quote.suffix ?? "", "after"));

/** A quote as it is recorded. */
export function soughtAt(text: IndexedText, { start, end }: { start: number; end: number }) {
  const placed = quoteAt(text, [], start, end);
  if (!placed) throw new Error("A made-up quote lies outside its text.");
  return placed;
}
