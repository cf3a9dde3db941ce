import { describe, expect, test } from "vitest";
import { BODY_LIMIT, SCAN_BODY_LIMIT, TEXT_BODY_LIMIT, refusalOf } from "@/scripts/server/guard";

const PUBLIC = "https://variorum.example";
const ask = (more: { method?: string; url?: string; headers?: Record<string, string> }) =>
  refusalOf({ method: "GET", url: "/", headers: { host: "localhost:3000" }, ...more }, PUBLIC)?.status ?? null;

const post = (origin?: string) =>
  ask({ method: "POST", headers: { host: "localhost:3000", ...(origin === undefined ? {} : { origin }) } });

describe("a form from another site", () => {
  test.each(["https://evil.example", "null", "", "nonsense", "https://variorum.example.evil.example"])(
    "is refused: %j",
    (origin) => expect(post(origin)).toBe(403),
  );
  test.each(["http://localhost:3000", "https://variorum.example"])("is not one when it comes from %s", (origin) =>
    expect(post(origin)).toBeNull(),
  );
  test("is refused with every method that writes", () => {
    const headers = { host: "localhost:3000", origin: "https://evil.example" };
    for (const method of ["PUT", "PATCH", "DELETE"]) expect(ask({ method, headers })).toBe(403);
    expect(ask({ headers })).toBeNull();
  });
  test("programs send no origin, and may", () => expect(post()).toBeNull());
});

test.each(["/%E0%A4%A", "/a%00b", "/%", "*", "", "http://elsewhere/"])("the address %j is refused", (url) =>
  expect(ask({ url })).toBe(400),
);

test.each(["/", "/claims/a-b?q=%", "/../../etc/passwd", "/claims/..%2f..%2fetc", "//elsewhere"])(
  "the address %j is the router's business",
  (url) => expect(ask({ url })).toBeNull(),
);

test("a body that says it is too large is refused; where texts or scans are sent, one of more than 5 or 15 MB", () => {
  const sized = (length: number, url = "/claims/new") =>
    ask({ method: "POST", url, headers: { "content-length": String(length) } });
  expect([sized(TEXT_BODY_LIMIT, "/documents/new"), sized(10_000_000, "/documents/a?form=text")]).toEqual([null, 413]);
  expect(sized(BODY_LIMIT + 1, "/documentsandmore")).toBe(413);
  expect(sized(BODY_LIMIT + 1, "/sources/a-book?form=scan")).toBe(413);
  expect(sized(BODY_LIMIT + 1, "/sources/a-book/scans/newer")).toBe(413);
  const atScans = (length: number) => sized(length, "/sources/a-book/scans/new");
  expect([atScans(SCAN_BODY_LIMIT), atScans(SCAN_BODY_LIMIT + 1)]).toEqual([null, 413]);
  expect([sized(BODY_LIMIT), sized(BODY_LIMIT + 1)]).toEqual([null, 413]);
});
