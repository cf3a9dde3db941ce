import { db } from "@/lib/db";

export interface Health {
  status: "ok" | "unwell";
  database: "answers" | "does not answer";
  /** Milliseconds until the database answered; null when it did not. */
  databaseMs: number | null;
}

/** Asks the database. Never throws, and waits no longer than this many milliseconds. */
export async function checkHealth(patience = 2_000): Promise<Health> {
  const started = performance.now();
  const late = new Promise<never>((_, reject) => {
    AbortSignal.timeout(patience).addEventListener("abort", () => reject(new Error("late")), { once: true });
  });
  try {
    await Promise.race([db().$queryRaw`SELECT 1`, late]);
    return { status: "ok", database: "answers", databaseMs: Math.round(performance.now() - started) };
  } catch {
    return { status: "unwell", database: "does not answer", databaseMs: null };
  }
}
