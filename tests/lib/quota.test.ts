import fc from "fast-check";
import { expect, test } from "vitest";
import { dailyQuota, dayOf, QUOTA_BASE, QUOTA_MAX, untilInWords } from "@/lib/quota";

test.each([
  [0, 0, 30],
  [0, 1, 30],
  [0, 2, 31],
  [3, 0, 33],
  [3, 41, 53],
  [0, 540, 300],
  [9999, 9999, 300],
])("%i accepted proposals and %i that stood allow %i a day", (proposals, stood, quota) => {
  expect(dailyQuota({ proposals, stood })).toBe(quota);
});

test("more accepted work never allows less, and the quota stays within its bounds", () => {
  const some = fc.nat(2000);
  fc.assert(
    fc.property(some, some, some, some, (proposals, stood, moreProposals, moreStood) => {
      const quota = dailyQuota({ proposals, stood });
      expect(dailyQuota({ proposals: proposals + moreProposals, stood: stood + moreStood })).toBeGreaterThanOrEqual(
        quota,
      );
      expect(quota).toBeGreaterThanOrEqual(QUOTA_BASE);
      expect(quota).toBeLessThanOrEqual(QUOTA_MAX);
    }),
  );
});

test("a day is one of UTC, wherever the server stands", () => {
  const { begins, ends } = dayOf(new Date("2026-11-24T23:30:00-05:00"));
  expect([begins.toISOString(), ends.toISOString()]).toEqual(["2026-11-25T00:00:00.000Z", "2026-11-26T00:00:00.000Z"]);
});

test.each([
  ["23:59:59", "a minute"],
  ["23:30:00", "30 minutes"],
  ["19:00:01", "5 hours"],
])("from %s it is %s until midnight", (time, words) => {
  expect(untilInWords(new Date(`2026-11-24T${time}Z`), new Date("2026-11-25T00:00:00Z"))).toBe(words);
});
