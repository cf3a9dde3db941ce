import { count } from "@/lib/format";
import type { Balance } from "./balance";
import { STANCES, type Stance } from "./vocabulary";

/** Verb forms for one source and for several. */
const SAYS: Record<Stance, [one: string, many: string]> = {
  SUPPORTS: ["supports", "support"],
  DISPUTES: ["disputes", "dispute"],
  QUALIFIES: ["qualifies", "qualify"],
  ORIGIN: ["is its origin", "are its origin"],
  CONTEXT: ["gives background", "give background"],
};

/** "2 support", "1 qualifies"; "2 independent lines support (5 sources)" where some only repeat others. */
export function stanceCount(stance: Stance, sources: number, lines: number): string {
  const says = SAYS[stance][lines === 1 ? 0 : 1];
  return lines === sources ? `${sources} ${says}` : `${linesWords(lines)} ${says} (${count(sources, "source")})`;
}

const linesWords = (lines: number): string => count(lines, "independent line");

/** "5 sources"; "2 independent lines (5 sources)" where some only repeat others. */
export const sourceCount = (sources: number, lines: number): string =>
  lines === sources ? count(sources, "source") : `${linesWords(lines)} (${count(sources, "source")})`;

/**
 * "2 support, 6 dispute, 1 qualifies". Support and dispute are told even when there are none:
 * that nobody disputes a claim is as much a fact as that somebody does. Pure.
 */
export function balanceWords(balance: Balance, lines: Balance): string {
  const told = STANCES.filter((stance) => stance === "SUPPORTS" || stance === "DISPUTES" || balance[stance] > 0);
  return told.map((stance) => stanceCount(stance, balance[stance], lines[stance])).join(", ");
}
