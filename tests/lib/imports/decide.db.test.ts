import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { decideEntries } from "@/lib/imports/decide";
import { getImport } from "@/lib/imports/read";
import { decideInput } from "@/lib/imports/schema";
import { newId } from "@/lib/id";
import { useDatabase } from "../../database.ts";
import { added, books, compared } from "../../factories/imports.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";

useDatabase();

const titles = async (prefix: string) =>
  (await db().source.findMany({ where: { title: { startsWith: prefix } }, orderBy: { id: "asc" } })).map(
    ({ title }) => title.split(" ")[1],
  );

test("more than a page of choices, or one of another kind, is no form of ours", () => {
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [n, "LEAVE"]));
  expect(decideInput.safeParse({ id: newId(), decisions: many }).success).toBe(false);
  expect(decideInput.safeParse({ id: newId(), decisions: { 1: "MERGE" } }).success).toBe(false);
});

test("a new record is not the same as a source that nobody found", async () => {
  const person = await buildPerson();
  const id = await compared(actorOf(person), books("newcomer", 1));
  await decideEntries(actorOf(person), { id, decisions: { 1: "SAME" } });
  expect((await getImport(person.id, id, {}))?.entries).toMatchObject([{ number: 1, decision: null }]);
});

test("new records are left out, taken in again, and left as they are once added", async () => {
  const person = await buildPerson();
  const actor = actorOf(person);
  const id = await compared(actor, books("choosy", 4));
  const wanted = async () => (await getImport(person.id, id, {}))?.counts.wanted;
  await decideEntries(actor, { id, decisions: { 1: "LEAVE", 2: "LEAVE", 3: "ADD" } });
  expect(await wanted()).toBe(2);
  await decideEntries(actor, { id, decisions: { 1: "ADD" } });
  expect(await wanted()).toBe(3);
  await added(actor, id);
  expect(await titles("choosy")).toEqual(["aaaaa", "ccccc", "ddddd"]);
  expect(await getImport(person.id, id, { show: "NEW" })).toMatchObject({
    state: "DONE",
    counts: { added: 3, wanted: 0 },
    entries: [{ decision: "ADD" }, { decision: "LEAVE", source: null }, { decision: "ADD" }, { decision: null }],
  });
});

test("an import of which everything is left out adds nothing and is done", async () => {
  const person = await buildPerson();
  const id = await compared(actorOf(person), books("nothing", 2));
  await decideEntries(actorOf(person), { id, decisions: { 1: "LEAVE", 2: "LEAVE" } });
  await added(actorOf(person), id);
  expect(await getImport(person.id, id, {})).toMatchObject({ state: "DONE", counts: { added: 0, wanted: 0 } });
  expect(await titles("nothing")).toEqual([]);
});
