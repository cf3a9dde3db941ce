import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { PlaceForm } from "@/components/documents/place-form";
import type { FormAction } from "@/components/ui/form";
import { valuesOf } from "@/lib/form-state";

afterEach(cleanup);

const offered = (paragraph: number, start: number, quote: string, score: number) => ({
  paragraph,
  start,
  end: start + quote.length,
  quote,
  prefix: "before it ",
  suffix: " after it",
  score,
});

const PLACE = {
  occurrenceId: "0198c0de-0000-7000-8000-000000000001",
  version: 1,
  state: "FUZZY" as const,
  claim: { slug: "left", statement: "Forty people left." },
  recorded: { paragraph: 2, quote: "forty people", prefix: null, suffix: null },
  proposal: offered(2, 40, "fourty persons", 0.93),
  others: [offered(5, 400, "forty people", 0.6)],
};

function show(action: FormAction) {
  const document = { slug: "letter", number: 2, language: "en" };
  render(<PlaceForm action={action} requestKey="key" document={document} place={PLACE} />);
  return userEvent.setup();
}

test("each place is offered with its paragraph, its surroundings and how like it is", () => {
  show(async () => ({ status: "done", message: "Done." }));
  expect(
    screen.getByRole("radio", { name: /The proposed place Paragraph 2, 93 % alike.*fourty persons/ }),
  ).toBeTruthy();
  expect(screen.getByRole("radio", { name: /Another place Paragraph 5, 60 % alike/ })).toBeTruthy();
});

test("whoever was slower sees what the other chose, keeps their own choice, and may put it in its place", async () => {
  const sent: Record<string, unknown>[] = [];
  const user = show(async (_, form) => {
    sent.push(Object.fromEntries(form));
    if (form.has("onTopOf")) return { status: "done", message: "Decided." };
    return {
      status: "refused",
      code: "STALE",
      message: "Ada decided where this stands while you looked.",
      fields: {},
      values: valuesOf(form),
      theirs: {
        version: 2,
        person: "Ada",
        at: "2026-11-23T10:00:00.000Z",
        reason: "",
        values: { quote: "fourty persons", paragraph: "2" },
      },
    };
  });
  await user.click(screen.getByRole("radio", { name: /Another place/ }));
  await user.click(screen.getByRole("button", { name: "Decide" }));
  expect(await screen.findByText(/Ada, 23 November 2026/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Save mine in its place" }));
  expect(await screen.findByText("Decided.")).toBeTruthy();
  expect(sent.map(({ place, version, onTopOf }) => [place, version, onTopOf])).toEqual([
    ["400-412", "1", undefined],
    ["400-412", "1", "2"],
  ]);
});
