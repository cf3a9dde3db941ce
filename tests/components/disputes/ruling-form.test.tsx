import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RulingForm } from "@/components/disputes/ruling-form";
import type { FormAction } from "@/components/ui/form";
import { type FormState, valuesOf } from "@/lib/form-state";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const ABOUT = {
  citations: [{ value: "c1", word: "Courtois, 1999 (supports)" }],
  start: {
    target: "CLAIM" as const,
    citationId: null,
    claim: "a-claim",
    statement: "Seven million died.",
    note: "",
    summary: "",
    notes: [{ id: "n1", level: "HIGH" as const, author: "Ada", isAnswer: false }],
  },
  reshaping: null,
};

const KEY = "0190a000-0000-7000-8000-000000000001";

test("news that came meanwhile is shown, what was typed is kept, and sending again names what was seen", async () => {
  const sent: Record<string, unknown>[] = [];
  const action: FormAction = async (_before, form) => {
    sent.push(Object.fromEntries(form));
    if (sent.length > 1) return { status: "done", message: "Saved." };
    const deeds = [{ words: "Ada commented", text: "The census says otherwise.", at: new Date("2026-11-23T10:00Z") }];
    const theirs = { version: 3, targetVersion: 2, deeds };
    const message = "Something happened here while you wrote.";
    return { status: "refused", code: "STALE", message, fields: {}, values: valuesOf(form), theirs };
  };
  render(<RulingForm action={action} requestKey={KEY} number={7} version={2} targetVersion={1} {...ABOUT} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("radio", { name: /^Reworded/ }));
  await user.type(screen.getByLabelText("Reasons"), "The table gives another figure.");
  await user.type(screen.getByLabelText("What would reopen it"), "Another table.");
  await user.click(screen.getByRole("button", { name: "Give the ruling" }));

  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Ada commented");
  expect(alert.textContent).toContain("The census says otherwise.");
  expect(screen.getByLabelText<HTMLTextAreaElement>("Reasons").value).toBe("The table gives another figure.");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: /^Reworded/ }).checked).toBe(true);

  await user.click(screen.getByRole("button", { name: "Give the ruling" }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[0]).toMatchObject({ version: "2", targetVersion: "1", outcome: "REWORDED" });
  expect(sent[1]).toMatchObject({ version: "3", targetVersion: "2", outcome: "REWORDED", requestKey: KEY });
});

test("every outcome says what it means", () => {
  render(
    <RulingForm
      action={async (before) => before}
      requestKey={KEY}
      number={7}
      version={2}
      targetVersion={1}
      {...ABOUT}
    />,
  );
  const radios = screen.getAllByRole("radio");
  expect(radios).toHaveLength(12);
  for (const radio of radios) expect(radio.closest("label")?.textContent).toMatch(/\.$/);
});

test("a dispute about a note offers no rewording, and one about a claim starts from its wording", () => {
  const form = {
    action: async (before: FormState) => before,
    requestKey: KEY,
    number: 7,
    version: 2,
    targetVersion: 1,
  };
  const { rerender } = render(<RulingForm {...form} {...ABOUT} />);
  expect(screen.getByLabelText<HTMLTextAreaElement>("The claim from now on").value).toBe("Seven million died.");
  expect(screen.getByRole("option", { name: "Ada, high: this ruling withdraws it" })).toBeTruthy();
  rerender(<RulingForm {...form} {...ABOUT} start={{ ...ABOUT.start, target: "NOTE" }} />);
  expect(screen.queryByRole("radio", { name: /^Reworded/ })).toBeNull();
});

test("a split and a merge ask for what they need, named as the ruling's form has it", () => {
  const reshaping = {
    shareable: {
      claim: "seven-million",
      wording: { type: "QUANTITY" as const, checkability: "YES" as const },
      occurrences: [{ id: KEY, words: "“seven million”", hint: "Film guide, paragraph 3" }],
      citations: [],
      notes: [],
      figure: "about 7,000,000",
      quotation: null,
    },
    near: [{ slug: "famine-deaths", statement: "Seven million people starved.", quote: null }],
  };
  const action: FormAction = async (before) => before;
  const { container } = render(
    <RulingForm
      {...{ action, requestKey: KEY, number: 7, version: 2, targetVersion: 1 }}
      {...ABOUT}
      {...{ reshaping }}
    />,
  );
  const names = [...container.querySelectorAll("[name^='change.merge'],[name^='change.split']")].map((field) =>
    field.getAttribute("name"),
  );
  expect([...new Set(names)]).toEqual(
    expect.arrayContaining([
      "change.merge.claim",
      "change.merge.into",
      "change.merge.other",
      "change.merge.figure",
      "change.split.claim",
      "change.split.parts.3.statement",
      "change.split.occurrences.0.id",
      "change.split.occurrences.0.parts[]",
      "change.split.figure",
    ]),
  );
  expect(names).not.toContain("change.merge.quotation");
});
