import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { askWholePage } from "@/scripts/server/whole-page";
import config from "../../../next.config.js";

/** Whether Next would render the page whole for such a request. */
function isWhole(method: string, headers: Record<string, string>): boolean {
  const request = { method, headers: { "user-agent": "Browser", ...headers } };
  askWholePage(request as unknown as IncomingMessage);
  return config.htmlLimitedBots?.test(request.headers["user-agent"]) ?? false;
}

const session = { cookie: "theme=dark; variorum-session=abc" };

test.each<[string, string, Record<string, string>, boolean]>([
  ["a reader's page comes from the cache", "GET", { cookie: "theme=dark" }, false],
  ["a signed-in page is made whole", "GET", session, true],
  ["what a script asks for is not", "GET", { ...session, rsc: "1" }, false],
  ["nor the answer to a form", "POST", session, false],
])("%s", (_, method, headers, whole) => {
  expect(isWhole(method, headers)).toBe(whole);
});
