import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { addEntries, beginAdding } from "@/lib/imports/add-entries";
import { goOn } from "@/lib/imports/go-on";
import { getImport, listImports } from "@/lib/imports/read";
import { addAll } from "@/lib/imports/run";
import { takeInFile } from "@/lib/imports/take-in-file";
import { throwImportAway } from "@/lib/imports/throw-away";
import { newId } from "@/lib/id";
import { useDatabase } from "../../database.ts";
import { added, book, books, compared, given } from "../../factories/imports.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const rowsOf = async (id: string) => [
  await db().import.count({ where: { id } }),
  await db().importEntry.count({ where: { importId: id } }),
  await db().importKey.count({ where: { importId: id } }),
];

describe("refusals", () => {
  test("nobody throws away another's import, or one that is not there", async () => {
    const id = await compared(actorOf(await buildPerson()), book("a", "Somebody's list"));
    const admin = { personId: (await buildPerson({ role: "ADMIN" })).id };
    await expectRefusal(throwImportAway(admin, { id }), "FORBIDDEN");
    await expectRefusal(throwImportAway(admin, { id: newId() }), "NOT_FOUND");
    // Its name and its record.
    expect(await rowsOf(id)).toEqual([1, 1, 2]);
  });
});

describe("an import that is thrown away", () => {
  test("is gone with its entries before anything was added, and history knows nothing of it", async () => {
    const person = await buildPerson();
    const id = await compared(actorOf(person), books("unwanted", 3));
    await throwImportAway(actorOf(person), { id });
    expect(await rowsOf(id)).toEqual([0, 0, 0]);
    expect([await getImport(person.id, id, {}), await listImports(person.id)]).toEqual([
      null,
      { imports: [], next: null },
    ]);
    expect(await db().change.count({ where: { personId: person.id } })).toBe(0);
    await expectRefusal(throwImportAway(actorOf(person), { id }), "NOT_FOUND");
  });

  test("leaves what it added in the library, with its history, and adds no more", async () => {
    const person = await buildPerson();
    const actor = { personId: person.id };
    const id = await compared(actor, books("half", 150));
    await beginAdding(actor, { id });
    await addEntries(actor, id);
    await throwImportAway(actor, { id });
    await expectRefusal(addAll(actor, id), "NOT_FOUND");
    expect(await rowsOf(id)).toEqual([0, 0, 0]);
    const mine = { personId: person.id, verb: "source.added" };
    expect(await db().source.count({ where: { title: { startsWith: "half" } } })).toBe(100);
    expect(await db().change.count({ where: mine })).toBe(100);
  });

  test("ends whatever goes on with it", async () => {
    const actor = { personId: (await buildPerson()).id };
    const { id } = await takeInFile(actor, given(books("underway", 400)));
    await goOn(actor, { id });
    await throwImportAway(actor, { id });
    await expectRefusal(goOn(actor, { id }), "NOT_FOUND");
  });

  test("can be begun anew with the same file", async () => {
    const actor = actorOf(await buildPerson());
    const text = book("again", "A second thought");
    const id = await compared(actor, text);
    await throwImportAway(actor, { id });
    const anew = await compared(actor, text);
    expect(anew).not.toBe(id);
    await added(actor, anew);
    expect(await db().source.count({ where: { title: "A second thought" } })).toBe(1);
  });
});
