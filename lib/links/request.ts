import { GetError, type Answer, getSafely } from "@/lib/get-safely";
import { hostsThatMayBePrivate } from "@/lib/lookup/look-up";
import type { Seen } from "./course";

/** One address, asked once; redirects are told, not followed. */

const BYTES = 1_000_000;

export type Answered = Seen | { leadsTo: string; forGood: boolean };

/** Milliseconds left for everything together. */
type TimeLeft = () => number;

/** What was kept of the answer before. */
export interface Known {
  etag: string | null;
  lastModified: string | null;
}

export const LINK_AGENT = "Variorum";

export async function get(url: string, method: "GET" | "HEAD", timeLeft: TimeLeft, headers = {}): Promise<Answer> {
  const milliseconds = Math.max(1, Math.min(10_000, timeLeft()));
  const follow = false;
  return getSafely(url, { method, headers, follow, milliseconds, bytes: BYTES, allow: hostsThatMayBePrivate() });
}

/**
 * Asks with HEAD; with GET where the answer to that is none that settles it, for many servers know no HEAD. What
 * was seen before is named, so that a server that has nothing new need say no more than that.
 */
export async function ask(url: string, known: Known | null, now: Date, timeLeft: TimeLeft): Promise<Answered> {
  const headers = {
    ...(known?.etag && { "if-none-match": known.etag }),
    ...(known?.lastModified && { "if-modified-since": known.lastModified }),
  };
  try {
    const first = await get(url, "HEAD", timeLeft, headers).catch(unlessHungUp);
    const settled = first === null ? null : read(first, url, now);
    if (settled !== null && !("outcome" in settled && settled.outcome === "FAILED")) return settled;
    return read(await get(url, "GET", timeLeft, headers), url, now);
  } catch (error) {
    if (error instanceof GetError) return failed(error);
    throw error;
  }
}

/** Some servers hang up on what they do not know. */
function unlessHungUp(error: unknown): null {
  if (error instanceof GetError && error.fault === "UNREACHABLE") return null;
  throw error;
}

function read({ status, headers }: Answer, url: string, now: Date): Answered {
  const { location, etag, "last-modified": lastModified } = headers;
  if ([301, 302, 303, 307, 308].includes(status) && location !== undefined && URL.canParse(location, url)) {
    return { leadsTo: new URL(location, url).href, forGood: status === 301 || status === 308 };
  }
  const said = `answered ${status}`;
  if (status < 300 || status === 304) {
    const validators = { etag: short(etag, 500), lastModified: short(lastModified, 100) };
    return { outcome: "FINE", said, answered: true, ...(status === 304 ? {} : validators) };
  }
  // Asked to sign in, to pay, to prove ourselves, or to come less often: the page may well be there.
  if ([401, 402, 403, 407, 429, 451].includes(status)) {
    return { outcome: "REFUSED", said, answered: true, notBefore: notBefore(headers["retry-after"], now) };
  }
  return { outcome: "FAILED", said, answered: true };
}

const short = (value: string | undefined, most: number) => (value !== undefined && value.length <= most ? value : null);

const LONGEST_WAIT = 7 * 24 * 3_600_000;

function notBefore(retryAfter: string | undefined, now: Date): Date | null {
  if (retryAfter === undefined) return null;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now.getTime();
  return Number.isNaN(wait) || wait <= 0 ? null : new Date(now.getTime() + Math.min(wait, LONGEST_WAIT));
}

export function failed({ fault }: GetError): Seen {
  switch (fault) {
    case "TOO_LARGE":
      return { outcome: "FINE", said: "answered with a large page", answered: true };
    case "PRIVATE":
    case "NO_ADDRESS":
      return { outcome: "UNASKED", said: "is no public web address", answered: false };
    case "REDIRECTS":
      return { outcome: "FAILED", said: "led from one address to the next without end", answered: true };
    case "TOO_SLOW":
      return { outcome: "FAILED", said: "did not answer in time", answered: false };
    case "UNREACHABLE":
      return { outcome: "FAILED", said: "could not be reached", answered: false };
  }
}
