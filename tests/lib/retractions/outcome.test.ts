import { expect, test } from "vitest";
import { outcomeOf } from "@/lib/retractions/outcome";
import type { NoticeNature } from "@/lib/retractions/vocabulary";

const of = (...notices: [NoticeNature, string | null][]) =>
  outcomeOf(
    notices.map(([nature, day], index) => ({ nature, day: day === null ? null : new Date(day), record: `${index}` })),
  );

test.each([
  ["nothing", of(), "OK"],
  ["a retraction", of(["RETRACTION", "2019-01-01"]), "RETRACTED"],
  ["a doubt that ended in a retraction", of(["RETRACTION", "2019-01-01"], ["CONCERN", "2018-01-01"]), "RETRACTED"],
  ["a correction after a retraction", of(["RETRACTION", "2019-01-01"], ["CORRECTION", "2020-01-01"]), "RETRACTED"],
  ["a doubt after a correction", of(["CORRECTION", "2019-01-01"], ["CONCERN", "2020-01-01"]), "CONCERN"],
  ["a reinstatement, listed first", of(["REINSTATEMENT", "2020-01-01"], ["RETRACTION", "2019-01-01"]), "OK"],
  ["a retraction after it", of(["REINSTATEMENT", "2018-01-01"], ["RETRACTION", "2019-01-01"]), "RETRACTED"],
  ["one of no known day counts as the last", of(["REINSTATEMENT", null], ["RETRACTION", "2019-01-01"]), "OK"],
])("%s", (_, outcome, expected) => {
  expect(outcome).toBe(expected);
});
