import { expect, test } from "vitest";
import { estimateInput } from "@/lib/estimates/schema";

const scope = { unit: "deaths", counted: "excess deaths", place: "Soviet Ukraine" };

test("a figure in words stands in place of low, best and high", () => {
  const estimate = estimateInput.parse({ ...scope, figure: "tens of thousands", best: "7" });
  expect(estimate).toMatchObject({ low: "20000", best: undefined, high: undefined, comparator: "AT_LEAST" });
  expect(estimate.qualifier).toBe("tens of thousands, read as at least 20,000");
  expect(estimateInput.parse({ ...scope, best: "7" })).toMatchObject({ best: "7", qualifier: "" });
});

test("a figure that cannot be read is faulted together with a scope that is missing", () => {
  const faults = (figure: string) =>
    estimateInput
      .safeParse({ figure, unit: "", counted: "", place: "" })
      .error?.issues.map(({ path, message }) => [path.join("."), message]);
  expect(faults("5 million to 3 million")).toEqual([
    ["figure", "The low figure, 5 million, is above 3 million, the high."],
    ["unit", "A unit is needed."],
    ["counted", "What is counted is needed."],
    ["place", "A place is needed."],
  ]);
  expect(faults("9".repeat(1_000_000))?.[0]).toEqual(["figure", "At most 80 characters."]);
});
