import { type IncomingMessage, type RequestListener, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll } from "vitest";

export interface Asked {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
}

/** How a server answers: JSON, or whatever the listener writes itself. */
export type Answers = (asked: Asked, response: ServerResponse) => unknown;

/**
 * A real web server on this machine, for a test file; `answers` may be set anew in each test. It answers with
 * the JSON of what `answers` returns, unless that wrote an answer itself.
 */
export function useWebServer() {
  const web = { url: "", host: "", answers: (() => null) as Answers, asked: [] as Asked[] };
  const server = createServer(((request, response) => void answer(request, response)) as RequestListener);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = "", url = "", headers } = request;
    const asked = { method, path: url, headers, body: await text(request) };
    web.asked.push(asked);
    const value: unknown = await web.answers(asked, response);
    if (value === undefined || response.headersSent) return;
    response.writeHead(value === null ? 404 : 200, { "content-type": "application/json" }).end(JSON.stringify(value));
  };
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    web.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    web.url = `http://${web.host}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return web;
}
