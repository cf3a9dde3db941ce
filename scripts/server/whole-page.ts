import type { IncomingMessage } from "node:http";
import { SESSION_COOKIE } from "@/lib/session-cookie";

/**
 * A word at the end of a browser's name that makes Next render the page whole before it sends
 * anything (`htmlLimitedBots` in next.config.js), instead of continuing a prepared shell.
 */
export const WHOLE_PAGE = "variorum-whole-page";

/**
 * Asks for a whole page for signed-in people: theirs would begin with a prepared shell, which says 200
 * before anything is looked up, even at an address with nothing behind it. Readers' pages are kept whole
 * anyway; what a script asks for is data and has no shell.
 */
export function askWholePage({ method, headers }: IncomingMessage): void {
  const signedIn = headers.cookie?.includes(`${SESSION_COOKIE}=`) ?? false;
  if (method !== "GET" || headers.rsc !== undefined || !signedIn) return;
  headers["user-agent"] = `${headers["user-agent"] ?? ""} ${WHOLE_PAGE}`.trim();
}
