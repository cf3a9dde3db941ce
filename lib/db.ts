import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/prisma/client";
import type { Prisma } from "@/lib/generated/prisma/client";

export type Db = PrismaClient;
/** Inside a transaction, or outside one. */
export type Tx = Prisma.TransactionClient;

const kept = globalThis as { variorumDb?: Db };

/** The one connection pool of this process, opened at first use and kept over hot reloads. */
export function db(): Db {
  kept.variorumDb ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }) });
  return kept.variorumDb;
}

/** Closes the pool; the next `db()` opens a new one. */
export async function closeDb(): Promise<void> {
  await kept.variorumDb?.$disconnect();
  delete kept.variorumDb;
}
