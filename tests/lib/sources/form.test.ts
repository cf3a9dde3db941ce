import { describe, expect, test } from "vitest";
import { cslItem } from "@/lib/sources/csl";
import { yearOf } from "@/lib/sources/dates";
import { fromCsl, reviseCsl, toCsl } from "@/lib/sources/form";
import { newSource } from "@/lib/sources/schema";
import { matters } from "@/lib/sources/type-fields";

const form = newSource.parse({
  type: "chapter",
  title: "A chapter",
  authors: "Writer, Some\nAn Institute",
  editors: "Editor, Another",
  issued: "1999-05",
  containerTitle: "A volume",
  publisher: "Press",
  url: "https://example.org/chapter",
});

describe("a record", () => {
  test("comes back into the form as it was given", () => {
    expect(fromCsl(toCsl(form))).toMatchObject({
      type: "chapter",
      title: "A chapter",
      authors: form.authors,
      editors: form.editors,
      issued: "1999-05",
      containerTitle: "A volume",
      url: "https://example.org/chapter",
    });
  });

  test.each([
    ["review", { reviewedTitle: "The work", reviewedAuthors: "Writer, Some" }],
    ["interview", { interviewers: "Asker, An" }],
    ["personal_communication", { recipients: "Reader, A" }],
    ["speech", { eventTitle: "A congress", eventDate: "1956-02-25" }],
    ["software", { version: "2.1" }],
    ["legislation", { section: "12" }],
    ["book", { collectionTitle: "A series", collectionNumber: "7", numberOfVolumes: "3" }],
  ] as const)("of the kind %s keeps what only that kind has", (type, own) => {
    const given = newSource.parse({ type, title: "A title", ...own });
    expect(fromCsl(toCsl(given))).toMatchObject(own);
    for (const field of Object.keys(own) as (keyof typeof own)[])
      expect(type === "book" || matters(field, type)).toBe(true);
  });

  test("leaves out what is empty", () => {
    expect(Object.keys(toCsl(newSource.parse({ type: "book", title: "A book" })))).toEqual(["type", "title"]);
  });

  test.each([
    ["1932", 1932],
    ["1932-05-08", 1932],
    ["1932/1933", 1932],
    ["1937~", 1937],
  ])("dated %s is of the year %i", (issued, year) => {
    const csl = toCsl(newSource.parse({ type: "book", title: "A book", issued }));
    expect(yearOf(csl.issued)).toBe(year);
    expect(fromCsl(csl).issued).toBe(issued);
  });

  test("saved without a change is the same record", () => {
    const before = cslItem.parse({
      type: "motion_picture",
      title: "A film",
      director: [{ family: "Šnore", given: "Edvīns" }],
      author: [{ family: "Only" }],
      issued: { "date-parts": [[1932], [1933]] },
    });
    expect(reviseCsl(before, newSource.parse(fromCsl(before)))).toEqual(before);
  });
});
