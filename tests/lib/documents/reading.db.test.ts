import { beforeAll, describe, expect, test } from "vitest";
import { addVersion } from "@/lib/documents/add-version";
import { findPlaces, getChosenWords, getPlaceToChoose, getText } from "@/lib/documents/reading";
import { addVersionInput } from "@/lib/documents/schema";
import type { ActingPerson } from "@/lib/policy";
import { useDatabase } from "../../database.ts";
import { claimIn, importText } from "../../factories/documents.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";

useDatabase();

const TEXT = "Twice said, twice said 😀.\n\nThe second paragraph.";
const as = (role: ActingPerson["role"]): ActingPerson => ({ id: "somebody", role, suspended: false });

beforeAll(async () => {
  const editor = actorOf(await buildPerson());
  for (const rights of ["PUBLIC", "MEMBERS", "PRIVATE_COPY"]) {
    await importText(editor, rights.toLowerCase().replace("_", "-"), TEXT, { rights });
  }
  await claimIn(editor, "public", "second paragraph", { paragraph: 2 });
});

describe("the text is read for whoever may read it only", () => {
  test.each([
    ["public", true, true, true],
    ["members", false, true, true],
    ["private-copy", false, false, true],
  ])("%s", async (slug, everybody, reader, editor) => {
    const seen = [
      await getText(slug, null, 1),
      await getText(slug, as("READER"), 1),
      await getText(slug, as("EDITOR"), 1),
    ];
    expect(seen.map((text) => text !== null)).toEqual([everybody, reader, editor]);
    const places = await findPlaces(slug, null, { paragraph: 1, quote: "said" });
    expect(places.length > 0).toBe(everybody);
    expect((await getChosenWords(slug, as("READER"), { start: 0, end: 5 })) !== null).toBe(reader);
  });

  test("and nothing of a document that is not there", async () => {
    expect(await getText("no-such-text", as("ADMIN"), 1)).toBeNull();
  });
});

test("the text is of the version that was asked for, whatever has come since", async () => {
  const editor = actorOf(await buildPerson());
  await importText(editor, "revised", "The first text.");
  const input = { document: "revised", text: "The second text.", version: 1, reason: "A better copy." };
  await addVersion(editor, addVersionInput.parse(input));
  const texts = await Promise.all([1, 2, 3].map((number) => getText("revised", null, number)));
  expect(texts.map((text) => text?.[0]?.text)).toEqual(["The first text.", "The second text.", undefined]);
});

test("paragraphs come with where they begin, in code points", async () => {
  expect(await getText("public", null, 1)).toEqual([
    { number: 1, start: 0, text: "Twice said, twice said 😀." },
    { number: 2, start: 27, text: "The second paragraph." },
  ]);
});

test("words are found by their offsets, and a quote at every place where it stands", async () => {
  expect(await getChosenWords("public", null, { start: 31, end: 37 })).toMatchObject({ paragraph: 2, quote: "second" });
  expect(await getChosenWords("public", null, { start: 40, end: 999 })).toBeNull();
  const places = await findPlaces("public", null, { paragraph: 1, quote: "said" });
  expect(places.map(({ start, prefix }) => [start, prefix])).toEqual([
    [6, "Twice "],
    [18, "Twice said, twice "],
  ]);
});

test("a place is chosen for a claim of this document only", async () => {
  expect(await getPlaceToChoose("public", "not an id")).toBeNull();
  expect(await getPlaceToChoose("members", "0190a000-0000-7000-8000-000000000001")).toBeNull();
});
