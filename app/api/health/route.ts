import { connection } from "next/server";
import { checkHealth } from "@/lib/health";

/** 200 while the database answers, 503 when it does not: for load balancers and monitors. */
export async function GET(): Promise<Response> {
  await connection();
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
