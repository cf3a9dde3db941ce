import { AppError } from "@/lib/errors";
import type { WholeClaim } from "./load";

/**
 * Everything that is done to a claim leaves a row of history, so the last of them tells whether it is still as it was seen.
 * @throws AppError STALE when something happened to one of them since.
 */
export function demandSeen(...pairs: [claim: WholeClaim, lastChange: string][]): void {
  for (const [{ statement, lastChange }, seen] of pairs) {
    if (lastChange === seen) continue;
    throw new AppError(
      "STALE",
      `Something happened to “${statement}” while you looked. Nothing was done. Load this page again to see it as it is now; copy what you typed first.`,
    );
  }
}
