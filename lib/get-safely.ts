import type { LookupAddress } from "node:dns";
import { lookup as lookUpName } from "node:dns/promises";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { callbackify } from "node:util";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { env } from "@/lib/env";
import { isPublicAddress } from "@/lib/public-address";

/**
 * Asks an address that somebody else chose, without letting them choose what of our own network is asked:
 * every address that a name stands for is looked at as the connection is made, so that neither a redirect
 * nor a name that changes between two look-ups (DNS rebinding) leads inside.
 */

export type GetFault = "PRIVATE" | "TOO_SLOW" | "TOO_LARGE" | "UNREACHABLE" | "REDIRECTS" | "NO_ADDRESS";

export class GetError extends Error {
  readonly fault: GetFault;

  constructor(fault: GetFault, cause?: unknown) {
    super(fault, { cause });
    this.name = "GetError";
    this.fault = fault;
  }
}

export interface GetOptions {
  method?: "GET" | "HEAD" | "POST";
  headers?: Record<string, string>;
  /** Sent with POST. */
  body?: string;
  /** Hosts ("host" or "host:port") that may be asked although they are on a private network. */
  allow?: readonly string[];
  /** For everything together: name, connection, redirects and every byte of the answer. */
  milliseconds?: number;
  /** The most that is read, counted after it was unpacked. */
  bytes?: number;
  redirects?: number;
  /** False: a redirect is an answer like any other, with its `location`. */
  follow?: boolean;
  /** How names are looked up; the system's way unless told otherwise. */
  resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

export interface Answer {
  status: number;
  /** Lower case, without parameters; "" when none was said. */
  type: string;
  headers: Record<string, string | undefined>;
  body: Buffer;
  /** Where it came from in the end. */
  url: string;
}

/**
 * @throws GetError PRIVATE when the address, or one that it leads to, is on a private network and not
 *   allowed; NO_ADDRESS when it is none of http or https; TOO_SLOW, TOO_LARGE, UNREACHABLE, REDIRECTS.
 */
export async function getSafely(address: string, options: GetOptions = {}): Promise<Answer> {
  const signal = AbortSignal.timeout(options.milliseconds ?? 10_000);
  let url = urlOf(address);
  for (let hops = 0; hops <= (options.redirects ?? 5); hops += 1) {
    const response = await ask(url, options, signal);
    const next = options.follow === false ? null : nextOf(response, url);
    if (next === null) return read(response, url, options.bytes ?? 2_000_000, signal);
    response.destroy();
    url = next;
  }
  throw new GetError("REDIRECTS");
}

function urlOf(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new GetError("NO_ADDRESS");
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") throw new GetError("NO_ADDRESS");
  return url;
}

function nextOf(response: IncomingMessage, url: URL): URL | null {
  const { location } = response.headers;
  return [301, 302, 303, 307, 308].includes(response.statusCode ?? 0) && location !== undefined
    ? urlOf(location, url)
    : null;
}

async function ask(url: URL, options: GetOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isAllowed = (options.allow ?? []).some((one) => one === url.hostname || one === url.host);
  if (isIP(host) !== 0 && !isAllowed && !isPublicAddress(host)) throw new GetError("PRIVATE");
  const headers = {
    "user-agent": `Variorum (+${env().PUBLIC_URL})`,
    "accept-encoding": "gzip, deflate, br",
    ...options.headers,
  };
  const { method = "GET", body, resolve = byTheSystem } = options;
  return new Promise((answer, fail) => {
    const request = (url.protocol === "https:" ? https : http).request(
      url,
      { method, headers, signal, agent: false, lookup: guarded(resolve, isAllowed) },
      answer,
    );
    request.on("error", (error) => fail(asGetError(error, signal)));
    request.end(body);
  });
}

/** The address that is looked at here is the one that is connected to. */
function guarded(resolve: (host: string) => Promise<readonly LookupAddress[]>, isAllowed: boolean): LookupFunction {
  const look = callbackify(async (host: string) => {
    const found = await resolve(host);
    if (found.length === 0) throw new GetError("UNREACHABLE");
    // One private address among public ones is no mistake of the network.
    if (!isAllowed && !found.every(({ address }) => isPublicAddress(address))) throw new GetError("PRIVATE");
    return [...found];
  });
  return (host, options, done) =>
    look(host, (error, found) => {
      const [first] = found ?? [];
      if (error !== null || first === undefined) done(error, "");
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
}

const byTheSystem = (host: string): Promise<readonly LookupAddress[]> => lookUpName(host, { all: true });

async function read(response: IncomingMessage, url: URL, bytes: number, signal: AbortSignal): Promise<Answer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of unpacked(response)) {
      size += part.length;
      if (size > bytes) throw new GetError("TOO_LARGE");
      parts.push(part);
    }
  } catch (error) {
    throw asGetError(error, signal);
  } finally {
    response.destroy();
  }
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
  const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  return { status: response.statusCode ?? 0, type, headers, body: Buffer.concat(parts), url: url.href };
}

const UNPACKERS: Partial<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Unpacked piece by piece, so that a small answer that unpacks to a huge one is never whole in memory. */
function unpacked(response: IncomingMessage): AsyncIterable<Buffer> {
  const unpacker = UNPACKERS[response.headers["content-encoding"]?.toLowerCase() ?? ""]?.();
  if (unpacker === undefined) return response;
  // Faults reach whoever reads.
  return pipeline(response, unpacker, () => undefined) as unknown as Readable;
}

function asGetError(error: unknown, signal: AbortSignal): GetError {
  if (error instanceof GetError) return error;
  return new GetError(signal.aborted ? "TOO_SLOW" : "UNREACHABLE", error);
}
