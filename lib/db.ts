import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/prisma/client";
import { log } from "@/lib/log";
import type { Prisma } from "@/lib/generated/prisma/client";

export type Db = PrismaClient;
/** Inside a transaction, or outside one. */
export type Tx = Prisma.TransactionClient;

const kept = globalThis as { variorumDb?: Db; variorumPool?: pg.Pool };

/** The one connection pool of this process, opened at first use and kept over hot reloads. */
export function pool(): pg.Pool {
  kept.variorumPool ??= openPool();
  return kept.variorumPool;
}

function openPool(): pg.Pool {
  const opened = new pg.Pool({ connectionString: env().DATABASE_URL, max: 10 });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  opened.on("error", ({ message }) => log.warn({ message }, "an idle database connection broke"));
  return opened;
}

/** The client over that pool. */
export function db(): Db {
  kept.variorumDb ??= new PrismaClient({ adapter: new PrismaPg(pool()) });
  return kept.variorumDb;
}

/** Closes the pool; the next `db()` opens a new one. */
export async function closeDb(): Promise<void> {
  const { variorumDb, variorumPool } = kept;
  delete kept.variorumDb;
  delete kept.variorumPool;
  await variorumDb?.$disconnect();
  await variorumPool?.end();
}
