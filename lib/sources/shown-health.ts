import type { SourceHealth } from "./vocabulary";

interface Healths {
  health: SourceHealth;
  noticedHealth: SourceHealth;
  linkDead: boolean;
}

export type Trouble = Exclude<SourceHealth, "OK">;

/**
 * What is told of a source's state, each once and none when all is well: what a person judges, what lists of
 * retractions say, what the link checker sees, in this order. None of them takes the place of another. Pure.
 */
export function shownHealths({ health, noticedHealth, linkDead }: Healths): Trouble[] {
  const told = [health, noticedHealth, linkDead ? "DEAD_LINK" : "OK"] as const;
  return [...new Set(told)].filter((one) => one !== "OK");
}
