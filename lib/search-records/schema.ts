import { z } from "zod";
import { id, line, optionalLine, optionalProse, reason, requestKey, slug } from "@/lib/fields";
import { LOOKED_FOR, SEARCH_OUTCOMES } from "./vocabulary";

const MOST_PLACES = 20;
const HOUR = 3_600_000;
/** Where a day begins first, against UTC. */
const EARLIEST_ZONE = 14 * HOUR;

/** One a line, as people type them; empty lines are dropped. */
const places = z.preprocess(
  (value) =>
    typeof value === "string" ? value.split(/[\r\n]+/).flatMap((one) => (one.trim() === "" ? [] : one)) : value,
  z
    .array(z.unknown(), "Name at least one place.")
    .min(1, "Name at least one place.")
    .max(MOST_PLACES, `At most ${MOST_PLACES} places. Put the others in a record of their own.`)
    // Each in its own words, but the fault at the one field that holds them all.
    .transform((all, context) =>
      all.flatMap((one) => {
        const parsed = line(200, "A place").safeParse(one);
        if (parsed.success) return parsed.data;
        context.addIssue({ code: "custom", message: `A line is at fault: ${parsed.error.issues[0]?.message ?? ""}` });
        return [];
      }),
    ),
);

/** A day that has begun somewhere, as YYYY-MM-DD. */
const pastDay = line(10, "A day").pipe(
  z.iso
    .date("Give a day that exists, as 2026-05-03.")
    .transform((value) => new Date(`${value}T00:00:00Z`))
    .refine((day) => day.getTime() <= Date.now() + EARLIEST_ZONE, "This day is yet to come.")
    .refine((day) => day.getUTCFullYear() >= 1900, "Give a day after 1900."),
);

/** What was looked for, where, when, and what came of it. */
const searchContent = z
  .object({
    lookedFor: z.enum(LOOKED_FOR, "Choose what you looked for."),
    places,
    words: optionalLine(500),
    day: pastDay,
    outcome: z.enum(SEARCH_OUTCOMES, "Choose what came of it."),
    found: optionalProse(1500),
  })
  .superRefine(({ outcome, found }, context) => {
    if (outcome === "SOMETHING" && found === "") {
      context.addIssue({ code: "custom", path: ["found"], message: "Say what you found." });
    }
    if (outcome === "NONE" && found !== "") {
      context.addIssue({
        code: "custom",
        path: ["found"],
        message: "You chose that you found none. Choose the other, or leave this empty.",
      });
    }
  });

export const recordSearchInput = z.object({ requestKey: requestKey.optional(), claim: slug, content: searchContent });

export const withdrawSearchInput = z.object({ requestKey: requestKey.optional(), recordId: id, reason });
