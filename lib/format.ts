/** How numbers and dates stand on the screen. Pure; the same on server and client. */

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 });
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MINUTE = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** "3,900,000". */
export const formatNumber = (value: number | string): string => NUMBER.format(Number(value));

/** "13 January 1849", in UTC. */
export const formatDay = (date: Date): string => DAY.format(date);

/** "13 January 1849 at 14:05 UTC". */
export const formatMinute = (date: Date): string => `${MINUTE.format(date)} UTC`;

/** "1 source", "3 sources". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${NUMBER.format(n)} ${n === 1 ? one : many}`;

/** "Very low" of "very low": words of a vocabulary at the start of a sentence. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const LANGUAGES = new Intl.DisplayNames("en-GB", { type: "language" });

/** "Ukrainian" of "uk"; the tag itself where it has no name. */
export const languageName = (tag: string): string => LANGUAGES.of(tag) ?? tag;
