import { count } from "@/lib/format";
import { type Level, LEVELS, LEVEL_WORDS } from "./vocabulary";

/**
 * "3 notes: from low to high", "2 notes: both medium". Each level belongs to its own finding, so they
 * are told and never averaged; null for fewer than two. Pure.
 */
export function spreadWords(levels: readonly Level[]): string | null {
  if (levels.length < 2) return null;
  const present = LEVELS.filter((level) => levels.includes(level));
  const [lowest, highest] = [present[0], present.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const notes = count(levels.length, "note");
  if (lowest === highest) return `${notes}: ${levels.length === 2 ? "both" : "all"} ${LEVEL_WORDS[lowest]}`;
  return `${notes}: from ${LEVEL_WORDS[lowest]} to ${LEVEL_WORDS[highest]}`;
}
