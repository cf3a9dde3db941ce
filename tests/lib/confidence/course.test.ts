import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coursesOf, momentsOf, placesOf } from "@/lib/confidence/course";
import { spreadWords } from "@/lib/confidence/spread";

const ada = { handle: "ada", displayName: "Ada" };
const ben = { handle: "ben", displayName: "Ben" };
const day = (number: number) => new Date(Date.UTC(2026, 4, number));
const note = (person: typeof ada, from: number, replaced: number | null = null, withdrawn: number | null = null) => ({
  level: "LOW" as const,
  person,
  createdAt: day(from),
  replacedAt: replaced === null ? null : day(replaced),
  withdrawnAt: withdrawn === null ? null : day(withdrawn),
});

describe("each person has a course of their own", () => {
  test("in the order of signing, whatever the order given", () => {
    const courses = coursesOf([note(ada, 5), note(ben, 3), note(ada, 1, 5)]);
    expect(courses.map(({ person, steps }) => [person.handle, steps.map(({ from, to }) => [from, to])])).toEqual([
      [
        "ada",
        [
          [day(1), day(5)],
          [day(5), null],
        ],
      ],
      ["ben", [[day(3), null]]],
    ]);
    expect(momentsOf(courses)).toEqual([day(1), day(3), day(5)]);
  });

  test("a note ends when it is replaced or withdrawn, whichever put an end to it", () => {
    const [course] = coursesOf([note(ada, 1, 4, 6), note(ada, 4, null, 8)]);
    expect(course?.steps.map(({ to, withdrawn }) => [to, withdrawn])).toEqual([
      [day(4), false],
      [day(8), true],
    ]);
  });
});

test("moments stand in order, inside the line, and apart where there is room", () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 4e12 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(times, fc.integer({ min: 50, max: 400 }), (given, length) => {
      const moments = given.toSorted((a, b) => a - b).map((time) => new Date(time));
      const places = placesOf(moments, length, 12);
      expect(places).toHaveLength(moments.length);
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...places)).toBeLessThanOrEqual(length + 1e-6);
      const room = Math.min(12, length / Math.max(1, moments.length - 1));
      places.slice(1).forEach((place, at) => expect(place - (places[at] ?? 0)).toBeGreaterThanOrEqual(room - 1e-6));
    }),
  );
});

test("with room enough, places are in proportion to time", () => {
  expect(placesOf([day(1), day(2), day(5)], 100, 5)).toEqual([0, 25, 100]);
});

test.each([
  [[], null],
  [["LOW"], null],
  [["LOW", "LOW"], "2 notes: both low"],
  [["HIGH", "HIGH", "HIGH"], "3 notes: all high"],
  [["HIGH", "VERY_LOW", "MEDIUM"], "3 notes: from very low to high"],
] as const)("the spread of %j reads %j", (levels, words) => {
  expect(spreadWords(levels)).toBe(words);
});
