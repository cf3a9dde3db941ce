import type { Seen } from "./course";
import { type Wish, freeHost, takeHost } from "./hosts";
import { type Known, ask } from "./request";
import { readRobots, rulesOf } from "./robots";

/** For everything together: every hop, robots.txt included. The lease of a host is longer (hosts.ts). */
const MILLISECONDS = 60_000;
const HOPS = 6;

/**
 * Asks an address and follows where it leads, each host on the way taken first, its robots.txt honoured, and left
 * alone for a while afterwards. Answers until when to wait where a host is not free; nothing was learnt then.
 */
export async function askLink(address: string, known: Known | null, now: Date): Promise<Seen | { busyUntil: Date }> {
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  const way = new Way(now, () => MILLISECONDS - elapsed());
  try {
    return await way.follow(address, known);
  } finally {
    await way.end(new Date(now.getTime() + elapsed()));
  }
}

class Way {
  /** Hosts taken on this way, and how long each wants to be left alone. */
  readonly #taken = new Map<string, Wish>();
  readonly #robots = new Map<string, string>();
  readonly #now: Date;
  readonly #timeLeft: () => number;

  constructor(now: Date, timeLeft: () => number) {
    this.#now = now;
    this.#timeLeft = timeLeft;
  }

  async follow(address: string, known: Known | null): Promise<Seen | { busyUntil: Date }> {
    let url = address;
    let movedTo: string | null = null;
    let isForGood = true;
    for (let hop = 0; hop < HOPS; hop += 1) {
      const inTheWay = await this.#enter(url);
      if (inTheWay !== null) return inTheWay;
      const answer = await ask(url, hop === 0 ? known : null, this.#now, this.#timeLeft);
      if ("outcome" in answer) return this.#told(answer, url, { movedTo, hop });
      isForGood &&= answer.forGood;
      url = answer.leadsTo;
      if (isForGood) movedTo = url;
    }
    return { outcome: "FAILED", said: "led from one address to the next without end", answered: true };
  }

  /** Null when the address may be asked. */
  async #enter(url: string): Promise<Seen | { busyUntil: Date } | null> {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      return { outcome: "FAILED", said: "leads to what is no web address", answered: true };
    }
    const { host } = new URL(url);
    if (!this.#taken.has(host)) {
      const taken = await takeHost(host, this.#now);
      if ("busyUntil" in taken) return taken;
      this.#taken.set(host, {});
      if (taken.robots !== null) this.#robots.set(host, taken.robots);
    }
    const robots = this.#robots.get(host) ?? (await readRobots(url, this.#now, this.#timeLeft));
    if (typeof robots !== "string") return robots;
    this.#robots.set(host, robots);
    const { allowed, delay } = rulesOf(robots, url);
    this.#taken.set(host, { delay });
    return allowed ? null : { outcome: "UNASKED", said: "its robots.txt asks programs to stay away", answered: true };
  }

  #told(seen: Seen, url: string, { movedTo, hop }: { movedTo: string | null; hop: number }): Seen {
    const { host } = new URL(url);
    this.#taken.set(host, { ...this.#taken.get(host), notBefore: seen.notBefore });
    // What a page elsewhere is known by is of no use at the address that leads there.
    const validators = hop === 0 ? {} : { etag: null, lastModified: null };
    return { ...seen, ...validators, movedTo: seen.outcome === "FINE" ? movedTo : null };
  }

  async end(at: Date): Promise<void> {
    for (const [host, wish] of this.#taken) await freeHost(host, at, wish);
  }
}
