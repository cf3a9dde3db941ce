import { cleanup, render, screen } from "@testing-library/react";
import type { ComponentProps } from "react";
import { afterEach, expect, test } from "vitest";
import { DisputeLine } from "@/components/disputes/dispute-line";

afterEach(cleanup);

type Line = ComponentProps<typeof DisputeLine>["dispute"];
const at = new Date("2026-11-23T12:00:00Z");

const lineOf = (overrides: Partial<Line> = {}): Line => ({
  number: 9,
  question: "Is it a statistic or the description of a pattern?",
  reasons: ["UNCLEAR"],
  state: "CLOSED",
  target: "CLAIM",
  citationId: null,
  noteId: null,
  example: false,
  createdAt: at,
  closedAt: at,
  rulings: [{ outcome: "RECORDED_AS_CONTESTED", createdAt: at }],
  positions: [
    { number: 1, body: "It is a pattern." },
    { number: 2, body: null },
  ],
  ...overrides,
});

test("without consensus each position stands there, and of a hidden one that it is hidden", () => {
  render(<DisputeLine dispute={lineOf()} />);
  const [first, second] = screen.getAllByRole("definition").map((one) => one.textContent);
  expect(first).toBe("It is a pattern.");
  expect(second).toContain("This position is hidden by a moderator");
  expect(screen.queryByText(/No other position/)).toBeNull();
});

test("of an example with one position it says that no other was put", () => {
  const positions = [{ number: 1, body: "It is a pattern." }];
  render(<DisputeLine dispute={lineOf({ example: true, positions })} />);
  expect(screen.getAllByRole("definition")).toHaveLength(1);
  expect(screen.getByText("No other position was put in this case.")).toBeTruthy();
});

test("after another outcome no position is shown", () => {
  render(<DisputeLine dispute={lineOf({ rulings: [{ outcome: "UPHELD_AS_IS", createdAt: at }] })} />);
  expect(screen.queryAllByRole("definition")).toEqual([]);
});
