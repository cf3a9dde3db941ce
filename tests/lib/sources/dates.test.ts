import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEdtf } from "@/lib/fields";
import { dateOf, readDate, writeDate, yearOf } from "@/lib/sources/dates";

describe("what catalogues write is read as EDTF", () => {
  test.each([
    ["1932", "1932"],
    ["1932-05-08", "1932-05-08"],
    ["1937~", "1937~"],
    ["[1938?]", "1938?"],
    ["[1938]", "1938"],
    ["c. 1938", "1938~"],
    ["ca 1938", "1938~"],
    ["[ca. 1938]", "1938~"],
    ["около 1938", "1938~"],
    ["1932–33", "1932/1933"],
    ["1932-1933", "1932/1933"],
    ["1930s", "193X"],
    ["8 May 1932", "1932-05-08"],
    ["May 8, 1932", "1932-05-08"],
    ["Sept. 1932", "1932-09"],
    ["January 1932", "1932-01"],
    ["© 1999.", "1999"],
    ["1932/", "1932/"],
    ["-0043", "-0043"],
  ])("%s", (written, edtf) => {
    expect(readDate(written)).toBe(edtf);
  });

  test.each([
    "5/8/1932",
    "31 February 1932",
    "1933-32",
    "after the war",
    "Maybe 1932",
    "19",
    "",
    "[]",
    "8 May 9, 1932",
  ])("%j is not guessed at", (written) => {
    expect(readDate(written)).toBeNull();
  });

  test("and whatever is read is EDTF", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\[?(c\. )?\d{2,4}[-–/?~ ]\d{0,4}\]?$/)), (written) => {
        const edtf = readDate(written);
        if (edtf !== null) expect(isEdtf(edtf)).toBe(true);
      }),
    );
  });
});

const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, "0"));
const plain = fc.oneof(
  year,
  fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }).map((day) => {
    const [date = ""] = day.toISOString().split("T");
    return date;
  }),
);
const dates = fc.oneof(
  plain,
  fc.tuple(plain, fc.constantFrom("~", "?", "%")).map((parts) => parts.join("")),
  fc.tuple(plain, plain).map((ends) => ends.toSorted().join("/")),
  plain.map((start) => `${start}/..`),
);

test("a date comes back as it was given, and keeps its first year", () => {
  fc.assert(
    fc.property(dates, (edtf) => {
      const kept = dateOf(edtf);
      expect(writeDate(kept)).toBe(edtf);
      expect(yearOf(kept)).toBe(Number(edtf.slice(0, 4)));
    }),
  );
});

test("words that are no date are shown in brackets", () => {
  expect(writeDate({ literal: "after the war" })).toBe("[after the war]");
  expect(yearOf({ literal: "after the war" })).toBeNull();
  expect(yearOf(undefined)).toBeNull();
});
