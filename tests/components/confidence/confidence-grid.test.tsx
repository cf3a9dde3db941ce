import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ConfidenceGrid } from "@/components/confidence/confidence-grid";
import { AGREEMENTS, EVIDENCES } from "@/lib/confidence/vocabulary";

afterEach(cleanup);

const marked = (evidence: (typeof EVIDENCES)[number], agreement: (typeof AGREEMENTS)[number]) => {
  const { container, unmount } = render(<ConfidenceGrid evidence={evidence} agreement={agreement} />);
  const cell = container.querySelector("[data-here]");
  const place = { x: Number(cell?.getAttribute("x")), y: Number(cell?.getAttribute("y")) };
  unmount();
  return place;
};

test("says in words where the mark is", () => {
  render(<ConfidenceGrid evidence="ROBUST" agreement="LOW" />);
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
