import PgBoss from "pg-boss";
import { pool } from "@/lib/db";
import { checkLink } from "@/lib/links/check";
import { findDueHosts, nextDue } from "@/lib/links/due";
import { log } from "@/lib/log";
import { QUEUES } from "@/prisma/jobs";
import { Patience } from "./patience.ts";

interface Worker {
  /** Lets the job in hand end. */
  stop: () => Promise<void>;
}

/** Hosts that one process asks at once. */
const HANDS = 4;

/**
 * Works on the jobs that are due, over the pool of this process, until it is stopped. Any number of processes may:
 * pg-boss gives each job to one of them, and a host is asked by one of them at a time (lib/links/hosts.ts).
 */
export async function startWorker(): Promise<Worker> {
  const patience = new Patience();
  const boss = new PgBoss({
    db: { executeSql: (text, values) => patience.ask(() => pool().query(text, values)) },
    migrate: false,
  });
  boss.on("error", (err) => log.error({ err }, "the job queue failed"));
  await boss.start();
  await boss.work(QUEUES.findDueLinks, async () => {
    for (const host of await findDueHosts()) await boss.send(QUEUES.checkHost, { host }, { singletonKey: host });
  });
  for (let hand = 0; hand < HANDS; hand += 1) {
    await boss.work<{ host: string }>(QUEUES.checkHost, { pollingIntervalSeconds: 2 }, async ([job]) => {
      if (job) await checkOne(boss, job.data.host).catch(tell(job.data.host));
    });
  }
  // The schedule begins with the next minute; a process that was just started need not wait for it.
  await boss.send(QUEUES.findDueLinks, {});
  return {
    stop: async () => {
      patience.end();
      await boss.stop({ timeout: 70_000, close: false });
    },
  };
}

/** pg-boss keeps what it is told of a job that failed, and tells nobody. */
const tell =
  (host: string) =>
  (err: unknown): never => {
    log.error({ err, host }, "a link was not checked; it is tried again");
    throw err;
  };

/** One link of a host; where more are due, a job for the next one. */
async function checkOne(boss: PgBoss, host: string): Promise<void> {
  const source = await nextDue(host);
  if (source === null) return;
  const checked = await checkLink(source);
  // The next one waits by itself until the host is free; a second is as good a guess as any where it is not known.
  const after = "busyUntil" in checked ? checked.busyUntil : new Date(Date.now() + 1000);
  await boss.send(QUEUES.checkHost, { host }, { singletonKey: host, startAfter: after });
}
