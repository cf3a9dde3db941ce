import autocannon from "autocannon";

/** What one run against one address gave. */
export interface Load {
  /** Requests answered a second, mean over the run. */
  rate: number;
  /** Time within which 99 of 100 were answered, in milliseconds. */
  p99: number;
  /** Answers other than 200. */
  failures: number;
}

const SECONDS = 4;
const CONNECTIONS = 16;

/** Asks for one address over and over, for a few seconds, on loopback. */
export async function load(url: string, headers: Record<string, string> = {}): Promise<Load> {
  const result = await autocannon({ url, headers, duration: SECONDS, connections: CONNECTIONS });
  return {
    rate: result.requests.average,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors,
  };
}

/** The middle one of several runs by rate; failures are added up. */
export function middle(runs: readonly Load[]): Load {
  const sorted = runs.toSorted((a, b) => a.rate - b.rate);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new Error("There was no run.");
  return { ...median, failures: runs.reduce((sum, run) => sum + run.failures, 0) };
}
