/** What a person fills in; the rest of an estimate is chosen from lists that always have a value. */
const TYPED = ["low", "best", "high", "unit", "counted", "period", "periodText", "place", "qualifier"];

/** The fields of a form, with an estimate of which nothing was filled in left out. */
export function dropEmptyEstimate(fields: unknown): unknown {
  if (typeof fields !== "object" || fields === null || !("estimate" in fields)) return fields;
  const { estimate, ...rest } = fields;
  if (typeof estimate !== "object" || estimate === null) return fields;
  const isFilled = Object.entries(estimate).some(
    ([name, value]) => TYPED.includes(name) && String(value).trim() !== "",
  );
  return isFilled ? fields : rest;
}
