import { setTimeout } from "node:timers/promises";
import { codeAt } from "../../factories/codes.ts";

const STEP = 30_000;

/** What an authenticator app shows, or showed some steps ago; waits where the step would end before the form is sent. */
export async function codeOf(secret: string, stepsAgo = 0): Promise<string> {
  const left = STEP - (Date.now() % STEP);
  if (left < 5_000) await setTimeout(left);
  return codeAt(secret, Date.now() - stepsAgo * STEP);
}
