import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { addSource } from "@/lib/sources/add";
import { findSources } from "@/lib/sources/find";
import { restoreSource } from "@/lib/sources/restore";
import { reviseSource } from "@/lib/sources/revise";
import { addSourceInput, reviseSourceInput, withdrawSourceInput } from "@/lib/sources/schema";
import { withdrawSource } from "@/lib/sources/withdraw";
import { useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const isbnOf = (n: number) => {
  const twelve = `978${String(n).padStart(9, "0")}`;
  const sum = Array.from(twelve, Number).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
  return `${twelve}${(10 - (sum % 10)) % 10}`;
};
let count = 0;
const freshIsbn = () => isbnOf((count += 1));

const add = async (fields: Record<string, string>) =>
  addSource(
    actorOf(await buildPerson()),
    addSourceInput.parse({ source: { type: "book", title: "A book", ...fields } }),
  );
const known = (slug: string) =>
  db().sourceIdentifier.findMany({
    where: { source: { slug } },
    select: { scheme: true, value: true, own: true },
    orderBy: { scheme: "asc" },
  });

test("a second book with the same ISBN, written otherwise, is refused and the first is named", async () => {
  const isbn = freshIsbn();
  await add({ title: "The first", isbn });
  const refused = await expectRefusal(add({ isbn: `ISBN ${isbn.slice(0, 3)}-${isbn.slice(3)}` }), "CONFLICT");
  expect(refused.message).toContain("The first");
  expect(Object.keys(refused.fields)).toEqual(["source.isbn"]);
});

test("of two who add it at the same moment one is refused", async () => {
  const isbn = freshIsbn();
  const both = await Promise.allSettled([add({ isbn }), add({ isbn })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await db().sourceIdentifier.count({ where: { value: isbn } })).toBe(1);
});

test("chapters share the ISBN of their book", async () => {
  const isbn = freshIsbn();
  await add({ isbn });
  await add({ type: "chapter", isbn });
  expect(await findSources({ q: isbn })).toHaveLength(2);
});

describe("what identifies a source", () => {
  test("follows its record", async () => {
    const [old, now] = [freshIsbn(), freshIsbn()];
    const { slug } = await add({ isbn: old });
    const source = { type: "book", title: "A book", isbn: now, doi: `10.1000/${slug}`, url: "https://example.org/" };
    await reviseSource(
      actorOf(await buildPerson()),
      reviseSourceInput.parse({ slug, version: 1, source, reason: "From the title page." }),
    );
    expect(await known(slug)).toEqual([
      { scheme: "DOI", value: `10.1000/${slug}`, own: true },
      { scheme: "ISBN", value: now, own: true },
      { scheme: "URL", value: "https://example.org", own: false },
    ]);
    await add({ isbn: old });
  });

  test("is free for others when it is withdrawn, and asked for when it is restored", async () => {
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    const isbn = freshIsbn();
    const { slug } = await add({ isbn });
    const input = withdrawSourceInput.parse({ slug, reason: "Entered by mistake." });
    await withdrawSource(moderator, input);
    expect(await known(slug)).toEqual([]);
    const second = await add({ isbn });
    await expectRefusal(restoreSource(moderator, input), "CONFLICT");
    await withdrawSource(moderator, { ...input, slug: second.slug });
    await restoreSource(moderator, input);
    expect(await known(slug)).toEqual([{ scheme: "ISBN", value: isbn, own: true }]);
  });
});
