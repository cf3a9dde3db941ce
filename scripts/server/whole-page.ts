import type { IncomingMessage } from "node:http";
import { SESSION_COOKIE } from "@/lib/session-cookie";

/**
 * A word at the end of a browser's name that makes Next render the page whole before it sends
 * anything (`htmlLimitedBots` in next.config.js), instead of continuing a prepared shell.
 */
export const WHOLE_PAGE = "variorum-whole-page";

/**
 * Readers' pages that are not prepared ahead: further pages of a discussion, what leads to a comment, and references
 * in a style that the query asks for.
 */
const MADE_WHEN_ASKED = /^\/(disputes\/\d+\/(discussion|comments)\/|[a-z]+\/[^/?]+\/references(\?|$))/;

/**
 * Asks for a whole page for signed-in people: theirs would begin with a prepared shell, which says 200
 * before anything is looked up, even at an address with nothing behind it. Most readers' pages are kept whole
 * anyway; what a script asks for is data and has no shell.
 */
export function askWholePage({ method, url = "", headers }: IncomingMessage): void {
  const signedIn = headers.cookie?.includes(`${SESSION_COOKIE}=`) ?? false;
  if (method !== "GET" || headers.rsc !== undefined || !(signedIn || MADE_WHEN_ASKED.test(url))) return;
  headers["user-agent"] = `${headers["user-agent"] ?? ""} ${WHOLE_PAGE}`.trim();
}
