import { pool } from "@/lib/db";

/** How many statements the database was sent while something was read. */
export async function countQueries(read: () => Promise<unknown>): Promise<number> {
  const client = await pool().connect();
  const prototype = Object.getPrototypeOf(client) as { query: (...given: unknown[]) => unknown };
  client.release();
  const real = prototype.query;
  let count = 0;
  prototype.query = function counted(...given: unknown[]) {
    count += 1;
    return real.apply(this, given);
  };
  try {
    await read();
  } finally {
    prototype.query = real;
  }
  return count;
}
