import pg from "pg";
import PgBoss from "pg-boss";

/** Queues of pg-boss, and how many jobs of a kind may wait: of "short" ones, one for each key. */
export const QUEUES = { findDueLinks: "find-due-links", checkHost: "check-host" } as const;

/** What pg-boss itself reads and writes while it runs; making queues and schedules is the owner's business. */
const RIGHTS = {
  job: "SELECT, INSERT, UPDATE, DELETE",
  archive: "SELECT, INSERT, UPDATE, DELETE",
  version: "SELECT, UPDATE",
  queue: "SELECT",
  schedule: "SELECT",
  subscription: "SELECT",
} as const;

/**
 * Makes or updates the schema of the job queue, with every queue and schedule in it, as the owner; and gives the
 * role of the application what it needs to work on jobs. Repeating it is harmless.
 * @throws when the owner may make no schema in the database.
 */
export async function prepareJobs(ownerUrl: string, role: string): Promise<void> {
  // With the schedules switched on it makes the queue that they go through; nothing is scheduled yet.
  const boss = new PgBoss({ connectionString: ownerUrl, max: 2, supervise: false });
  const faults: unknown[] = [];
  boss.on("error", (fault) => faults.push(fault));
  await boss.start();
  try {
    for (const name of Object.values(QUEUES)) await boss.createQueue(name, { name, policy: "short" });
    await boss.schedule(QUEUES.findDueLinks, "* * * * *");
  } finally {
    await boss.stop({ graceful: false });
  }
  if (faults.length > 0) throw faults[0];
  await grantJobs(ownerUrl, role);
}

async function grantJobs(ownerUrl: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const to = client.escapeIdentifier(role);
    const grants = Object.entries(RIGHTS).map(([table, rights]) => `GRANT ${rights} ON pgboss.${table} TO ${to};`);
    await client.query(`BEGIN; GRANT USAGE ON SCHEMA pgboss TO ${to}; ${grants.join(" ")} COMMIT;`);
  } finally {
    await client.end();
  }
}
