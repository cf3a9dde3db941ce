import { z } from "zod";
import {
  edtfDate,
  httpUrl,
  languageTag,
  line,
  maybe,
  optionalLine,
  optionalProse,
  reason,
  requestKey,
  slug,
} from "@/lib/fields";
import { protectionDays } from "@/lib/protection";
import { CSL_TYPES, HEALTHS, SAWS } from "./vocabulary";

/** Names as people type them: one a line, "Family, Given", or one part for an organisation. */
const names = optionalProse(1200);

/** A source as a form gives it; lib/sources/csl.ts makes the CSL-JSON item. */
export const newSource = z.object({
  type: z.enum(CSL_TYPES, "Choose what kind of item it is."),
  title: line(500, "A title"),
  authors: names,
  editors: names,
  translators: names,
  issued: maybe(edtfDate),
  containerTitle: optionalLine(300),
  publisher: optionalLine(200),
  publisherPlace: optionalLine(120),
  volume: optionalLine(40),
  issue: optionalLine(40),
  page: optionalLine(40),
  number: optionalLine(60),
  url: maybe(httpUrl),
  doi: maybe(
    line(200).pipe(
      z.string().regex(/^10\.\d{4,9}\/\S+$/, "A DOI starts with 10., for example 10.1177/1750698015587151."),
    ),
  ),
  isbn: maybe(
    line(20).pipe(z.string().regex(/^[\d-]{9,16}[\dXx]$/, "An ISBN has 10 or 13 digits, with or without hyphens.")),
  ),
  language: maybe(languageTag),
  note: optionalProse(2000),
  seen: z.enum(SAWS).default("NOTHING"),
  health: z.enum(HEALTHS).default("OK"),
});
export type NewSource = z.infer<typeof newSource>;

export const addSourceInput = z.object({ requestKey: requestKey.optional(), source: newSource });

export const reviseSourceInput = z.object({
  requestKey: requestKey.optional(),
  slug,
  /** The version the editor saw. */
  version: z.coerce.number().int().min(1),
  source: newSource,
  reason,
});

export const protectSourceInput = z.object({ requestKey: requestKey.optional(), slug, days: protectionDays, reason });

export const withdrawSourceInput = z.object({ requestKey: requestKey.optional(), slug, reason });
