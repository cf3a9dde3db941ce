import { z } from "zod";
import { decimal, edtfDate, line, maybe, optionalLine } from "@/lib/fields";
import { CAUSES, COMPARATORS, METHODS } from "./vocabulary";

/** Low, best and high of something counted, with its scope. Decimals are exact, as strings. */
export const estimateInput = z
  .object({
    low: maybe(decimal),
    best: maybe(decimal),
    high: maybe(decimal),
    comparator: z.enum(COMPARATORS).default("ABOUT"),
    unit: line(80, "A unit"),
    counted: line(300, "What is counted"),
    period: maybe(edtfDate),
    periodText: optionalLine(120),
    place: line(160, "A place"),
    cause: z.enum(CAUSES).default("UNSTATED"),
    method: z.enum(METHODS).default("UNSTATED"),
    qualifier: optionalLine(200),
  })
  .superRefine((value, context) => {
    const { low, best, high } = value;
    if (low === undefined && best === undefined && high === undefined) {
      context.addIssue({ code: "custom", path: ["best"], message: "Give at least one figure: low, best or high." });
    }
    const inOrder = (a?: string, b?: string) => a === undefined || b === undefined || Number(a) <= Number(b);
    if (!inOrder(low, best))
      context.addIssue({ code: "custom", path: ["low"], message: "The low figure is above the best." });
    if (!inOrder(best, high))
      context.addIssue({ code: "custom", path: ["high"], message: "The high figure is below the best." });
    if (!inOrder(low, high))
      context.addIssue({ code: "custom", path: ["high"], message: "The high figure is below the low." });
  });
