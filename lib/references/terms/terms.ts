import type { Language } from "../vocabulary";
import { de } from "./de";
import { fr } from "./fr";
import { lv } from "./lv";
import { pl } from "./pl";
import { ru } from "./ru";
import { uk } from "./uk";

/** By the term's name and, unless it is the long one, its form: the words, or those for one and for several. */
export type Terms = Readonly<Record<string, string | readonly [one: string, many: string]>>;

/**
 * The published locales leave many terms in English, which would then stand in a reference as if they were of
 * its language. These are our words for those that a style of ours may ask for.
 */
export const OWN_TERMS: Record<Language, Terms> = { "en-GB": {}, "en-US": {}, de, fr, lv, pl, ru, uk };
