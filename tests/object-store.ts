import { createHash, createHmac } from "node:crypto";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll } from "vitest";

export const BUCKET = "pages";
export const KEYS = { accessKeyId: "the-key", secretAccessKey: "the secret of the tests" };
/** So few that a list of them has several pages. */
const PAGE = 2;

/**
 * A store that speaks as much of S3 as we use, on this machine, for a test file. It checks every signature by itself
 * (Signature Version 4, as its documentation has it) and the hash of what is sent.
 */
export function useObjectStore() {
  const store = { url: "", isDown: false };
  const objects = new Map<string, { file: Buffer; at: Date }>();
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const url = new URL(request.url ?? "", store.url);
    if (store.isDown) return response.writeHead(503).end();
    if (!isSigned(request, url, body)) return response.writeHead(403).end();
    if (!url.pathname.startsWith(`/${BUCKET}`)) return response.writeHead(404).end();
    if (url.searchParams.get("list-type") === "2") return response.end(list(objects, url.searchParams));
    const key = url.pathname.slice(BUCKET.length + 2);
    const found = objects.get(key);
    if (request.method === "PUT") objects.set(key, { file: body, at: new Date() });
    if (request.method === "DELETE") objects.delete(key);
    if (request.method === "GET" && !found) return response.writeHead(404).end();
    return response.end(request.method === "GET" ? found?.file : undefined);
  };
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    store.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return store;
}

function list(objects: ReadonlyMap<string, { at: Date }>, query: URLSearchParams): string {
  const [prefix, after] = [query.get("prefix") ?? "", query.get("start-after") ?? ""];
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).toSorted();
  const rows = keys.slice(0, PAGE).map((key) => {
    const at = objects.get(key)?.at.toISOString();
    return `<Contents><Key>${key}</Key><LastModified>${at}</LastModified></Contents>`;
  });
  return `<?xml version="1.0"?><ListBucketResult>${rows.join("")}</ListBucketResult>`;
}

const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

function isSigned({ method = "", headers }: IncomingMessage, url: URL, body: Buffer): boolean {
  const [, key, scope = "", names = "", signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      headers.authorization ?? "",
    ) ?? [];
  const [hash, moment] = [String(headers["x-amz-content-sha256"]), String(headers["x-amz-date"])];
  const signed = names.split(";").map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const query = [...url.searchParams]
    .map((pair) => pair.map(encodeURIComponent).join("="))
    .toSorted()
    .join("&");
  const asked = [method, url.pathname, query, signed.join(""), names, hash].join("\n");
  const told = ["AWS4-HMAC-SHA256", moment, scope, sha256(asked)].join("\n");
  const secret = scope.split("/").reduce<string | Buffer>(hmac, `AWS4${KEYS.secretAccessKey}`);
  return key === KEYS.accessKeyId && hash === sha256(body) && hmac(secret, told).toString("hex") === signature;
}
