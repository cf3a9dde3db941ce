import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addClaim } from "@/lib/claims/add";
import { addClaimInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { sha256Of } from "@/lib/documents/fingerprint";
import { importDocumentInput } from "@/lib/documents/schema";
import { asOwner, useDatabase } from "../../database.ts";
import { anchorOf, claimIn, importText } from "../../factories/documents.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const TEXT =
  "First the well ran dry.\nThen the mill stopped.\n\nThe mill stopped again, and the mill stopped for good 😀 at last.";

describe("refused, and nothing is written", () => {
  test("for a reader", async () => {
    await expectRefusal(importText(actorOf(await buildPerson({ role: "READER" })), "by-a-reader", TEXT), "FORBIDDEN");
    expect(await db().document.count({ where: { slug: "by-a-reader" } })).toBe(0);
  });

  test.each([
    ["empty", " \n "],
    ["huge", "a few words ".repeat(420_000)],
    ["holding control characters", "one\u0000two"],
  ])("a text that is %s, in words, at its field", async (_, text) => {
    const editor = actorOf(await buildPerson());
    const refusal = await importText(editor, "bad", text).catch((error: unknown) => error);
    expect(refusal).toMatchObject(
      text.length > 5_000_000
        ? { issues: [{ path: ["text"], message: "This is more than 5 MB of text." }] }
        : { code: "INVALID", fields: { text: [expect.stringMatching(/^[A-Z].+\.$/)] } },
    );
    expect(await db().document.count({ where: { slug: "bad" } })).toBe(0);
  });

  test("at an address that is taken", async () => {
    const editor = actorOf(await buildPerson());
    await importText(editor, "taken", TEXT);
    await expectRefusal(importText(editor, "taken", TEXT), "CONFLICT");
  });

  test("without anybody who speaks", () => {
    const form = { title: "T", kind: "letter", language: "en", description: "D.", rights: "PUBLIC", text: TEXT };
    expect(importDocumentInput.safeParse({ ...form, voices: " \n" }).success).toBe(false);
  });
});

describe("an editor imports a text", () => {
  test("kept as it is, cut into paragraphs, with its fingerprint and its row of history", async () => {
    const editor = await buildPerson();
    const { slug } = await importText(actorOf(editor), "letter", TEXT.replace("\n", "\r\n"), { origin: "A box." });
    const document = await db().document.findUniqueOrThrow({
      where: { slug },
      include: { versions: { include: { paragraphs: true } }, voices: { orderBy: { id: "asc" } } },
    });
    expect(document.voices.map(({ key, label }) => [key, label])).toEqual([
      ["the-writer", "the writer"],
      ["the-neighbour", "the neighbour"],
    ]);
    expect(document.versions).toMatchObject([
      {
        number: 1,
        text: TEXT,
        sha256: sha256Of(TEXT),
        characters: Array.from(TEXT).length,
        origin: "A box.",
        addedById: editor.id,
        paragraphs: [
          { number: 1, start: 0, end: 46, precis: "" },
          { number: 2, start: 48, end: Array.from(TEXT).length, precis: "" },
        ],
      },
    ]);
    expect(await changesWhere({ documentId: document.id })).toMatchObject([
      { verb: "document.added", personId: editor.id },
    ]);
  });

  test("once, when the form is sent twice; without an address, at one made of the title", async () => {
    const editor = actorOf(await buildPerson());
    const more = { requestKey: randomUUID(), title: "Über die Mühle", slug: undefined };
    const both = await Promise.all([0, 1].map(() => importText(editor, "", TEXT, more)));
    expect(both.map(({ slug }) => slug)).toEqual(["uber-die-muhle", "uber-die-muhle"]);
    expect((await importText(editor, "", TEXT, { ...more, requestKey: randomUUID() })).slug).toBe("uber-die-muhle-2");
  });

  test("and no statement of anybody's can change or remove it", async () => {
    await importText(actorOf(await buildPerson()), "kept", TEXT);
    const where = "WHERE document_id = (SELECT id FROM document WHERE slug = 'kept')";
    for (const set of ["text = NULL", "text = 'x'", "sha256 = repeat('0', 64)", "reason = 'x'"]) {
      await expect(asOwner(`UPDATE document_version SET ${set} ${where}`)).rejects.toThrow();
    }
    await expect(asOwner(`DELETE FROM document_version ${where}`)).rejects.toThrow(/never changed or removed/);
  });
});

describe("a claim is taken from the text", () => {
  test("not in words that are not there, or that stand there twice", async () => {
    const editor = actorOf(await buildPerson());
    await importText(editor, "quoted", TEXT);
    const nowhere = await expectRefusal(claimIn(editor, "quoted", "the bridge fell"), "INVALID");
    expect(nowhere.fields).toEqual({ "occurrences.0.quote": [expect.stringContaining("letter by letter")] });
    const twice = await expectRefusal(claimIn(editor, "quoted", "mill stopped", { paragraph: 2 }), "INVALID");
    expect(twice.fields).toEqual({ "occurrences.0.quote": [expect.stringContaining("stand 2 times")] });
    await expectRefusal(claimIn(editor, "quoted", "the mill stopped", { start: 3 }), "INVALID");
  });

  test("with its place in code points and the words around it, in the letters of the text", async () => {
    const editor = actorOf(await buildPerson());
    await importText(editor, "placed", TEXT);
    const claim = await claimIn(editor, "placed", "DRY. Then the mill");
    const first = await anchorOf(claim, 1);
    expect(first).toMatchObject({ paragraph: 1, start: 19, end: 37, state: "EXACT", quote: "dry.\nThen the mill" });
    expect(first.occurrence).toMatchObject({ prefix: "First the well ran ", quote: "dry.\nThen the mill", start: 19 });
    const late = await anchorOf(await claimIn(editor, "placed", "at last", { paragraph: 2 }), 1);
    expect(
      Array.from(TEXT)
        .slice(late.start ?? 0, late.end ?? 0)
        .join(""),
    ).toBe("at last");
    expect(late.occurrence.prefix).toHaveLength(33);
  });

  test("of two places in one paragraph, at the one that is named by its offset", async () => {
    const editor = actorOf(await buildPerson());
    await importText(editor, "chosen", TEXT);
    const start = TEXT.lastIndexOf("mill stopped");
    const form = addClaimInput.parse({
      wording: { statement: "The mill stopped for good.", type: "EVENT", checkability: "YES", note: "" },
      occurrences: [{ document: "chosen", paragraph: 2, quote: "mill stopped", start, voice: "the-writer" }],
    });
    expect(await anchorOf((await addClaim(editor, form)).claim, 1)).toMatchObject({ start, state: "EXACT" });
  });
});
