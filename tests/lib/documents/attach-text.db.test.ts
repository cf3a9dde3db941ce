import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { addDocument } from "@/lib/documents/add";
import { attachText } from "@/lib/documents/attach-text";
import { fingerprintOf } from "@/lib/documents/fingerprint";
import { addDocumentInput, attachTextInput } from "@/lib/documents/schema";
import type { Actor } from "@/lib/transact";
import { asOwner, useDatabase } from "../../database.ts";
import { anchorOf, claimIn } from "../../factories/documents.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const INNER = "The well ran dry, he writes, and nobody came.";
const TEXT = `He quotes a letter: ${INNER} Then he goes on.\n\n  The mill stopped, and the mill stopped again.\n`;
const at = (words: string) => TEXT.indexOf(words);

let editor: Actor;

/** As the corpus gives it: fingerprint, paragraphs and offsets, but no text. */
const withoutText = (slug: string, text: string, paragraphs: object[], more: object = {}) =>
  addDocument(
    editor,
    addDocumentInput.parse({
      slug,
      title: `The ${slug}`,
      kind: "review",
      language: "en",
      description: "D.",
      provenance: [],
      rights: "PRIVATE_COPY",
      ...fingerprintOf(text),
      paragraphs,
      ...more,
      voices: [{ key: "the-writer", label: "the writer", description: "Who wrote it." }],
    }),
  );

const attach = (actor: Actor, document: string, text: string) =>
  attachText(actor, attachTextInput.parse({ document, text }));

beforeAll(async () => {
  editor = actorOf(await buildPerson());
});

describe("a document without its text", () => {
  let claims: string[] = [];

  beforeAll(async () => {
    const second = TEXT.indexOf("\n\n") + 2;
    await withoutText("review", TEXT, [
      { number: 1, start: 0, end: second - 2, precis: "He quotes." },
      { number: 2, start: second, end: TEXT.length - 1, precis: "He goes on." },
    ]);
    await withoutText("letter", INNER, [{ number: 1, start: 0, end: INNER.length, precis: "The well." }], {
      quotedIn: { document: "review", paragraph: 1 },
    });
    claims = [
      await claimIn(editor, "review", "The well ran dry", { start: at("The well") }),
      await claimIn(editor, "review", "mill stopped again", { paragraph: 2, start: TEXT.lastIndexOf("mill stopped") }),
      await claimIn(editor, "review", "Then he goes on"),
      await claimIn(editor, "letter", "nobody came", { start: INNER.indexOf("nobody") }),
    ];
  });

  test("has anchors whose place nobody has seen", async () => {
    expect(await anchorOf(claims[0] ?? "", 1)).toMatchObject({ state: null, quote: null, start: at("The well") });
    expect(await anchorOf(claims[2] ?? "", 1)).toMatchObject({ state: null, start: null, paragraph: 1 });
  });

  test("takes no other text, and none from a reader", async () => {
    const refusal = await expectRefusal(attach(editor, "review", TEXT.replace("dry", "dried")), "INVALID");
    expect(refusal.fields.text?.[0]).toMatch(/another text/);
    await expectRefusal(attach(actorOf(await buildPerson({ role: "READER" })), "review", TEXT), "FORBIDDEN");
    await expectRefusal(attach(editor, "no-such-document", TEXT), "NOT_FOUND");
    await expect(asOwner("UPDATE document_version SET text = 'another'")).rejects.toThrow(/the_very_text/);
    expect(await db().documentVersion.count({ where: { text: { not: null } } })).toBe(0);
  });

  test("takes the very text, and gives the document quoted in it its part; every anchor is exact", async () => {
    expect(await attach(editor, "review", TEXT)).toEqual([
      { slug: "review", title: "The review", number: 1, standing: 3, doubtful: 0 },
      { slug: "letter", title: "The letter", number: 1, standing: 1, doubtful: 0 },
    ]);
    const words = ["The well ran dry", "mill stopped again", "Then he goes on", "nobody came"];
    for (const [index, claim] of claims.entries()) {
      const anchor = await anchorOf(claim, 1);
      expect(anchor).toMatchObject({ state: "EXACT", score: 1, quote: words[index] });
      const text = index === 3 ? INNER : TEXT;
      expect(text.slice(anchor.start ?? 0, anchor.end ?? 0)).toBe(words[index]);
      expect(text).toContain(`${anchor.occurrence.prefix}${words[index]}${anchor.occurrence.suffix}`);
    }
    expect(await changesWhere({ verb: "document.text-attached" })).toMatchObject([
      { detail: { title: "The review", number: 1, standing: 3, doubtful: 0 } },
      { detail: { title: "The letter", number: 1, standing: 1, doubtful: 0 } },
    ]);
  });

  test("takes it once", async () => {
    await expectRefusal(attach(editor, "review", TEXT), "CONFLICT");
  });
});

test("a part is found in the longer text that is attached to it alone", async () => {
  await withoutText("part", INNER, [{ number: 1, start: 0, end: INNER.length, precis: "The well." }]);
  expect(await attach(editor, "part", TEXT)).toMatchObject([{ slug: "part", standing: 0 }]);
  expect(await db().documentVersion.findFirst({ where: { document: { slug: "part" } } })).toMatchObject({
    text: INNER,
  });
});
