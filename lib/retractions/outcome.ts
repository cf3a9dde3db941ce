import type { SourceHealth } from "@/lib/sources/vocabulary";
import type { NoticeNature } from "./vocabulary";

interface Told {
  nature: NoticeNature;
  /** Null when the list does not say it; then it counts as the last. */
  day: Date | null;
  record: string;
}

/**
 * What the notices about a source come to, in the order of their days: a reinstatement takes back what was before
 * it, and a correction or a doubt takes nothing from a retraction. Pure.
 */
export function outcomeOf(notices: readonly Told[]): SourceHealth {
  const time = ({ day }: Told) => day?.getTime() ?? Number.POSITIVE_INFINITY;
  const inOrder = notices.toSorted((one, other) => {
    const [a, b] = [time(one), time(other)];
    return a === b ? one.record.localeCompare(other.record, "en", { numeric: true }) : a - b;
  });
  return inOrder.reduce<SourceHealth>((before, { nature }) => {
    const said = SAID[nature];
    return said === "OK" || WEIGHT.indexOf(said) > WEIGHT.indexOf(before) ? said : before;
  }, "OK");
}

const SAID = { RETRACTION: "RETRACTED", CONCERN: "CONCERN", CORRECTION: "CORRECTED", REINSTATEMENT: "OK" } as const;
const WEIGHT: readonly SourceHealth[] = ["OK", "CORRECTED", "CONCERN", "RETRACTED"];
