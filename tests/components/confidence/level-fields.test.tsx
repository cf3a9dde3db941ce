import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
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

test("axes chosen before the scripts came are taken up, and so is the level chosen with them", async () => {
  const form = <LevelFields values={{}} />;
  const root = document.createElement("div");
  document.body.append(root);
  for (const [early, expected] of [
    [{ evidence: "MEDIUM", agreement: "HIGH" }, "HIGH"],
    [{ evidence: "MEDIUM", agreement: "HIGH", level: "VERY_HIGH" }, "VERY_HIGH"],
  ] as const) {
    root.innerHTML = renderToString(form);
    for (const [name, value] of Object.entries(early))
      root.querySelector<HTMLInputElement>(`input[name="content.${name}"][value="${value}"]`)?.click();
    const drawn = await act(async () => hydrateRoot(root, form));
    expect(level()).toBe(expected);
    expect(document.querySelector("td[aria-current]")?.textContent).toBe("high");
    act(() => drawn.unmount());
  }
  root.remove();
});

test("it starts with what the earlier note says", () => {
  const values = { "content.evidence": "LIMITED", "content.agreement": "LOW", "content.level": "LOW" };
  render(<LevelFields values={values} />);
  expect(level()).toBe("LOW");
  expect(document.querySelector("td[aria-current]")?.textContent).toBe("very low");
});
