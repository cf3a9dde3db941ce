import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Collision } from "@/components/ui/collision";
import { FormContext } from "@/components/ui/form-context";
import type { Theirs } from "@/lib/errors";
import type { FormValues } from "@/lib/form-state";

afterEach(cleanup);

const FIELDS = {
  "content.summary": { label: "Summary" },
  "content.stance": { label: "Stance", words: { SUPPORTS: "supports", DISPUTES: "disputes" } },
  "content.comparator": { label: "Comparator", unset: "ABOUT" },
};

const theirs = (values: FormValues): Theirs => ({
  version: 7,
  person: "Another editor",
  at: "2026-11-23T16:00:00.000Z",
  reason: "More exact.",
  values,
});

function show(other: unknown, values: FormValues) {
  const state = { status: "refused", code: "STALE", message: "", fields: {}, values, theirs: null } as const;
  render(
    <FormContext value={{ id: "form", state, pending: false }}>
      <Collision theirs={other} fields={FIELDS} />
    </FormContext>,
  );
}

test("shows who, when and why, and both versions of what differs", () => {
  show(theirs({ "content.summary": "About seven million.", "content.stance": "SUPPORTS" }), {
    "content.summary": "About three million.",
    "content.stance": "SUPPORTS",
  });
  expect(screen.getByText(/Another editor/).textContent).toBe(
    "Another editor, 23 November 2026 at 16:00 UTC: “More exact.”",
  );
  expect(screen.getAllByRole("term").map((term) => term.textContent)).toEqual(["Summary"]);
  expect(screen.getByText("About seven million.")).toBeTruthy();
  expect(document.querySelector("ins")?.textContent).toContain("three");
  expect(document.querySelector("del")?.textContent).toContain("seven");
});

test("says the words of a vocabulary, not its values", () => {
  show(theirs({ "content.stance": "DISPUTES" }), { "content.stance": "SUPPORTS" });
  expect(screen.getByText("disputes", { selector: "p > span" })).toBeTruthy();
});

test("a list that nobody touched is no difference", () => {
  show(theirs({}), { "content.comparator": "ABOUT", "content.summary": "" });
  expect(screen.getByText("They wrote the same as you.")).toBeTruthy();
});

test("its button names their version, so that one's own is saved on top", () => {
  show(theirs({}), {});
  const button = screen.getByRole<HTMLButtonElement>("button", { name: "Save mine on top of theirs" });
  expect([button.type, button.name, button.value]).toEqual(["submit", "onTopOf", "7"]);
});

test.each([null, undefined, { deeds: [] }, "text"])("draws nothing of %j", (other) => {
  show(other, {});
  expect(screen.queryByRole("button")).toBeNull();
});
