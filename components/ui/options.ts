import { sentence } from "@/lib/format";
import type { Option } from "./inputs";

/** A vocabulary as entries to choose from, in its own order. */
export const optionsOf = (words: Readonly<Record<string, string>>): Option[] =>
  Object.entries(words).map(([value, word]) => ({ value, word: sentence(word) }));
