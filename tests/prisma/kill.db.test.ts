import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attachCitation } from "@/lib/citations/attach";
import { attachInput } from "@/lib/citations/schema";
import { closeDb, db } from "@/lib/db";
import { migrate } from "@/prisma/migrate";
import { type Server, freePort, startServer } from "@/scripts/postgres/server";
import { contentOf } from "../factories/citations.ts";
import { buildClaim } from "../factories/claims.ts";
import { actorOf, buildPerson } from "../factories/people.ts";
import { buildSource } from "../factories/sources.ts";

// A server of its own, set up as in production: what it has acknowledged is on the disk.

const parent = mkdtempSync(join(tmpdir(), "variorum-kill-"));
const folder = join(parent, "postgres");
let server: Server;

const start = async () => startServer({ folder, password: "test", port: await freePort() });

beforeAll(async () => {
  server = await start();
  await migrate(server.url("postgres"));
  process.env.DATABASE_URL = server.url("postgres");
  process.env.AUTH_SECRET = "a secret that is used in tests only";
  process.env.PUBLIC_URL = "http://localhost:3000";
});

afterAll(async () => {
  await closeDb();
  await server.stop();
  rmSync(parent, { recursive: true, force: true });
});

test("a kill -9 of PostgreSQL amid writes loses nothing acknowledged and leaves nothing half-written", async () => {
  const claim = await buildClaim();
  const editor = actorOf(await buildPerson());
  const sources = await Promise.all(Array.from({ length: 200 }, () => buildSource()));
  const acknowledged: string[] = [];

  const attach = async (slug: string) => {
    const source = { from: "LIBRARY", slug };
    const input = attachInput.parse({ requestKey: randomUUID(), claim: claim.slug, source, content: contentOf() });
    acknowledged.push((await attachCitation(editor, input)).citationId);
    if (acknowledged.length === 40) killServer();
  };
  // Eight editors at once, each until the database is gone.
  const shares = Array.from({ length: 8 }, (_, at) => sources.filter((__, index) => index % 8 === at));
  const ends = await Promise.allSettled(
    shares.map(async (share) => {
      for (const { slug } of share) await attach(slug);
    }),
  );
  expect(ends.some((end) => end.status === "rejected")).toBe(true);

  await closeDb();
  server = await restart();

  const citations = await db().citation.findMany({ include: { versions: true, changes: true } });
  const kept = citations.map((citation) => citation.id);
  expect(acknowledged.length).toBeGreaterThanOrEqual(40);
  expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
  const halves = citations.filter(({ versions, changes }) => versions.length !== 1 || changes.length !== 1);
  expect(halves).toEqual([]);
  // What was begun and not acknowledged is there whole or not at all: each editor had one such deed.
  expect(citations.length - acknowledged.length).toBeLessThanOrEqual(8);
  expect((await db().claim.findUniqueOrThrow({ where: { id: claim.id } })).evidenceVersion).toBe(1 + citations.length);
}, 120_000);

function killServer(): void {
  process.kill(Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
}

/** On the same port: the address in the environment stays as it is. */
async function restart(): Promise<Server> {
  return startServer({ folder, password: "test", port: server.port });
}
