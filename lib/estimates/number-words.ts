import { type Amount, readAmount } from "./amounts";
import { compareDecimals, shortNumber } from "./decimal";
import { type Figure, figureText, outOfOrder } from "./figure";

/**
 * Reads a figure as a source gives it, in words or digits, and says how it was read. Pure: the form
 * shows the reading while somebody types, and the server stores the same.
 */

export type Reading = { ok: true; figure: Figure; sentence: string } | { ok: false; why: string };

/** Longer than any figure; a paste of a million digits is refused before it is looked at. */
export const FIGURE_MAX = 80;

const AT_LEAST =
  /^(?:at least|more than|over|above|upwards of|not less than|no fewer than|no less than|>=?|≥|min(?:imum)?\.?)\s*/i;
const AT_MOST =
  /^(?:at most|up to|no more than|not more than|fewer than|less than|under|below|<=?|≤|max(?:imum)?\.?)\s*/i;
const NEARLY = /^(?:nearly|almost|close to)\s+/i;
const ABOUT = /^(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|c\.|some|~|≈)\s*/i;
const EXACTLY = /^(?:exactly|precisely|=)\s*/i;
const OR_MORE = /\s*(?:\+|or more|and more|at least)$/i;
const OR_LESS = /\s*(?:or less|or fewer|at most)$/i;
const BEST = /[,;]?\s*(?:best|most likely|central)(?: estimate)?:?\s+/i;

/** "Several million", "a few hundred thousand", "a couple of thousand": two of them at least, as with "millions". */
const SEVERAL =
  /^(?:several|many|a few|a couple of) ((?:hundred|thousand|million|billion|trillion)(?: (?:thousand|million))?)$/i;

/** Orders of size: the least that the plural can mean is two of them. */
const ORDERS = new Map([
  ["dozens", "24"],
  ["hundreds", "200"],
  ["thousands", "2000"],
  ["tens of thousands", "20000"],
  ["hundreds of thousands", "200000"],
  ["millions", "2000000"],
  ["tens of millions", "20000000"],
  ["hundreds of millions", "200000000"],
]);

const refuse = (why: string): Reading => ({ ok: false, why: why.charAt(0).toUpperCase() + why.slice(1) });

/**
 * @returns the figure with a sentence, "Read as: at least 20,000", or why it cannot be read.
 * @example readFigure("1.5–2 million"), readFigure("2.6 to 5.0 million, best 3.9 million")
 */
export function readFigure(typed: string): Reading {
  if (typed.length > FIGURE_MAX) return refuse(`a figure has at most ${FIGURE_MAX} characters.`);
  const text = typed
    .normalize("NFC")
    .replace(/[\s\u00A0\u2009\u202F]+/gu, " ")
    .trim();
  if (text === "") return refuse("give a figure, for example 3.9 million or 682,000.");
  const order = orderOf(text.toLowerCase().replace(OR_MORE, "").replace(ABOUT, ""));
  if (order !== undefined) {
    const figure: Figure = { low: order, comparator: "AT_LEAST" };
    return said({ ...figure, qualifier: `${text}, read as at least ${shortNumber(order)}` });
  }
  const [spoken = "", best] = text.split(BEST, 2);
  return best === undefined ? readOne(spoken) : readWithBest(spoken, best);
}

/** The least that an order of size can mean; undefined when it is none. */
function orderOf(words: string): string | undefined {
  const [, several] = SEVERAL.exec(words) ?? [];
  if (several === undefined) return ORDERS.get(words.replace(/^(?:several|many) /, ""));
  const two = readAmount(`two ${several}`);
  return two.ok ? two.decimal : undefined;
}

function readOne(text: string): Reading {
  const range = rangeOf(text.replace(ABOUT, ""));
  if (range !== null) return range;
  if (AT_LEAST.test(text)) return one(text.replace(AT_LEAST, ""), (low) => ({ low, comparator: "AT_LEAST" }));
  if (OR_MORE.test(text)) return one(text.replace(OR_MORE, ""), (low) => ({ low, comparator: "AT_LEAST" }));
  if (AT_MOST.test(text)) return one(text.replace(AT_MOST, ""), (high) => ({ high, comparator: "AT_MOST" }));
  if (OR_LESS.test(text)) return one(text.replace(OR_LESS, ""), (high) => ({ high, comparator: "AT_MOST" }));
  if (NEARLY.test(text))
    return one(text.replace(NEARLY, ""), (near) => ({ best: near, high: near, comparator: "ABOUT" }));
  if (EXACTLY.test(text)) return one(text.replace(EXACTLY, ""), (best) => ({ best, comparator: "EXACT" }));
  return one(text.replace(ABOUT, ""), (best) => ({ best, comparator: "ABOUT" }));
}

function one(text: string, figureOf: (decimal: string) => Figure): Reading {
  const amount = readAmount(text);
  return amount.ok ? said(figureOf(amount.decimal)) : refuse(amount.why);
}

/** "1.5–2 million", "between 500,000 and 1.2 million"; null when it is no range. */
function rangeOf(text: string): Reading | null {
  if (AT_MOST.test(text) || AT_LEAST.test(text)) return null;
  const between = /^(?:between|from)\s+(.+?)\s+(?:and|to)\s+(.+)$/i.exec(text);
  // A hyphen between tens and units ("thirty-five") is no range.
  const [, first, second] =
    between ?? /^(.*?\S)\s*(?:[–—]|\bto\b|(?<=[\d.\s]|million|thousand|billion)-(?=\s*\d))\s*(\S.*)$/i.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const high = readAmount(second);
  if (!high.ok) return refuse(high.why);
  const low = lowOf(first, high);
  if (!low.ok) return refuse(low.why);
  if (low.decimal === high.decimal) return said({ best: low.decimal, comparator: "ABOUT" });
  return said({ low: low.decimal, high: high.decimal, comparator: "BETWEEN" });
}

/** In "1.5–2 million" the word belongs to both; in "500,000–2 million" it does not. */
function lowOf(text: string, high: Amount & { ok: true }): Amount {
  const alone = readAmount(text);
  if (high.scale === 0) return alone;
  const shared = readAmount(text, high.scale);
  if (!shared.ok || (alone.ok && alone.scale > 0)) return alone;
  if (!alone.ok || compareDecimals(alone.bare, high.bare) <= 0) return shared;
  if (compareDecimals(alone.bare, "1000") >= 0) return alone;
  return { ok: false, why: `it is not clear how large “${text}” is: write million or thousand with both.` };
}

function readWithBest(range: string, best: string): Reading {
  const middle = readAmount(best.replace(ABOUT, ""));
  if (!middle.ok) return refuse(middle.why);
  const around = readOne(range);
  if (!around.ok) return around;
  const { low, high } = around.figure;
  if (low !== undefined && high !== undefined) return said({ low, best: middle.decimal, high, comparator: "ABOUT" });
  if (low !== undefined)
    return said(low === middle.decimal ? around.figure : { ...around.figure, best: middle.decimal });
  if (high !== undefined && around.figure.comparator === "AT_MOST")
    return said(high === middle.decimal ? around.figure : { ...around.figure, best: middle.decimal });
  return refuse("before “best” give a range, or at least or at most how many.");
}

function said(figure: Figure): Reading {
  const fault = outOfOrder(figure);
  return fault === null ? { ok: true, figure, sentence: `Read as: ${figureText(figure)}` } : refuse(fault.message);
}
