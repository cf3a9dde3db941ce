import { describe, expect, test } from "vitest";
import { type Course, type Seen, courseAfter } from "@/lib/links/course";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const start = new Date("2026-03-01T10:00:00Z");
const at = (milliseconds: number) => new Date(start.getTime() + milliseconds);

const failed: Seen = { outcome: "FAILED", said: "answered 404", answered: true };
const fine: Seen = { outcome: "FINE", said: "answered 200", answered: true };
const refused: Seen = { outcome: "REFUSED", said: "answered 403", answered: true };
const unasked: Seen = { outcome: "UNASKED", said: "its robots.txt asks programs to stay away", answered: true };

/** The course of a link that was seen like this at these times. */
const after = (...steps: [Seen, number][]): Course => {
  let course: Course | null = null;
  for (const [seen, time] of steps) course = courseAfter(course, seen, at(time));
  if (course === null) throw new Error("Nothing was seen.");
  return course;
};

describe("a link is not dead", () => {
  test("after one failure", () => {
    expect(after([failed, 0])).toMatchObject({ state: "FAILING", failures: 1, failingSince: start, dueAt: at(DAY) });
  });

  test("after many failures on one day", () => {
    expect(after(...[0, 1, 2, 3, 20].map((hour): [Seen, number] => [failed, hour * HOUR])).state).toBe("FAILING");
  });

  test("after two failures, however far apart", () => {
    expect(after([failed, 0], [failed, 30 * DAY]).state).toBe("FAILING");
  });

  test("when an answer came between the failures", () => {
    const course = after([failed, 0], [failed, DAY], [fine, 2 * DAY], [failed, 3 * DAY]);
    expect(course).toMatchObject({ state: "FAILING", failures: 1, okAt: at(2 * DAY) });
  });

  test("when its server asks who we are, whatever was before", () => {
    const dead: [Seen, number][] = [0, 1, 3].map((day) => [failed, day * DAY]);
    expect(after(...dead, [refused, 10 * DAY])).toMatchObject({ state: "REFUSED", failures: 0, failingSince: null });
  });
});

test("three failures over three days make it dead, and one answer alive again", () => {
  const dead = after([failed, 0], [failed, DAY], [failed, 3 * DAY]);
  expect(dead).toMatchObject({ state: "DEAD", failures: 3, failingSince: start, okAt: null, dueAt: at(10 * DAY) });
  expect(courseAfter(dead, fine, at(10 * DAY))).toMatchObject({ state: "FINE", failures: 0, failingSince: null });
});

test("what was not asked teaches nothing: it makes no link dead and none alive", () => {
  expect(after([unasked, 0])).toMatchObject({ state: "UNASKED", failures: 0 });
  expect(after([failed, 0], [failed, DAY], [unasked, 5 * DAY])).toMatchObject({ state: "FAILING", failures: 2 });
  expect(after([failed, 0], [failed, DAY], [failed, 3 * DAY], [unasked, 4 * DAY]).state).toBe("DEAD");
});

test("a server that asks for a longer pause gets it", () => {
  const notBefore = at(30 * DAY);
  expect(courseAfter(null, { ...refused, notBefore }, start).dueAt).toEqual(notBefore);
});
