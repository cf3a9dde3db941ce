import { v7 } from "uuid";

/** A new UUID version 7: sorts by the time it was made, strictly within one process. */
export const newId = (): string => v7();

/** The least id that could be made at a moment: what happened before has a smaller one. */
export function firstIdAt(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
