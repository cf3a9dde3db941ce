import edtf from "edtf";
import { z } from "zod";
import { RESERVED_SLUGS } from "./slugs";

/**
 * The kinds of field that forms, actions and the API share. Every string is bounded,
 * NFC-normalised and free of control characters before anything else sees it.
 */

// What zod says of a value that is missing or unknown is written for programmers; schemas that say it better still do.
const PLAIN: Partial<Record<string, string>> = {
  invalid_value: "Choose one of the list.",
  invalid_type: "This is needed.",
};
z.config({ customError: ({ code }) => (code === undefined ? undefined : PLAIN[code]) });

// Tab and line feed are the only control characters a person means to type.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u;

const tidy = (value: unknown) =>
  typeof value === "string" ? value.replace(/\r\n?/g, "\n").normalize("NFC").trim() : value;

const plain = (max: number) =>
  z
    .string({ error: "This must be text." })
    .max(max, `At most ${max.toLocaleString("en-GB")} characters.`)
    .refine(
      (value) => !CONTROL.test(value),
      "This holds invisible control characters. Type it or paste it as plain text.",
    );

/** Text over several lines, required. */
export const prose = (max: number, what = "This") => z.preprocess(tidy, plain(max).min(1, `${what} is needed.`));

/** Text over several lines; absent and empty are both "". */
export const optionalProse = (max: number) => z.preprocess((value) => tidy(value) ?? "", plain(max));

const ONE_LINE = "Keep this on one line.";
const isOneLine = (value: string) => !value.includes("\n");

/** One line, required. */
export const line = (max: number, what = "This") =>
  z.preprocess(tidy, plain(max).min(1, `${what} is needed.`).refine(isOneLine, ONE_LINE));

/** One line; absent and empty are both "". */
export const optionalLine = (max: number) =>
  z.preprocess((value) => tidy(value) ?? "", plain(max).refine(isOneLine, ONE_LINE));

/** Absent and empty are both undefined; else as the schema says. */
export const maybe = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), schema.optional());

/** Why something is changed, withdrawn or restored; shown in history. */
export const reason = prose(2000, "A reason");

export const id = z.uuid("This is not an address of anything here.");

/** Made by the form once per filling-in, so that sending it twice does its deed once. */
export const requestKey = z.uuid("This form is damaged. Load the page again.");

export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Small letters, digits and single hyphens only.");

/** The last part of a new thing's address, where one is given; forms and lists have the others of that kind. */
export const newSlug = slug.refine(
  (given) => !RESERVED_SLUGS.has(given),
  "This address is kept for a page of the site.",
);

/** http or https, no credentials, at most 2,000 characters. */
export const httpUrl = line(2000, "An address").pipe(
  z.string().refine((value) => {
    if (!URL.canParse(value)) return false;
    const url = new URL(value);
    return (url.protocol === "http:" || url.protocol === "https:") && url.username === "" && url.password === "";
  }, "Give a full address that starts with http:// or https://."),
);

/** True for a date or interval in EDTF level 0 or 1 (ISO 8601-2:2019, annex A). */
export function isEdtf(value: string): boolean {
  try {
    edtf(value, { level: 1, types: ["Date", "Year", "Season", "Interval"] });
    return true;
  } catch {
    return false;
  }
}

/** EDTF level 1: 1932, 1932-05, 1932/1933, 1937~. */
export const edtfDate = line(60, "A date").pipe(
  z.string().refine(isEdtf, "Give a date like 1932, 1932-05-08, 1932/1933 or, when it is approximate, 1937~."),
);

const HOUR = 3_600_000;
/** Where a day begins first, against UTC. */
const EARLIEST_ZONE = 14 * HOUR;

/** The day it is where days begin first, as YYYY-MM-DD. */
const newestDay = (): string => new Date(Date.now() + EARLIEST_ZONE).toISOString().slice(0, 10);

/** A year, a month or a day that has begun somewhere, in EDTF. */
export const pastDate = line(10, "A date").pipe(
  z
    .string()
    .refine((value) => /^\d{4}(-\d{2}){0,2}$/.test(value) && isEdtf(value), {
      error: "Give a year, a month or a day: 2026, 2026-05 or 2026-05-03.",
      abort: true,
    })
    .refine((value) => value <= newestDay().slice(0, value.length), "This is yet to come.")
    .refine((value) => value >= "1900", "Give a date after 1900."),
);

/** BCP 47, canonical: "de", "zh-Hant". */
export const languageTag = line(35, "A language").pipe(
  z.string().transform((value, context) => {
    try {
      return Intl.getCanonicalLocales(value)[0] ?? value;
    } catch {
      context.addIssue({ code: "custom", message: "Give a language tag such as en, de, ru or uk." });
      return z.NEVER;
    }
  }),
);

/**
 * A number of zero or more as an exact decimal string: at most 15 digits before and 4 after
 * the point. Commas, spaces and thin spaces between groups of three are dropped.
 */
export const decimal = line(40, "A number").pipe(
  z
    .string()
    .transform((value) => value.replace(/(?<=\d)[,\s\u2009\u202F](?=\d{3}(\D|$))/gu, ""))
    .pipe(z.string().regex(/^\d{1,15}(\.\d{1,4})?$/, "Give a number in figures, for example 3,900,000 or 10.5.")),
);

export const QUERY_MAX = 200;

/** What a person typed to search for, "" for nothing. Invisible characters mean nothing here and are dropped. */
export const searchQuery = z.preprocess(
  (value) =>
    typeof value === "string"
      ? value
          .normalize("NFC")
          .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, " ")
          .trim()
      : value,
  z.string().max(QUERY_MAX, `At most ${QUERY_MAX} characters.`).default(""),
);
