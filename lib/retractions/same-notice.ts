import type { Notice } from "./schema";

interface Kept extends Omit<Notice, "day"> {
  day: Date | null;
}

/** Whether a notice is on record as a list gives it. Pure. */
export const hasNotice = (kept: readonly Kept[], { record, day, ...given }: Notice): boolean =>
  kept.some(
    (one) =>
      one.record === record &&
      one.nature === given.nature &&
      one.doi === given.doi &&
      one.pmid === given.pmid &&
      (one.day?.toISOString().slice(0, 10) ?? null) === day &&
      one.reasons.join(";") === given.reasons.join(";"),
  );
