import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { OpenForm } from "@/components/ui/open-form";

beforeEach(() => {
  // No layout here, so nothing to scroll.
  HTMLElement.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

function open(startAt?: string) {
  render(
    <OpenForm title="Attach a source" startAt={startAt}>
      <input name="other" />
      <input name="find" aria-label="Find it" />
      <input name="gone" disabled />
    </OpenForm>,
  );
}

const form = () => screen.getByRole("region", { name: "Attach a source" });

test("takes nobody who types away from where they type", () => {
  const elsewhere = document.body.appendChild(document.createElement("input"));
  elsewhere.focus();
  open("find");
  expect(document.activeElement).toBe(elsewhere);
  elsewhere.remove();
});

test("takes the focus as a whole, and so its heading is read out", () => {
  open();
  expect(document.activeElement).toBe(form());
});

test("begins at the field that is named, within the region of its heading", () => {
  open("find");
  expect(document.activeElement).toBe(screen.getByLabelText("Find it"));
  expect(form().contains(document.activeElement)).toBe(true);
});

test.each(["gone", "nowhere"])("and as a whole where that field takes no focus: %s", (startAt) => {
  open(startAt);
  expect(document.activeElement).toBe(form());
});
