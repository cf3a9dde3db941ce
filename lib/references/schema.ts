import { z } from "zod";
import { LANGUAGES, type ReferenceLook, STYLES } from "./vocabulary";

/** Style and language as an address has them. */
export const lookParams = z.object({
  style: z.enum(STYLES).default("apa"),
  lang: z.enum(LANGUAGES).default("en-GB"),
});
export type LookParams = z.infer<typeof lookParams>;

export const lookOf = ({ style, lang }: LookParams): ReferenceLook => ({ style, language: lang });
