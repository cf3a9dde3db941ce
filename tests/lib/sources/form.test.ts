import { describe, expect, test } from "vitest";
import { cslItem } from "@/lib/sources/csl";
import { yearOf } from "@/lib/sources/dates";
import { fromCsl, reviseCsl, toCsl } from "@/lib/sources/form";
import { newSource } from "@/lib/sources/schema";

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
