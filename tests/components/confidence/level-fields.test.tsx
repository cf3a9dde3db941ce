import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { LevelFields } from "@/components/confidence/level-fields";

afterEach(cleanup);

const group = (name: RegExp) => within(screen.getByRole("group", { name }));
const level = () => document.querySelector<HTMLInputElement>('input[name="content.level"]:checked')?.value;

test("the level follows from evidence and agreement, and the table marks the pair", async () => {
  const user = userEvent.setup();
  render(<LevelFields values={{}} />);
  await user.click(group(/^Evidence/).getByRole("radio", { name: "Robust" }));
  expect(level()).toBeUndefined();
  await user.click(group(/^Agreement/).getByRole("radio", { name: "Low" }));
  expect(level()).toBe("MEDIUM");
  expect(document.querySelector("td[aria-current]")?.textContent).toBe("medium");
  expect(screen.getByText(/you may choose among low, medium, high/)).toBeTruthy();
});

test("an author may move it, until they change an axis", async () => {
  const user = userEvent.setup();
  render(<LevelFields values={{}} />);
  await user.click(group(/^Evidence/).getByRole("radio", { name: "Medium" }));
  await user.click(group(/^Agreement/).getByRole("radio", { name: "High" }));
  await user.click(group(/^Level of/).getByRole("radio", { name: "Very high" }));
  expect(level()).toBe("VERY_HIGH");
  await user.click(group(/^Evidence/).getByRole("radio", { name: "Limited" }));
  expect(level()).toBe("MEDIUM");
});

test("it starts with what the earlier note says", () => {
  const values = { "content.evidence": "LIMITED", "content.agreement": "LOW", "content.level": "LOW" };
  render(<LevelFields values={values} />);
  expect(level()).toBe("LOW");
  expect(document.querySelector("td[aria-current]")?.textContent).toBe("very low");
});
