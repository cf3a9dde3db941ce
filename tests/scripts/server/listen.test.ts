import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "@/scripts/postgres/server";
import { BODY_LIMIT } from "@/scripts/server/guard";
import { type Door, listen } from "@/scripts/server/listen";
import { Sentence } from "@/scripts/terminal";

let port: number;
let door: Door;
let received: Record<string, unknown>;

beforeEach(async () => {
  process.env.PUBLIC_URL = "http://localhost:3000";
  port = await freePort();
  door = await listen("localhost", port, false);
});
afterEach(() => door.close());

/** From here on every request is read to its end and answered. */
function open(): void {
  received = {};
  door.open(
    async (incoming, response) => {
      received = { ...incoming.headers };
      for await (const _ of incoming);
      response.end("read");
    },
    async () => undefined,
  );
}

const at = (path: string) => `http://127.0.0.1:${port}${path}`;

test("until it is open it asks to come back", async () => {
  const answer = await fetch(at("/"));
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
});

test("a port in use is one sentence", async () => {
  await expect(listen("localhost", port, false)).rejects.toThrow(Sentence);
  await expect(listen("localhost", port, false)).rejects.toThrow(`Port ${port} is in use.`);
});

test("a host that is not ours is one sentence", async () => {
  await expect(listen("192.0.2.1", await freePort(), false)).rejects.toThrow(/HOST is 192\.0\.2\.1/);
});

test("every answer carries the security headers, refusals too", async () => {
  open();
  for (const path of ["/", "/%"]) {
    const answer = await fetch(at(path));
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  }
});

test("a body that does not say its length is cut off when it grows too large", async () => {
  open();
  expect(await send(BODY_LIMIT - 1)).toBe(200);
  expect(await send(BODY_LIMIT * 3)).toBe(413);
});

test("what a request claims about its sender is not believed", async () => {
  open();
  const forged = { "x-forwarded-for": "203.0.113.9", "x-forwarded-host": "evil.example", "x-variorum-address": "me" };
  await fetch(at("/"), { headers: forged });
  expect(received["x-variorum-address"]).toBe("127.0.0.1");
  expect(received["x-forwarded-host"]).toBeUndefined();
});

test("whoever still sends when they are refused gets the sentence, not a broken connection", async () => {
  open();
  const outgoing = request(at("/"), { method: "POST", headers: { "content-length": BODY_LIMIT * 30 } });
  outgoing.write("the beginning");
  const [answer] = (await once(outgoing, "response")) as [IncomingMessage];
  outgoing.end(Buffer.alloc(BODY_LIMIT * 30 - "the beginning".length));
  expect(answer.statusCode).toBe(413);
  expect(await text(answer)).toMatch(/at most 1 MB/);
  await once(outgoing, "close");
});

/** Sends that many bytes piece by piece to the last, and gives the status of the answer once the whole of it has come. */
function send(bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(at("/"), { method: "POST" }, (answer) => {
      answer.resume().once("end", () => resolve(answer.statusCode ?? 0));
    });
    outgoing.on("error", reject);
    for (let sent = 0; sent < bytes; sent += 50_000) outgoing.write(Buffer.alloc(Math.min(50_000, bytes - sent)));
    outgoing.end();
  });
}
