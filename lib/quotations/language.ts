/** Languages of words that are quoted, by their BCP 47 tags. Pure. */

/** The tag of a language that nobody has determined. */
const UNDETERMINED = "und";

const NAMES = new Intl.DisplayNames("en-GB", { type: "language", fallback: "none" });

/** True for a tag whose language has a name, and for "und". */
export const isKnownLanguage = (tag: string): boolean => tag === UNDETERMINED || NAMES.of(tag) !== undefined;

/** "German" of "de". */
export const languageWords = (tag: string): string =>
  tag === UNDETERMINED ? "language not known" : (NAMES.of(tag) ?? tag);

/** True when both are one language, in whatever script or country: "en" and "en-GB". Never of an undetermined one. */
export const isSameLanguage = (one: string, other: string): boolean =>
  one !== UNDETERMINED && other !== UNDETERMINED && new Intl.Locale(one).language === new Intl.Locale(other).language;

/** Scripts in use that run from right to left (ISO 15924). */
const RIGHT_TO_LEFT = ["Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"];

/** Which way the language is written, by its likely script. */
export const directionOf = (tag: string): "ltr" | "rtl" =>
  RIGHT_TO_LEFT.includes(new Intl.Locale(tag).maximize().script ?? "") ? "rtl" : "ltr";
