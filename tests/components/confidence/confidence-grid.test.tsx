import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ConfidenceGrid } from "@/components/confidence/confidence-grid";
import { AGREEMENTS, EVIDENCES } from "@/lib/confidence/vocabulary";

afterEach(cleanup);

const marked = (evidence: (typeof EVIDENCES)[number], agreement: (typeof AGREEMENTS)[number]) => {
  const { container, unmount } = render(<ConfidenceGrid marks={[{ evidence, agreement }]} />);
  const cell = container.querySelector("[data-here]");
  const place = { x: Number(cell?.getAttribute("x")), y: Number(cell?.getAttribute("y")) };
  unmount();
  return place;
};

test("says in words where the mark is", () => {
  render(<ConfidenceGrid marks={[{ evidence: "ROBUST", agreement: "LOW" }]} />);
  expect(screen.getByRole("img", { name: "robust evidence, low agreement, on a grid of three by three" })).toBeTruthy();
});

test("evidence goes to the right, agreement goes up, and no two marks fall together", () => {
  const places = AGREEMENTS.map((agreement) => EVIDENCES.map((evidence) => marked(evidence, agreement)));
  for (const row of places) {
    const across = row.map(({ x }) => x);
    expect(across).toEqual(across.toSorted((a, b) => a - b));
  }
  const upwards = places.map(([first]) => first?.y ?? 0);
  expect(upwards).toEqual(upwards.toSorted((a, b) => b - a));
  expect(new Set(places.flat().map(({ x, y }) => `${x} ${y}`)).size).toBe(9);
});

test("several notes share one grid, each by its number, those in one cell together", () => {
  const marks = [
    { evidence: "LIMITED", agreement: "LOW", number: 1 },
    { evidence: "ROBUST", agreement: "HIGH", number: 2 },
    { evidence: "LIMITED", agreement: "LOW", number: 3 },
  ] as const;
  const { container } = render(<ConfidenceGrid marks={marks} />);
  expect(container.querySelectorAll("[data-here]")).toHaveLength(2);
  expect(screen.getByText("1 3")).toBeTruthy();
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
    "note 1: limited evidence, low agreement; note 2: robust evidence, high agreement; note 3: limited evidence, low agreement, on a grid of three by three",
  );
});

test("more notes than a cell has room for are counted", () => {
  const marks = [1, 2, 3, 4, 5].map((number) => ({ evidence: "MEDIUM", agreement: "MEDIUM", number }) as const);
  render(<ConfidenceGrid marks={marks} />);
  expect(screen.getByText("5 notes")).toBeTruthy();
});
