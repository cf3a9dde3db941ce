import { describe, expect, test } from "vitest";
import { findGaps, gapsOf } from "@/lib/imports/gaps";
import { getImport } from "@/lib/imports/read";
import { gapFilters } from "@/lib/imports/schema";
import { cslItem } from "@/lib/sources/csl";
import { useDatabase } from "../../database.ts";
import { book, compared } from "../../factories/imports.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { addSource } from "@/lib/sources/add";
import { newSource } from "@/lib/sources/schema";
import { db } from "@/lib/db";

useDatabase();

test("what the library says stays, and when others looked is none of its gaps", () => {
  const held = cslItem.parse({ type: "book", title: "Held", publisher: "A press" });
  const given = cslItem.parse({
    type: "report",
    title: "Given",
    publisher: "Another press",
    author: [{ family: "Doe", given: "Ann" }],
    issued: { "date-parts": [[1950]] },
    accessed: { "date-parts": [[2020, 1, 1]] },
    custom: { OCLC: "42" },
  });
  expect(gapsOf(held, given)).toEqual({ authors: "Doe, Ann", issued: "1950", oclc: "42" });
  expect(gapsOf(given, held)).toEqual({});
});

describe("an entry that is the same as a source", () => {
  test("says what it could fill in, to whoever imports it and of that source alone", async () => {
    const person = await buildPerson();
    const source = newSource.parse({ type: "book", title: "Without a year", isbn: "978-0-00-000001-9" });
    await addSource(actorOf(person), { source });
    const { id: sourceId } = await db().source.findFirstOrThrow({ where: { title: "Without a year" } });
    const id = await compared(actorOf(person), book("k", "Another title", ", isbn={978-0-00-000001-9}, publisher={P}"));
    const page = await getImport(person.id, id, {});
    expect(page?.entries).toMatchObject([{ gaps: ["authors", "issued", "publisher"] }]);
    const asked = { import: id, entry: 1 };
    expect(await findGaps(person.id, sourceId, asked)).toEqual({
      file: "list.bib",
      fields: { authors: "Doe, Ann", publisher: "P", issued: "1950" },
    });
    expect(await findGaps((await buildPerson()).id, sourceId, asked)).toBeNull();
    expect(await findGaps(person.id, id, asked)).toBeNull();
    expect(await findGaps(person.id, sourceId, gapFilters.parse({}))).toBeNull();
  });
});
