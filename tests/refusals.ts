import { expect } from "vitest";
import { AppError, type ErrorCode } from "@/lib/errors";

/** Expects a verb to refuse with this code, and returns the refusal to look at its words. */
export async function expectRefusal(deed: Promise<unknown>, code: ErrorCode): Promise<AppError> {
  const outcome = await deed.then(
    () => "was done",
    (error: unknown) => error,
  );
  if (!(outcome instanceof AppError)) throw new Error(`Expected ${code}, but: ${String(outcome)}`);
  expect(outcome.code).toBe(code);
  return outcome;
}
