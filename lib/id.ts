import { v7 } from "uuid";

/** A new UUID version 7: sorts by the time it was made, strictly within one process. */
export const newId = (): string => v7();
