/**
 * Exact decimals as strings: at most 15 digits before and 4 after the point, as the database keeps
 * them. Compared and scaled as whole numbers of ten-thousandths, never as floating point. Pure.
 */

const PLACES = 4;
const ONE = 10n ** BigInt(PLACES);

/** 15 digits before the point are what the database holds. */
const LIMIT = 10n ** 15n * ONE;

/** "3900000.5" in ten-thousandths. Give it only what `decimal` of lib/fields.ts let through. */
export function tenThousandths(decimal: string): bigint {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return BigInt(whole) * ONE + BigInt(fraction.padEnd(PLACES, "0"));
}

/** The other way round, without idle zeros: "3900000.5". */
export function decimalOf(amount: bigint): string {
  const fraction = (amount % ONE).toString().padStart(PLACES, "0").replace(/0+$/, "");
  return `${amount / ONE}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Below, equal or above zero, as the first is below, equal to or above the second. */
export function compareDecimals(a: string, b: string): number {
  const difference = tenThousandths(a) - tenThousandths(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * A number of up to four decimals times ten to a power: 3.9 and 6 make "3900000".
 * Null when digits would be lost or the result is too long to keep.
 */
export function scaled(decimal: string, power: number): string | null {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const places = fraction.length - power;
  const digits = BigInt(whole + fraction);
  const lost = places > PLACES ? 10n ** BigInt(places - PLACES) : 1n;
  if (digits % lost !== 0n) return null;
  const amount = places > PLACES ? digits / lost : digits * 10n ** BigInt(PLACES - places);
  return amount < LIMIT ? decimalOf(amount) : null;
}

/** "3,900,000.5": every digit. */
export const grouped = (decimal: string): string => {
  const [whole = "0", fraction] = decimal.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
};

const LARGE = [
  { power: 12, word: "trillion" },
  { power: 9, word: "billion" },
  { power: 6, word: "million" },
] as const;

/** A number and the word that goes after it, with nothing rounded: 3.9 and "million". */
export function parts(decimal: string): { number: string; word: string } {
  const amount = tenThousandths(decimal);
  for (const { power, word } of LARGE) {
    const size = 10n ** BigInt(power) * ONE;
    if (amount < size) continue;
    // Three decimals are still read at a glance; more are not, so such a number stands in full.
    const thousandth = size / 1000n;
    if (amount % thousandth !== 0n) break;
    return { number: decimalOf((amount / thousandth) * (ONE / 1000n)), word };
  }
  return { number: grouped(decimal), word: "" };
}

/** "3.9 million", "681,692": exact, and as short as that allows. */
export function shortNumber(decimal: string): string {
  const { number, word } = parts(decimal);
  return word === "" ? number : `${number} ${word}`;
}

/**
 * "2.6 to 5.0 million", "950,000 to 1.2 million": the word once when it is the same, decimals
 * aligned. "5 to 2,000,000" in full, where "5 to 2 million" would be taken for five million.
 */
export function shortRange(low: string, high: string, between = " to "): string {
  const [a, b] = [parts(low), parts(high)];
  if (a.word === "" && compareDecimals(low, "1000") < 0) return `${grouped(low)}${between}${grouped(high)}`;
  if (a.word !== b.word || a.word === "") return `${shortNumber(low)}${between}${shortNumber(high)}`;
  const places = Math.max(...[a, b].map(({ number }) => number.split(".")[1]?.length ?? 0));
  const aligned = ({ number }: { number: string }) => {
    const [whole = "", fraction = ""] = number.split(".");
    return places === 1 ? `${whole}.${fraction.padEnd(1, "0")}` : [whole, fraction].filter(Boolean).join(".");
  };
  return `${aligned(a)}${between}${aligned(b)} ${a.word}`;
}
