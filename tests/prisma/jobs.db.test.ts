import PgBoss from "pg-boss";
import { beforeAll, expect, test } from "vitest";
import { db, pool } from "@/lib/db";
import { QUEUES, prepareJobs } from "@/prisma/jobs";
import { asOwner, useDatabase } from "../database.ts";
import { APP_ROLE } from "../postgres.ts";

useDatabase();

beforeAll(async () => {
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
  // Again is harmless.
  for (let time = 0; time < 2; time += 1) await prepareJobs(ownerUrl, APP_ROLE);
});

test("the application owns nothing of the job queue, and makes no queue, no schedule and no table in it", async () => {
  const owned = await asOwner(`SELECT relname FROM pg_class WHERE relowner = '${APP_ROLE}'::regrole`);
  expect(owned).toEqual([]);
  for (const sql of [
    "CREATE TABLE pgboss.mine (id int)",
    "DELETE FROM pgboss.schedule",
    "SELECT pgboss.create_queue('mine', '{}')",
    "SELECT pgboss.delete_queue('check-host')",
    "DROP SCHEMA pgboss CASCADE",
  ]) {
    await expect(db().$executeRawUnsafe(sql)).rejects.toThrow(/permission denied|must be owner/);
  }
});

test("the application works on jobs with what it may: sending, fetching, ending and clearing up", async () => {
  const boss = new PgBoss({ db: { executeSql: (text, values) => pool().query(text, values) }, migrate: false });
  const faults: unknown[] = [];
  boss.on("error", (fault) => faults.push(fault));
  await boss.start();
  try {
    const send = () => boss.send(QUEUES.checkHost, { host: "example.org" }, { singletonKey: "example.org" });
    expect(await send()).not.toBeNull();
    // One job waits for each host.
    expect(await send()).toBeNull();
    const [job] = await boss.fetch(QUEUES.checkHost);
    expect(job?.data).toEqual({ host: "example.org" });
    await boss.complete(QUEUES.checkHost, job?.id ?? "");
    await boss.maintain();
    expect((await boss.getSchedules()).map(({ name }) => name)).toEqual([QUEUES.findDueLinks]);
    expect(faults).toEqual([]);
  } finally {
    await boss.stop({ graceful: false });
  }
});
