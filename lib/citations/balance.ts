import { type Stance, STANCES } from "./vocabulary";

/** How many standing citations a claim has of each stance. */
export type Balance = Record<Stance, number>;

export function balanceOf(citations: readonly { stance: Stance }[]): Balance {
  const balance = Object.fromEntries(STANCES.map((stance) => [stance, 0])) as Balance;
  for (const { stance } of citations) balance[stance] += 1;
  return balance;
}
