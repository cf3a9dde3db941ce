import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { type ChartRow, EstimateChart } from "@/components/estimates/estimate-chart";
import { estimateOf } from "../../lib/estimates/scopes.ts";

afterEach(cleanup);

const row = (
  key: string,
  over: Parameters<typeof estimateOf>[0],
  stance: ChartRow["stance"] = "DISPUTES",
): ChartRow => ({
  key,
  who: `Source ${key}`,
  href: `#citation-${key}`,
  stance,
  estimate: estimateOf(over),
});
const draw = (rows: ChartRow[], own = estimateOf()) => render(<EstimateChart own={own} rows={rows} />).container;
const panel = (name: RegExp) => {
  const box = screen.getByRole("heading", { name }).parentElement;
  if (box === null) throw new Error("A heading stands in its panel.");
  return box;
};

test("a row says who, how many and how it stands, and leads to its citation", () => {
  draw([row("a", { low: "2600000", best: "3900000", high: "5000000", counted: "excess deaths", period: "1932/1934" })]);
  const item = within(panel(/^Deaths in the famine in Soviet Ukraine, 1932–1934/)).getByRole("listitem");
  expect(item.textContent).toContain("2.6 to 5.0 million, best 3.9 million");
  expect(item.textContent).toContain("disputes");
  expect(item.textContent).toContain("excess deaths");
  expect(within(item).getByRole("link", { name: "Source a" }).getAttribute("href")).toBe("#citation-a");
});

test("the claim's figure is a rule where it is comparable, and a ghost that says so elsewhere", () => {
  const box = draw([row("a", {}), row("b", { place: "USSR" }), row("c", { cause: "UNSTATED" })]);
  const [shared, other] = box.querySelectorAll(".chart-panel");
  expect(shared?.querySelectorAll(".chart-dashed line")).toHaveLength(1);
  expect(shared?.textContent).toContain("Not said: the cause (1 of 2).");
  expect(other?.querySelectorAll(".chart-ghost line")).toHaveLength(1);
  expect(other?.textContent).toContain("the claim: about 7 million, counts something else");
  expect(other?.textContent).toContain("The claim is about Soviet Ukraine, a part of the Soviet Union.");
  cleanup();
  expect(draw([row("a", {})]).querySelectorAll(".chart-rule line")).toHaveLength(1);
});

test("an exact figure is the number alone", () => {
  const box = draw([row("a", { best: "21857", comparator: "EXACT" })]);
  expect(box.querySelector("li b")?.textContent).toBe("21,857");
});

test("what is not said is not called something else", () => {
  const box = draw([row("a", {}), row("b", { countedAs: "" })], estimateOf({ countedAs: "executions" }));
  const told = [...box.querySelectorAll("span.chart-ghost")].map((ghost) => ghost.textContent);
  expect(told).toEqual([
    "the claim: about 7 million, counts something else",
    "the claim: about 7 million, not said whether it counts the same",
  ]);
});

test("of another unit the claim's figure is not drawn at all", () => {
  const box = draw([row("a", { unit: "percent of population" })]);
  expect(box.querySelector(".chart-ghost, .chart-rule, .chart-dashed")).toBeNull();
  expect(box.textContent).toContain("The claim is given in deaths, not in percent of population.");
});

test("each panel is drawn once, with a heading and a description, and used by every row", () => {
  const box = draw([row("a", {}), row("b", { best: "4000000" })]);
  const drawing = within(panel(/^Deaths in the famine in Soviet Ukraine/)).getByRole("img", {
    name: /^One line an estimate, on an axis from 0 to/,
  });
  const id = drawing.querySelector("g")?.id;
  expect([...box.querySelectorAll("use")].map((use) => use.getAttribute("href"))).toEqual([`#${id}`, `#${id}`]);
});

test("marks stand at their share of the axis; a bound has an arrow and no mark", () => {
  const box = draw(
    [row("a", { best: "5000000" }), row("b", { best: null, low: "2500000", comparator: "AT_LEAST" })],
    estimateOf({ best: "10000000" }),
  );
  const [bound, best] = box.querySelectorAll("li > svg");
  expect(best?.querySelector("circle")?.getAttribute("cx")).toBe("50%");
  expect(bound?.querySelector("line")?.getAttribute("x1")).toBe("25%");
  expect(bound?.querySelector("line")?.getAttribute("x2")).toBe("100%");
  expect(bound?.querySelector("circle")).toBeNull();
  expect(bound?.querySelector("path")).not.toBeNull();
});

test("a second scale is offered only where figures lie more than twenty times apart", () => {
  draw([row("a", {})]);
  expect(screen.queryByRole("radio")).toBeNull();
  cleanup();
  const box = draw([row("a", { best: "100000" })]);
  expect(screen.getAllByRole("radio").map((radio) => (radio as HTMLInputElement).checked)).toEqual([true, false]);
  expect(box.querySelectorAll(".chart-linear li, .chart-log li")).toHaveLength(2);
});
