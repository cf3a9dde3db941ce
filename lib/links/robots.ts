import robotsParser from "robots-parser";
import { GetError } from "@/lib/get-safely";
import type { Seen } from "./course";
import { keepRobots } from "./hosts";
import { LINK_AGENT, failed, get } from "./request";

/** What a host's robots.txt says of an address (RFC 9309). */
export interface Rules {
  allowed: boolean;
  /** In seconds, when it asks for one. */
  delay: number | undefined;
}

export function rulesOf(robots: string, url: string): Rules {
  const parsed = robotsParser(new URL("/robots.txt", url).href, robots);
  return { allowed: parsed.isAllowed(url, LINK_AGENT) !== false, delay: parsed.getCrawlDelay(LINK_AGENT) };
}

/**
 * The robots.txt of the host of an address, kept for a day; "" when there is none. A host that fails on that fails
 * on everything: then what was seen, and nothing more is asked of it.
 */
export async function readRobots(url: string, now: Date, timeLeft: () => number): Promise<string | Seen> {
  try {
    const { status, body } = await get(new URL("/robots.txt", url).href, "GET", timeLeft);
    if (status >= 500) return { outcome: "FAILED", said: `answered ${status} for its robots.txt`, answered: true };
    // A redirect elsewhere is some page for people; what cannot be had forbids nothing.
    const robots = status === 200 ? body.toString("utf8").replaceAll("\0", "") : "";
    await keepRobots(new URL(url).host, robots, now);
    return robots;
  } catch (error) {
    if (!(error instanceof GetError)) throw error;
    return error.fault === "TOO_LARGE" ? "" : failed(error);
  }
}
