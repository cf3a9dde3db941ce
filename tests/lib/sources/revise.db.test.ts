import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { addSource } from "@/lib/sources/add";
import type { CslItem } from "@/lib/sources/csl";
import { fromCsl } from "@/lib/sources/form";
import { reviseSource } from "@/lib/sources/revise";
import { addSourceInput, reviseSourceInput } from "@/lib/sources/schema";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const FORM = { type: "book", title: "A book", authors: "Author, An" };

const filledIn = (slug: string, source: Record<string, unknown> = {}, overrides: Record<string, unknown> = {}) =>
  reviseSourceInput.parse({
    requestKey: randomUUID(),
    slug,
    version: 1,
    source: { ...FORM, ...source },
    reason: "Taken from the title page.",
    ...overrides,
  });

const stored = (slug: string) => db().source.findUniqueOrThrow({ where: { slug } });

describe("refused, and nothing is written", () => {
  test("for a reader", async () => {
    const { id, slug } = await buildSource();
    const reader = actorOf(await buildPerson({ role: "READER" }));
    await expectRefusal(reviseSource(reader, filledIn(slug, { issued: "1999" })), "FORBIDDEN");
    expect((await stored(slug)).version).toBe(1);
    expect(await changesWhere({ sourceId: id })).toEqual([]);
  });

  test("of an unknown and of a withdrawn source, and when nothing differs", async () => {
    const editor = actorOf(await buildPerson());
    await expectRefusal(reviseSource(editor, filledIn("no-such-source")), "NOT_FOUND");
    await expectRefusal(reviseSource(editor, filledIn((await buildSource(WITHDRAWN)).slug)), "FORBIDDEN");
    await expectRefusal(reviseSource(editor, filledIn((await buildSource()).slug)), "CONFLICT");
  });

  test("when somebody else was quicker, with their record", async () => {
    const { slug } = await buildSource();
    const first = await buildPerson();
    await reviseSource(actorOf(first), filledIn(slug, { title: "Their title", issued: "1932/1933" }));
    const refusal = await expectRefusal(reviseSource(actorOf(await buildPerson()), filledIn(slug)), "STALE");
    expect(refusal.theirs).toMatchObject({
      version: 2,
      person: first.displayName,
      reason: "Taken from the title page.",
      values: { "source.title": "Their title", "source.authors": "Author, An", "source.issued": "1932/1933" },
    });
  });
});

describe("a record from elsewhere, with what no form would take", () => {
  const odd: CslItem = {
    type: "article-journal",
    title: "x".repeat(2500),
    author: Array.from({ length: 400 }, (_, n) => ({ family: `Author${n}`, given: "Some" })),
    page: "1-2, ".repeat(50).trim(),
    ISBN: "978-0-19-505180-4",
    URL: "www.example.org/page",
    issued: { "date-parts": [[1999]] },
  };
  const asShown = (fields: Record<string, string>) => ({ ...FORM, ...fromCsl(odd), ...fields });

  test("is refused for what was changed and is not well formed, and for nothing else", async () => {
    const { slug } = await buildSource({ type: odd.type, title: "A book", csl: odd });
    const editor = actorOf(await buildPerson());
    const refusal = await expectRefusal(
      reviseSource(editor, filledIn(slug, asShown({ isbn: "978-0-19-505180-5", title: "" }))),
      "INVALID",
    );
    expect(refusal.fields).toEqual({
      "source.isbn": [expect.stringContaining("one is mistyped")],
      "source.title": ["A title is needed."],
    });
    expect((await stored(slug)).csl).toEqual(odd);
    await expectRefusal(reviseSource(editor, filledIn(slug, asShown({}))), "CONFLICT");
  });

  test("has one field corrected, and the others stay as they are", async () => {
    const { slug } = await buildSource({ type: odd.type, title: "A book", csl: odd });
    await reviseSource(actorOf(await buildPerson()), filledIn(slug, asShown({ issued: "2001" })));
    expect((await stored(slug)).csl).toEqual({ ...odd, issued: { "date-parts": [[2001]] } });
  });

  test("is added from its form when it has 400 authors", async () => {
    const csl: CslItem = {
      type: odd.type,
      title: "y".repeat(600),
      author: odd.author,
      page: "1-2, ".repeat(30).trim(),
    };
    const source = fromCsl(csl);
    const { slug } = await addSource(actorOf(await buildPerson()), addSourceInput.parse({ source }));
    expect((await stored(slug)).csl).toEqual(csl);
  });
});

describe("an editor revises a source", () => {
  test("with more names and a longer address than a reference has room for", async () => {
    const { slug } = await buildSource();
    const authors = `A committee ${"of many names ".repeat(60)}`.trim();
    const url = `https://example.org/${"a".repeat(1900)}`;
    await reviseSource(actorOf(await buildPerson()), filledIn(slug, { authors, url }));
    const { reference, authors: shown, csl } = await stored(slug);
    expect([reference.length, reference.at(-1)]).toEqual([2000, "…"]);
    expect([shown.length, shown.at(-1)]).toEqual([600, "…"]);
    expect(csl).toMatchObject({ author: [{ literal: authors }], URL: url });
  });

  test("its reference and search follow, and history keeps the earlier record", async () => {
    const editor = await buildPerson();
    const before = await buildSource();
    const input = filledIn(before.slug, { title: "Żółte kartki", authors: "Writer, Some", issued: "2001" });
    await reviseSource(actorOf(editor), input);
    await reviseSource(actorOf(editor), input);

    const after = await stored(before.slug);
    expect(after).toMatchObject({ version: 2, title: "Żółte kartki", authors: "Writer", year: 2001 });
    expect(after.reference).toMatch(/Writer.*2001.*Żółte kartki/);
    const found = await db().$queryRaw`SELECT slug FROM source WHERE words LIKE '%zolte kartki%'`;
    expect(found).toEqual([{ slug: before.slug }]);
    expect(await changesWhere({ sourceId: before.id })).toMatchObject([
      {
        verb: "source.revised",
        personId: editor.id,
        detail: {
          fields: ["title", "author", "issued"],
          reason: "Taken from the title page.",
          from: { title: "A book", author: [{ family: "Author", given: "An" }] },
        },
      },
    ]);
  });

  test("what the form has no field for stays", async () => {
    const director = [{ family: "Šnore", given: "Edvīns" }];
    const kept = { producer: [{ literal: "A producer" }], scale: "1:50000" };
    const issued = { "date-parts": [[1932], [1933]] };
    const { slug } = await buildSource({
      type: "motion_picture",
      title: "A film",
      csl: { type: "motion_picture", title: "A film", director, issued, ...kept },
    });
    const form = {
      type: "motion_picture",
      title: "The film",
      directors: "Šnore, Edvīns",
      authors: "",
      issued: "1932/1933",
    };
    await reviseSource(actorOf(await buildPerson()), filledIn(slug, form));
    expect((await stored(slug)).csl).toEqual({ type: "motion_picture", title: "The film", director, issued, ...kept });
  });

  test("and says which claims show it", async () => {
    const source = await buildSource();
    const claim = await buildClaim();
    await buildCitation({ sourceId: source.id, claimId: claim.id });
    const result = await reviseSource(actorOf(await buildPerson()), filledIn(source.slug, { issued: "1999" }));
    expect(result).toEqual({ slug: source.slug, claims: [claim.slug] });
  });
});
