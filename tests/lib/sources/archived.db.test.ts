import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { addSource } from "@/lib/sources/add";
import { importSource, importSourceInput } from "@/lib/sources/import";
import { addSourceInput } from "@/lib/sources/schema";
import { shownHealths } from "@/lib/sources/shown-health";
import { useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";

useDatabase();

const page = { type: "webpage", title: "A page", url: "https://example.org/" };
const faultsOf = (source: object) =>
  addSourceInput.safeParse({ source: { ...page, ...source } }).error?.issues.map(({ path }) => path.join("."));

test.each(["http://archive.example/1", "javascript:alert(1)", "archive.example/1"])(
  "an archived copy is not taken from %s",
  (archivedUrl) => expect(faultsOf({ archivedUrl })).toEqual(["source.archivedUrl"]),
);

test("the day of a copy is a day", () => {
  expect(faultsOf({ archivedOn: "2026-02-30" })).toEqual(["source.archivedOn"]);
});

test("an archived copy stands in the record, with its day, and beside it for citations", async () => {
  const archivedUrl = "https://web.archive.org/web/2019/https://example.org/";
  const input = addSourceInput.parse({ source: { ...page, archivedUrl, archivedOn: "2019-05-01" } });
  const { slug } = await addSource(actorOf(await buildPerson()), input);
  const source = await db().source.findUniqueOrThrow({ where: { slug } });
  expect(source).toMatchObject({
    archivedUrl,
    csl: { custom: { archivedCopy: archivedUrl, archivedOn: "2019-05-01" } },
  });
});

test("of a record from elsewhere only a copy over https is led to", async () => {
  const custom = { archivedCopy: "javascript:alert(1)" };
  const csl = { type: "webpage", title: "A page", custom };
  const input = importSourceInput.parse({ slug: "elsewhere", csl, seen: "NOTHING", sightings: [] });
  await importSource(actorOf(await buildPerson()), input);
  expect(await db().source.findUniqueOrThrow({ where: { slug: "elsewhere" } })).toMatchObject({ archivedUrl: null });
});

test("every voice is told once, the person's first", () => {
  expect(shownHealths({ health: "OK", noticedHealth: "OK", linkDead: false })).toEqual([]);
  expect(shownHealths({ health: "DEAD_LINK", noticedHealth: "OK", linkDead: true })).toEqual(["DEAD_LINK"]);
  expect(shownHealths({ health: "FORGED", noticedHealth: "RETRACTED", linkDead: true })).toEqual([
    "FORGED",
    "RETRACTED",
    "DEAD_LINK",
  ]);
});
