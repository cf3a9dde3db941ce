import { request as ask } from "node:http";
import { describe, expect, inject, test } from "vitest";

/** A request as no browser would send it: the path goes out as it is. */
function send(path: string, options: { method?: string; headers?: Record<string, string>; body?: Buffer } = {}) {
  const { hostname, port } = new URL(inject("appUrl"));
  const { method = "GET", headers = {}, body } = options;
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = ask({ hostname, port, path, method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
      response.on("error", reject);
    });
    // The server may hang up on a body that is too long before all of it is sent.
    request.on("error", (error) => resolve({ status: 413, text: error.message }));
    request.end(body);
  });
}

const CLAIM = "/claims/holodomor-seven-million";

describe("the door", () => {
  test.each(["https://elsewhere.example", "null"])("refuses a form from %s", async (origin) => {
    const headers = { origin, "content-type": "application/x-www-form-urlencoded" };
    const answer = await send(CLAIM, { method: "POST", headers, body: Buffer.from("a=1") });
    expect(answer.status).toBe(403);
  });

  test("refuses ten megabytes", async () => {
    const body = Buffer.alloc(10_000_000, "a");
    const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": String(body.length) };
    expect((await send(CLAIM, { method: "POST", headers, body })).status).toBe(413);
  });

  test.each([
    "/claims/../../etc/passwd",
    "/claims/..%2f..%2fetc%2fpasswd",
    "/claims/%00",
    "/claims/%E0%A4%A",
    "/claims/a%20b",
    `/claims/${"x".repeat(3000)}`,
    "/api/v1/claims/..%2f..%2fetc",
    "/api/v1/claims?cursor=%00",
    "/api/v1/claims?type=NONSENSE",
    `/claims?q=${"%25".repeat(500)}`,
    "/claims?q=%00&type=NONSENSE&balance=x&cursor=..",
    "/changes?cursor=nonsense&person=%00",
    "/sources?sort=nonsense&letter=zz",
    "/disputes/0x10",
    "/disputes/99999999999999999999",
    "/people/%F0%9F%92%A9",
  ])("answers %s with neither a 500 nor a stack", async (path) => {
    const { status, text } = await send(path);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/\bat .+\.(ts|js):\d+/);
  });

  test.each([
    ["a reader", {}],
    ["somebody with a session", { cookie: "variorum-session=any" }],
  ])("tells %s with 404, in the page itself, that there is nothing at an address", async (_, headers) => {
    for (const path of ["/nonsense", "/claims/nobody-said-this", `${CLAIM}/versions/99`, "/disputes/999999"]) {
      const { status, text } = await send(path, { headers });
      expect([path, status]).toEqual([path, 404]);
      expect(text).toContain("There is nothing at this address</h1>");
    }
  });

  test.each([
    "text/plain",
    "application/json",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=x",
    "nonsense",
  ])("answers a form sent as %s with neither a 500 nor a stack", async (type) => {
    const headers = { origin: inject("appUrl"), "content-type": type };
    const { status, text } = await send(CLAIM, { method: "POST", headers, body: Buffer.from('{"a":1}') });
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/\bat .+\.(ts|js):\d+/);
  });
});
