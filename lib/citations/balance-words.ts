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

/** "2 support", "1 qualifies". */
export const stanceCount = (stance: Stance, n: number): string => `${n} ${SAYS[stance][n === 1 ? 0 : 1]}`;

/**
 * "2 support, 6 dispute, 1 qualifies". Support and dispute are told even when there are none:
 * that nobody disputes a claim is as much a fact as that somebody does. Pure.
 */
export function balanceWords(balance: Balance): string {
  const told = STANCES.filter((stance) => stance === "SUPPORTS" || stance === "DISPUTES" || balance[stance] > 0);
  return told.map((stance) => stanceCount(stance, balance[stance])).join(", ");
}
