import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { askWholePage } from "@/scripts/server/whole-page";
import config from "../../../next.config.js";

/** Whether Next would render the page whole for such a request. */
function isWhole(method: string, headers: Record<string, string>, url: string): boolean {
  const request = { method, url, headers: { "user-agent": "Browser", ...headers } };
  askWholePage(request as unknown as IncomingMessage);
  return config.htmlLimitedBots?.test(request.headers["user-agent"]) ?? false;
}

const session = { cookie: "theme=dark; variorum-session=abc" };

const DISPUTE = "/disputes/7";

test.each<[string, string, Record<string, string>, boolean, string?]>([
  ["a reader's page comes from the cache", "GET", { cookie: "theme=dark" }, false],
  ["a signed-in page is made whole", "GET", session, true],
  ["what a script asks for is not", "GET", { ...session, rsc: "1" }, false],
  ["nor the answer to a form", "POST", session, false],
  ["a further page of a discussion is made whole for readers", "GET", {}, true, `${DISPUTE}/discussion/question/2`],
  ["so is what leads to a comment", "GET", {}, true, `${DISPUTE}/comments/0190a000-0000-7000-8000-000000000001`],
])("%s", (_, method, headers, whole, url = DISPUTE) => {
  expect(isWhole(method, headers, url)).toBe(whole);
});

test("a reader's page that depends on a query is made whole, for a browser and not for a script", () => {
  for (const url of ["/claims/a-claim/references", "/documents/a-text/references?style=mla"]) {
    expect(isWhole("GET", {}, url)).toBe(true);
    expect(isWhole("GET", { rsc: "1" }, url)).toBe(false);
  }
  expect(isWhole("GET", {}, "/claims/references")).toBe(false);
});
