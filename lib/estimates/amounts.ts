import { scaled } from "./decimal";

/** One amount, as people write it, read as an exact decimal. Pure: the form reads as the server does. */

export type Amount = { ok: true; decimal: string; scale: number; bare: string } | { ok: false; why: string };

const refuse = (why: string): Amount => ({ ok: false, why });

const SCALES: Record<string, number> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  billion: 9,
  trillion: 12,
  m: 6,
  bn: 9,
  k: 3,
};

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const SMALL = new Map<string, number>([
  ...UNITS.split(" ").map((word, index): [string, number] => [word, index]),
  ...TENS.split(" ").map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

const FRACTIONS: Record<string, number> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };
const SPOKEN = [
  [/ and a half$/, 0.5],
  [/ and a quarter$/, 0.25],
  [/ and three[- ]quarters$/, 0.75],
] as const;

/** "2½", "two and a half": the whole number before, and what is added; a fraction alone is added to nothing. */
function withFraction(words: string): { whole: string; fraction: number } | null {
  const sign = FRACTIONS[words.slice(-1)];
  if (sign !== undefined) return { whole: words.slice(0, -1).trim(), fraction: sign };
  const spoken = SPOKEN.find(([ending]) => ending.test(words));
  return spoken ? { whole: words.replace(spoken[0], ""), fraction: spoken[1] } : null;
}

/** "seven", "thirty-five", "a", "two and a half": up to ninety-nine, or so many hundred; undefined for anything else. */
function smallNumber(words: string): number | undefined {
  const parted = withFraction(words);
  if (parted !== null) {
    const whole =
      parted.whole === "" ? 0 : /^\d{1,3}$/.test(parted.whole) ? Number(parted.whole) : smallWhole(parted.whole);
    return whole === undefined ? undefined : whole + parted.fraction;
  }
  const [, hundreds] = /^(.+) hundred$/.exec(words) ?? [];
  if (hundreds !== undefined) {
    const many = smallWhole(hundreds);
    return many === undefined ? undefined : many * 100;
  }
  return words === "half a" ? 0.5 : smallWhole(words);
}

function smallWhole(words: string): number | undefined {
  if (words === "a" || words === "an") return 1;
  const [tens = "", unit] = words.split(/[- ]/);
  const first = SMALL.get(tens);
  if (unit === undefined || first === undefined) return words === tens ? first : undefined;
  const second = SMALL.get(unit);
  return first >= 20 && second !== undefined && second > 0 && second < 10 ? first + second : undefined;
}

const SPACES = /[\s\u00A0\u2009\u202F]+/gu;

/**
 * "3.9 million", "682 thousand", "682,000", "682 000", "seven million".
 * `scaleOf` is the power of ten of a scale word that stands after another amount ("1.5–2 million").
 */
export function readAmount(text: string, scaleOf?: number): Amount {
  const said = text.replace(SPACES, " ").trim().toLowerCase();
  // "A million and a half" is one and a half million.
  const words = said.replace(
    /^(.+?) (million|billion|trillion) (and (?:a half|a quarter|three[- ]quarters))$/,
    "$1 $3 $2",
  );
  if (words === "") return refuse("a number is missing.");
  const [, before = words, scaleWord] = /^(.*?) ?(hundred|thousand|million|billion|trillion|bn|m|k)$/.exec(words) ?? [];
  const scale = scaleWord === undefined ? (scaleOf ?? 0) : (SCALES[scaleWord] ?? 0);
  const small = smallNumber(before);
  const bare = small === undefined ? digitsOf(before) : { ok: true as const, digits: String(small) };
  if (!bare.ok) return refuse(bare.why);
  if (scaleWord === undefined && scaleOf === undefined && /^\d{1,3}\.\d{3}$/.test(before) && !before.startsWith("0.")) {
    return refuse(
      `“${text.trim()}” can be read in two ways: write ${before.replace(".", ",")} or ${before.replace(/0+$/, "").replace(/\.$/, "")}.`,
    );
  }
  const decimal = scaled(bare.digits, scale);
  if (decimal === null) return refuse("at most 15 digits before the point and 4 after it can be kept.");
  return { ok: true, decimal, scale: scaleWord === undefined ? 0 : scale, bare: bare.digits };
}

function digitsOf(text: string): { ok: true; digits: string } | { ok: false; why: string } {
  if (/^[-−]\s*\d/.test(text)) return { ok: false, why: "a figure is zero or more." };
  const grouped = /^\d{1,3}([,' ’]\d{3})+(\.\d+)?$/.test(text);
  const digits = grouped ? text.replace(/[,' ’]/g, "") : text;
  if (/^\d+,\d{1,2}$/.test(digits)) return { ok: false, why: `write ${digits.replace(",", ".")} with a point.` };
  if (!/^\d+(\.\d+)?$/.test(digits))
    return {
      ok: false,
      why: `“${shown(text)}” is not a number that can be read: write it like 3.9 million or 3,900,000.`,
    };
  if (digits.length > 20) return { ok: false, why: "at most 15 digits before the point and 4 after it can be kept." };
  return { ok: true, digits: digits.replace(/^0+(?=\d)/, "") };
}

const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
