import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { prepareJobs } from "@/prisma/jobs";
import { startWorker } from "@/scripts/jobs/worker";
import { useDatabase } from "../../database.ts";
import { buildSource } from "../../factories/sources.ts";
import { APP_ROLE } from "../../postgres.ts";
import { useWebServer } from "../../web.ts";

useDatabase();
const web = useWebServer();
const elsewhere = useWebServer();

beforeAll(async () => {
  process.env.PRIVATE_HOSTS = `${web.host},${elsewhere.host}`;
  process.env.LINK_DELAY = "1";
  await prepareJobs(process.env.DATABASE_OWNER_URL ?? "", APP_ROLE);
});

test("every link is checked, by several workers, each host by one of them at a time", async () => {
  const busy = new Map<string, number>();
  let most = 0;
  for (const server of [web, elsewhere]) {
    server.answers = async ({ path }, response) => {
      if (path === "/robots.txt") return null;
      busy.set(server.host, (busy.get(server.host) ?? 0) + 1);
      most = Math.max(most, ...busy.values());
      await new Promise((resolve) => setTimeout(resolve, 100));
      busy.set(server.host, (busy.get(server.host) ?? 0) - 1);
      return void response.writeHead(200).end();
    };
  }
  const urls = [web, web, web, elsewhere, elsewhere].map(({ url }, n) => `${url}/${n}`);
  for (const URL of urls) await buildSource({ csl: { type: "book", title: "A book", URL } });

  const workers = [await startWorker(), await startWorker()];
  await expect.poll(() => db().sourceLink.count({ where: { state: "FINE" } }), { timeout: 300_000 }).toBe(urls.length);
  for (const worker of workers) await worker.stop();

  expect(most).toBe(1);
  const pages = [...web.asked, ...elsewhere.asked].filter(({ path }) => path !== "/robots.txt");
  expect(pages.map(({ path }) => path).toSorted()).toEqual(["/0", "/1", "/2", "/3", "/4"]);
});
