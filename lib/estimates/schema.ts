import { z } from "zod";
import { decimal, edtfDate, line, maybe, optionalLine } from "@/lib/fields";
import { outOfOrder } from "./figure";
import { FIGURE_MAX, readFigure } from "./number-words";
import { CAUSES, COMPARATORS, METHODS } from "./vocabulary";

/**
 * Low, best and high of something counted, with its scope. Decimals are exact, as strings. A figure
 * typed in words or digits is read and stands in place of low, best and high.
 */
export const estimateInput = z
  .object({
    // Read here, so that it is faulted along with the other fields, not after they are mended.
    figure: optionalLine(FIGURE_MAX).transform((typed, context) => {
      const reading = typed === "" ? null : readFigure(typed);
      if (reading === null || reading.ok) return reading?.figure ?? null;
      context.addIssue({ code: "custom", message: reading.why });
      return z.NEVER;
    }),
    low: maybe(decimal),
    best: maybe(decimal),
    high: maybe(decimal),
    comparator: z.enum(COMPARATORS).default("ABOUT"),
    unit: line(80, "A unit"),
    counted: line(300, "What is counted"),
    countedAs: optionalLine(120),
    period: maybe(edtfDate),
    periodText: optionalLine(120),
    place: line(160, "A place"),
    cause: z.enum(CAUSES).default("UNSTATED"),
    method: z.enum(METHODS).default("UNSTATED"),
    qualifier: optionalLine(200),
  })
  // In one order of keys, however it was typed: versions are compared by it.
  .transform(({ figure, low, best, high, comparator, ...scope }) => {
    if (figure === null) return { low, best, high, comparator, ...scope };
    const { qualifier = scope.qualifier, ...read } = figure;
    return { low: read.low, best: read.best, high: read.high, comparator: read.comparator, ...scope, qualifier };
  })
  .superRefine(({ low, best, high }, context) => {
    if (low === undefined && best === undefined && high === undefined) {
      context.addIssue({ code: "custom", path: ["figure"], message: "Give at least one figure." });
    }
    const fault = outOfOrder({ low, best, high });
    if (fault) context.addIssue({ code: "custom", path: [fault.field], message: fault.message });
  });

export type EstimateInput = z.infer<typeof estimateInput>;
