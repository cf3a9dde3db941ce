import type { IncomingMessage, ServerResponse } from "node:http";

/** What is turned away at the door, before anything of the application sees it. */

export const BODY_LIMIT = 1_000_000;

/** Where whole texts and lists are sent: 5 MB, and what the rest of the form needs. */
export const TEXT_BODY_LIMIT = 5_500_000;

/** Where a page scan is sent: 15 MB, and what the rest of the form needs. */
export const SCAN_BODY_LIMIT = 15_500_000;

const TOO_LARGE = { status: 413, sentence: "This is too large: at most 1 MB can be sent at once." };
const TEXT_TOO_LARGE = {
  status: 413,
  sentence: "This is too large: a file or a text may have at most 5 MB. Import it in parts.",
};

const SCAN_TOO_LARGE = {
  status: 413,
  sentence: "This is too large: a page scan may have at most 15 MB. Go back and choose a smaller file.",
};

/** How large a body may be at an address, and what is said of a larger one. */
function limitAt(url: string): { bytes: number; refusal: Refusal } {
  if (/^\/sources\/[^/?]+\/scans\/new(\?|$)/.test(url)) return { bytes: SCAN_BODY_LIMIT, refusal: SCAN_TOO_LARGE };
  return /^\/(documents|retractions|sources\/import)([/?]|$)/.test(url)
    ? { bytes: TEXT_BODY_LIMIT, refusal: TEXT_TOO_LARGE }
    : { bytes: BODY_LIMIT, refusal: TOO_LARGE };
}

export interface Refusal {
  status: number;
  sentence: string;
}

interface Knock {
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Why a request goes no further, null when it may. */
export function refusalOf({ method, url, headers }: Knock, publicUrl: string): Refusal | null {
  if (!isAddress(url)) return { status: 400, sentence: "This is not an address that can be read." };
  const writes = !["GET", "HEAD", "OPTIONS"].includes(method);
  if (writes && isForeign(headers, publicUrl)) {
    return { status: 403, sentence: "This came from another site. Open the page here and send the form again." };
  }
  const { bytes, refusal } = limitAt(url);
  if (Number(headers["content-length"] ?? 0) > bytes) return refusal;
  return lacksBoundary(headers["content-type"])
    ? { status: 400, sentence: "This form cannot be read: it does not say where its parts end." }
    : null;
}

/** Next would answer such a form with 500. */
function lacksBoundary(type: string | string[] | undefined): boolean {
  return typeof type === "string" && /^multipart\//i.test(type) && !/;\s*boundary="?[^";\s]/i.test(type);
}

/** A path whose escapes can be decoded, without NUL; the rest of it is the router's business. */
function isAddress(url: string): boolean {
  if (!url.startsWith("/")) return false;
  try {
    return !decodeURIComponent(url.split("?")[0] ?? "").includes("\0");
  } catch {
    return false;
  }
}

/**
 * Browsers say with every form and every script's request from which site it comes. A foreign one
 * is refused even though the session cookie is SameSite=Lax: a second lock on the same door.
 * Programs that send no Origin carry no cookie that somebody else could have filled in.
 */
function isForeign(headers: Knock["headers"], publicUrl: string): boolean {
  const origin = headers.origin;
  if (origin === undefined) return false;
  if (typeof origin !== "string" || !URL.canParse(origin)) return true;
  return ![headers.host, new URL(publicUrl).host].includes(new URL(origin).host);
}

/** How long what is still being sent is thrown away after a refusal, in milliseconds. */
const LINGER = 2_000;

/**
 * Answers with a plain sentence and hangs up. Not at once, while something is still being sent: whoever
 * sends it would see a broken connection in place of the sentence.
 */
export function refuse(response: ServerResponse, { status, sentence }: Refusal): void {
  if (response.headersSent) return void response.destroy();
  const body = `${sentence}\n`;
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  });
  response.write(body);
  const end = () => void response.end();
  response.req.once("end", end).once("close", end).resume();
  setTimeout(end, LINGER).unref();
}

/** Counts a body that does not say its length beforehand, as it arrives. */
export function limitBody(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers["transfer-encoding"] === undefined) return;
  const { bytes, refusal } = limitAt(request.url ?? "");
  const pass = request.push.bind(request);
  let received = 0;
  let isRefused = false;
  // `push` is how Node hands over what arrived; listening for "data" would take it from the reader.
  request.push = (chunk: Buffer | null, encoding) => {
    received += chunk?.length ?? 0;
    if (received <= bytes) return pass(chunk, encoding);
    if (!isRefused) {
      isRefused = true;
      refuse(response, refusal);
      response.once("finish", () => request.destroy());
    }
    // The reader never gets an end: it would take what came before the limit for the whole.
    if (chunk === null) response.end();
    return true;
  };
}

/**
 * Next answers a form that breaks off before its end with 500, as if the fault were ours; this makes
 * it 400. Looks at what passes by and holds nothing up.
 */
export function blameBrokenForm(request: IncomingMessage, response: ServerResponse): void {
  const boundary = /^multipart\/.*;\s*boundary="?([^";\s]+)/i.exec(request.headers["content-type"] ?? "")?.[1];
  if (boundary === undefined) return;
  const ending = `--${boundary}--`;
  let last = "";
  const pass = request.push.bind(request);
  request.push = (chunk: Buffer | null, encoding) => {
    last = (last + (chunk?.toString("latin1") ?? "")).slice(-2 * ending.length);
    return pass(chunk, encoding);
  };
  const isBroken = () => !last.trimEnd().endsWith(ending);
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) =>
    writeHead(status === 500 && isBroken() ? 400 : status, ...rest);
}
