import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { addEntries, beginAdding } from "@/lib/imports/add-entries";
import { decideEntries } from "@/lib/imports/decide";
import { getImport } from "@/lib/imports/read";
import { readEntries } from "@/lib/imports/read-entries";
import { addAll, readAll } from "@/lib/imports/run";
import { takeInFile } from "@/lib/imports/take-in-file";
import { newId } from "@/lib/id";
import { addSource } from "@/lib/sources/add";
import { newSource } from "@/lib/sources/schema";
import { useDatabase } from "../../database.ts";
import { added, book, books, compared, given } from "../../factories/imports.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { countQueries } from "../../queries.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const verdicts = async (id: string) =>
  (await db().importEntry.findMany({ where: { importId: id }, orderBy: { number: "asc" } })).map(
    ({ verdict }) => verdict,
  );

describe("refusals", () => {
  test("readers import nothing, and nobody goes on with another's import", async () => {
    await expectRefusal(
      takeInFile(actorOf(await buildPerson({ role: "READER" })), given(book("a", "A title"))),
      "FORBIDDEN",
    );
    const id = await compared(actorOf(await buildPerson()), book("a", "Somebody's title"));
    const other = await buildPerson({ role: "ADMIN" });
    const actor = { personId: other.id };
    await expectRefusal(beginAdding(actor, { id }), "FORBIDDEN");
    await expectRefusal(decideEntries(actor, { id, decisions: {} }), "FORBIDDEN");
    await expectRefusal(readEntries(actor, id), "FORBIDDEN");
    expect(await getImport(other.id, id, {})).toBeNull();
    await expectRefusal(beginAdding(actor, { id: newId() }), "NOT_FOUND");
  });

  test("a file that is no text, has no record or is encoded otherwise is refused at its field", async () => {
    const actor = actorOf(await buildPerson());
    const refused = async (file: string | Uint8Array, more = {}) =>
      (await expectRefusal(takeInFile(actor, { ...given(file), ...more }), "INVALID")).fields;
    expect((await refused(Uint8Array.of(1, 0, 2))).file?.[0]).toMatch(/^This is not a text file/);
    expect((await refused("Dear reader,")).file?.[0]).toMatch(/^There is no record in this file/);
    const latin = Uint8Array.from([...Buffer.from(book("a", "T")), 0xe9]);
    expect((await refused(latin, { encoding: "utf-8" })).encoding?.[0]).toMatch(/^This file is not encoded as UTF-8/);
  });

  test("nobody keeps more than twenty imports unfinished; on the command line they may", async () => {
    const person = await buildPerson();
    const actor = actorOf(person);
    for (let n = 0; n < 20; n += 1) await takeInFile(actor, given(book("a", `Title ${n}`)));
    await expectRefusal(takeInFile(actor, given(book("a", "One more"))), "TOO_MANY");
    // The same file is the same import, and is gone on with.
    await takeInFile(actor, given(book("a", "Title 7")));
    await takeInFile({ personId: person.id }, given(book("a", "One more")));
    expect(await db().import.count({ where: { personId: person.id } })).toBe(21);
  });

  test("nothing is added before the file is compared, and nothing decided once it is being added", async () => {
    const actor = actorOf(await buildPerson());
    const { id } = await takeInFile(actor, given(book("a", "Not yet compared")));
    await expectRefusal(beginAdding(actor, { id }), "CONFLICT");
    await readAll(actor, id);
    await beginAdding(actor, { id });
    await expectRefusal(decideEntries(actor, { id, decisions: {} }), "CONFLICT");
  });
});

describe("a preview", () => {
  test("tells what is new, the library's already, doubtful, twice in the file and broken, with its line", async () => {
    const person = await buildPerson();
    const source = newSource.parse({ type: "book", title: "Bread and ledgers", isbn: "978-0-19-504054-8" });
    await addSource(actorOf(person), { source });
    const title = "The long winter of the archive keepers";
    const alike = await buildSource({ title, authors: "Doe", year: 1950, createdById: person.id });
    const text = [
      book("known", "Quite another title", ", isbn={0195040546}"),
      book("near", title),
      book("new", "Rivers and their quarries"),
      "@book{broken, title={Never closed\n",
      book("again", "Rivers and their quarries"),
      "@book{untitled, year=1}",
    ].join("");
    const id = await compared(actorOf(person), text);
    expect(await verdicts(id)).toEqual(["SAME", "DOUBTFUL", "NEW", "BROKEN", "SAME", "BROKEN"]);
    const page = await getImport(person.id, id, { show: "DOUBTFUL" });
    expect(page).toMatchObject({
      state: "READY",
      counts: { all: 6, NEW: 1, SAME: 2, DOUBTFUL: 1, BROKEN: 2, undecided: 1, wanted: 1 },
      entries: [{ label: "near", title, near: { slug: alike.slug } }],
    });
    const same = (await getImport(person.id, id, { show: "SAME" }))?.entries.map(({ repeatsLine }) => repeatsLine);
    expect(same).toEqual([undefined, 3]);
    expect((await getImport(person.id, id, { show: "BROKEN" }))?.entries).toMatchObject([
      { line: 4, label: "broken", fault: expect.stringMatching(/never closed/) },
      { line: 6, label: "untitled", fault: "It has no title." },
    ]);
  });

  test("takes as many queries for a hundred entries as for ten", async () => {
    const actor = actorOf(await buildPerson());
    const [few, many] = [
      await takeInFile(actor, given(books("few", 10))),
      await takeInFile(actor, given(books("many", 100))),
    ];
    const counted = await countQueries(() => readEntries(actor, few.id));
    expect(await countQueries(() => readEntries(actor, many.id))).toBe(counted);
  });

  test("takes over what a record inherits from another of the file, in whatever case it names it", async () => {
    const person = await buildPerson();
    // Further away than the records that are read together.
    const between = Array.from({ length: 100 }, (_, n) => `@misc{m${n}, title={Between ${n}}}\n`).join("");
    const text = `@incollection{part, title={A part}, crossref={Whole+1}}
${between}@collection{whole+1, title={A whole}, publisher={A press}, year=1950}
`;
    const id = await compared(actorOf(person), text);
    const [part] = await db().importEntry.findMany({ where: { importId: id }, orderBy: { number: "asc" } });
    expect(part?.csl).toMatchObject({ title: "A part", "container-title": "A whole", publisher: "A press" });
  });

  test("reads Windows-1257 without being told", async () => {
    const actor = actorOf(await buildPerson());
    const bytes = Uint8Array.from(
      Buffer.from("TY  - BOOK\r\nTI  - @nore\r\nER  - \r\n").map((byte) => (byte === 0x40 ? 0xd0 : byte)),
    );
    const { id, encoding } = await takeInFile(actor, given(bytes, "list.ris"));
    await readAll(actor, id);
    expect([encoding, (await db().importEntry.findFirstOrThrow({ where: { importId: id } })).csl]).toEqual([
      "windows-1257",
      { type: "book", title: "Šnore" },
    ]);
  });
});

describe("an import", () => {
  test("adds what is new and what somebody calls another, with its history, and leaves the rest", async () => {
    const person = await buildPerson();
    const actor = actorOf(person);
    const titles = [
      "Orchards beyond the border line",
      "Ministers of the frozen harbour",
      "Lanterns in the census office",
    ];
    for (const title of titles) await buildSource({ title, authors: "Doe", year: 1950, createdById: person.id });
    const id = await compared(
      actor,
      [...titles.map((title, n) => book(`d${n}`, title)), book("n", "Forests of paper")].join(""),
    );
    await decideEntries(actor, { id, decisions: { 1: "ADD", 2: "SAME", 4: "ADD" } });
    await added(actor, id);
    const state = async () => (await db().import.findUniqueOrThrow({ where: { id } })).state;
    expect(await state()).toBe("READY");
    const history = await db().change.findMany({
      where: { personId: person.id, verb: "source.added" },
      orderBy: { id: "asc" },
    });
    expect(history.map(({ detail }) => detail)).toEqual([
      { title: titles[0], file: "list.bib" },
      { title: "Forests of paper", file: "list.bib" },
    ]);
    await decideEntries(actor, { id, decisions: { 3: "LEAVE" } });
    await added(actor, id);
    expect([await state(), await db().source.count({ where: { title: titles[2] ?? "" } })]).toEqual(["DONE", 1]);
  });

  test("goes on where it was: after the file was half taken in, half compared, half added", async () => {
    const actor = actorOf(await buildPerson());
    const text = books("halfway", 450);
    let chunks = 0;
    const broken = {
      fileName: "list.bib",
      open: function* open() {
        const bytes = new TextEncoder().encode(text);
        for (let at = 0; at < bytes.length; at += 20_000) {
          // The second time it is read, which is when entries are taken in.
          if ((chunks += 1) > bytes.length / 20_000 + 1 && at >= 20_000) throw new Error("the power went");
          yield bytes.subarray(at, at + 20_000);
        }
      },
    };
    await expect(takeInFile(actor, broken)).rejects.toThrow("the power went");
    const { id } = await takeInFile(actor, given(text));
    expect(await db().importEntry.count({ where: { importId: id } })).toBe(450);
    await readEntries(actor, id);
    expect((await takeInFile(actor, given(text))).id).toBe(id);
    await readAll(actor, id);
    await beginAdding(actor, { id });
    await addEntries(actor, id);
    await addAll(actor, id);
    expect(await db().importEntry.count({ where: { importId: id, sourceId: { not: null } } })).toBe(450);
    expect(await db().source.count({ where: { title: { startsWith: "halfway" } } })).toBe(450);
  });

  test("two at once of the same records add each once", async () => {
    const text = books("together", 150);
    const actors = [actorOf(await buildPerson()), actorOf(await buildPerson())];
    const ids = await Promise.all(actors.map((actor) => compared(actor, text)));
    await Promise.all(actors.map((actor, at) => added(actor, ids[at] ?? "")));
    expect(await db().source.count({ where: { title: { startsWith: "together" } } })).toBe(150);
    const same = await db().importEntry.count({
      where: { importId: { in: ids }, verdict: "SAME", near: { isNot: null } },
    });
    expect(same).toBe(150);
  });

  test("stops at the daily quota of whoever is held to one, and keeps what it added", async () => {
    const person = await buildPerson();
    await db().change.create({
      data: {
        id: newId(),
        personId: person.id,
        role: "EDITOR",
        verb: "person.joined",
        detail: { via: "REGISTRATION" },
        subjectId: person.id,
      },
    });
    const actor = actorOf(person);
    const id = await compared(actor, books("quota", 40));
    await beginAdding(actor, { id });
    const { message } = await expectRefusal(addAll(actor, id), "TOO_MANY");
    expect(message).toMatch(/go on with the rest after midnight UTC/);
    expect(await db().source.count({ where: { title: { startsWith: "quota" } } })).toBe(30);
    await addAll({ personId: person.id }, id);
    expect(await db().source.count({ where: { title: { startsWith: "quota" } } })).toBe(40);
  });
});
