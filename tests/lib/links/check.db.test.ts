import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { checkLink } from "@/lib/links/check";
import { findDueHosts, nextDue } from "@/lib/links/due";
import { reviseSource } from "@/lib/sources/revise";
import { reviseSourceInput } from "@/lib/sources/schema";
import { withdrawSource } from "@/lib/sources/withdraw";
import { useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { type Answers, useWebServer } from "../../web.ts";

useDatabase();
const web = useWebServer();
const elsewhere = useWebServer();
const inside = useWebServer();

const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;
let now = new Date("2026-03-01T10:00:00Z");
const later = (milliseconds: number) => (now = new Date(now.getTime() + milliseconds));

beforeAll(() => {
  process.env.PRIVATE_HOSTS = `${web.host},${elsewhere.host}`;
});
beforeEach(async () => {
  // Each test comes long after the one before it, to hosts that everybody has left alone.
  later(400 * DAY);
  for (const server of [web, elsewhere, inside]) {
    server.asked.length = 0;
    server.answers = () => null;
  }
});

const sourceAt = (url: string, more: Parameters<typeof buildSource>[0] = {}) =>
  buildSource({ type: "webpage", csl: { type: "webpage", title: "A page", URL: url }, ...more });
const linkOf = (sourceId: string) => db().sourceLink.findUniqueOrThrow({ where: { sourceId } });
const isDead = async (id: string) => (await db().source.findUniqueOrThrow({ where: { id } })).linkDead;
const asked = (server: typeof web) => server.asked.map(({ method, path }) => `${method} ${path}`);
const verbs = async (sourceId: string) =>
  (await db().change.findMany({ where: { sourceId }, orderBy: { id: "asc" }, select: { verb: true } })).map(
    ({ verb }) => verb,
  );

/** Answers so to everything but robots.txt. */
const answering =
  (status: number, headers: Record<string, string> = {}): Answers =>
  ({ path }, response) =>
    path === "/robots.txt" ? null : void response.writeHead(status, headers).end("A page.");
/** With this robots.txt. */
const withRobots =
  (text: string): Answers =>
  ({ path }, response) =>
    void response.writeHead(200, { "content-type": "text/plain" }).end(path === "/robots.txt" ? text : "A page.");

describe("not asked is", () => {
  test("an address in our own network", async () => {
    const { id } = await sourceAt(`${inside.url}/page`);
    await checkLink(id, now);
    expect(await linkOf(id)).toMatchObject({ state: "UNASKED", said: "is no public web address" });
    expect(inside.asked).toEqual([]);
  });

  test("a page that its robots.txt keeps programs from; that is asked for once a day", async () => {
    web.answers = withRobots("User-agent: *\nDisallow: /private");
    const [one, other] = [await sourceAt(`${web.url}/private/a`), await sourceAt(`${web.url}/open`)];
    await checkLink(one.id, now);
    await checkLink(other.id, later(11 * SECOND));
    expect((await linkOf(one.id)).state).toBe("UNASKED");
    expect((await linkOf(other.id)).state).toBe("FINE");
    expect(asked(web)).toEqual(["GET /robots.txt", "HEAD /open"]);
  });

  test("a host that was asked a moment ago, and not before it likes", async () => {
    web.answers = withRobots("User-agent: Variorum\nCrawl-delay: 60");
    const { id } = await sourceAt(`${web.url}/page`);
    await checkLink(id, now);
    web.asked.length = 0;
    const waits = await checkLink(id, later(30 * SECOND));
    expect(waits).toEqual({ busyUntil: expect.any(Date) });
    expect(web.asked).toEqual([]);
    expect(await checkLink(id, later(40 * SECOND))).toEqual({ state: "FINE" });
  });

  test("a host that answered when to come again", async () => {
    web.answers = answering(429, { "retry-after": "3600" });
    const { id } = await sourceAt(`${web.url}/page`);
    expect(await checkLink(id, now)).toEqual({ state: "REFUSED" });
    expect(await checkLink(id, later(3500 * SECOND))).toEqual({ busyUntil: expect.any(Date) });
  });

  test("one host by two at once", async () => {
    let together = 0;
    let most = 0;
    web.answers = async ({ path }, response) => {
      if (path === "/robots.txt") return null;
      most = Math.max(most, (together += 1));
      await new Promise((resolve) => setTimeout(resolve, 50));
      together -= 1;
      return void response.writeHead(200).end();
    };
    const sources = await Promise.all(Array.from({ length: 8 }, (_, n) => sourceAt(`${web.url}/${n}`)));
    const checked = await Promise.all(sources.map(({ id }) => checkLink(id, now)));
    expect(most).toBe(1);
    const waiting = checked.flatMap((one) => ("busyUntil" in one ? [one.busyUntil.getTime() - now.getTime()] : []));
    expect(waiting).toHaveLength(7);
    // Not until its lease would end, which is for a process that died.
    expect(Math.max(...waiting)).toBeLessThanOrEqual(10 * SECOND);
  });

  test("a source that was withdrawn, or has no address", async () => {
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    const { id, slug } = await sourceAt(`${web.url}/page`);
    await withdrawSource(moderator, { slug, reason: "A test." });
    expect(await checkLink(id, now)).toEqual({ gone: true });
    expect(await checkLink((await buildSource()).id, now)).toEqual({ gone: true });
    expect(web.asked).toEqual([]);
  });
});

describe("what is seen", () => {
  test("a page that is there, whatever its server makes of HEAD, by a named agent", async () => {
    web.answers = ({ method, path }, response) =>
      path === "/robots.txt" ? null : void response.writeHead(method === "HEAD" ? 405 : 200).end("A page.");
    const { id } = await sourceAt(`${web.url}/page`);
    expect(await checkLink(id, now)).toEqual({ state: "FINE" });
    expect(asked(web)).toEqual(["GET /robots.txt", "HEAD /page", "GET /page"]);
    expect(web.asked[1]?.headers["user-agent"]).toBe("Variorum (+http://localhost:3000)");
    expect(await verbs(id)).toEqual([]);
  });

  test("nothing new: what was seen before is named", async () => {
    const day = "Mon, 02 Feb 2026 10:00:00 GMT";
    web.answers = ({ path, headers }, response) => {
      if (path === "/robots.txt") return null;
      const isKnown = headers["if-none-match"] === '"a1"' && headers["if-modified-since"] === day;
      return void response.writeHead(isKnown ? 304 : 200, { etag: '"a1"', "last-modified": day }).end();
    };
    const { id } = await sourceAt(`${web.url}/page`);
    await checkLink(id, now);
    await checkLink(id, later(8 * DAY));
    expect(await linkOf(id)).toMatchObject({ state: "FINE", said: "answered 304", etag: '"a1"', lastModified: day });
  });

  test("that it moved for good, over another host, as a proposal to whoever keeps the record", async () => {
    web.answers = answering(301, { location: `${elsewhere.url}/new` });
    elsewhere.answers = answering(200);
    const { id } = await sourceAt(`${web.url}/old`);
    expect(await checkLink(id, now)).toEqual({ state: "FINE" });
    expect(await linkOf(id)).toMatchObject({ url: `${web.url}/old`, movedTo: `${elsewhere.url}/new` });
    expect(asked(elsewhere)).toEqual(["GET /robots.txt", "HEAD /new"]);
  });

  test("a redirect for the moment is no move", async () => {
    web.answers = ({ path }, response) =>
      path === "/robots.txt"
        ? null
        : void response.writeHead(path === "/page" ? 302 : 200, { location: "/today" }).end();
    const { id } = await sourceAt(`${web.url}/page`);
    await checkLink(id, now);
    expect(await linkOf(id)).toMatchObject({ state: "FINE", movedTo: null });
  });

  test("redirects without end", async () => {
    web.answers = answering(302, { location: "/again" });
    const { id } = await sourceAt(`${web.url}/page`);
    await checkLink(id, now);
    expect(await linkOf(id)).toMatchObject({ state: "FAILING", said: expect.stringContaining("without end") });
  });

  test.each([401, 403, 429, 451])("%i says nothing about the page", async (status) => {
    web.answers = answering(status);
    const { id } = await sourceAt(`${web.url}/page`);
    for (const day of [0, 2, 4, 6]) await checkLink(id, later(day * DAY));
    expect(await linkOf(id)).toMatchObject({ state: "REFUSED", failures: 0 });
    expect(await isDead(id)).toBe(false);
  });

  test("nothing, when it is our own network that fails", async () => {
    for (const name of ["a", "b", "c"]) {
      const { id } = await sourceAt(`https://${name}.invalid/page`);
      await checkLink(id, now);
      expect(await linkOf(id)).toMatchObject({ state: "FAILING", said: "could not be reached" });
    }
    const { id } = await sourceAt("https://d.invalid/page");
    await checkLink(id, now);
    expect(await linkOf(id)).toMatchObject({ state: "UNASKED", said: "nothing could be reached from here" });
  });
});

describe("a link that fails", () => {
  test("is dead after three failures over three days, alive again by itself, and history says so", async () => {
    web.answers = answering(404);
    const { id } = await sourceAt(`${web.url}/page`, { health: "CORRECTED" });
    await checkLink(id, now);
    await checkLink(id, later(DAY));
    expect(await isDead(id)).toBe(false);
    await checkLink(id, later(2 * DAY));
    expect(await linkOf(id)).toMatchObject({ state: "DEAD", failures: 3, said: "answered 404" });
    expect(await isDead(id)).toBe(true);
    web.answers = answering(200);
    await checkLink(id, later(7 * DAY));
    expect(await isDead(id)).toBe(false);
    expect(await verbs(id)).toEqual(["source.link-died", "source.link-revived"]);
    const who = await db().change.findFirstOrThrow({ where: { sourceId: id }, include: { person: true } });
    expect(who.person).toMatchObject({ handle: "system", role: "READER" });
    expect((await db().source.findUniqueOrThrow({ where: { id } })).health).toBe("CORRECTED");
  });

  test("begins anew at another address", async () => {
    web.answers = answering(404);
    const { id, slug } = await sourceAt(`${web.url}/page`);
    for (const day of [0, 1, 2]) await checkLink(id, later(day * DAY));
    expect(await isDead(id)).toBe(true);
    const source = { type: "webpage", title: "A page", url: `${web.url}/other` };
    const input = reviseSourceInput.parse({ slug, version: 1, source, reason: "It moved." });
    await reviseSource(actorOf(await buildPerson()), input);
    expect(await isDead(id)).toBe(false);
    await checkLink(id, later(DAY));
    expect(await linkOf(id)).toMatchObject({ state: "FAILING", failures: 1 });
  });
});

test("due is what was never checked, what was asked for and what has waited long enough", async () => {
  web.answers = answering(200);
  const host = web.host;
  const { id } = await sourceAt(`${web.url}/due`);
  expect(await findDueHosts(now)).toContain(host);
  for (let next = await nextDue(host, now); next !== null; next = await nextDue(host, now)) {
    await checkLink(next, later(11 * SECOND));
  }
  expect(await findDueHosts(now)).not.toContain(host);
  expect(await nextDue(host, later(8 * DAY))).not.toBeNull();
  await db().sourceLink.update({ where: { sourceId: id }, data: { dueAt: new Date(0) } });
  expect(await nextDue(host, new Date(now.getTime() - 8 * DAY))).toBe(id);
});
