import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { QuotationForm } from "@/components/quotations/quotation-form";
import type { FormAction } from "@/components/ui/form";
import { IDLE, objectOf, valuesOf } from "@/lib/form-state";
import { quotationValues } from "@/lib/quotations/form-values";
import { quotationOf } from "../../factories/quotations.ts";

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const RENDERING = { text: "world storm", language: "en" };

/** The form of a quotation with these renderings, and everything it sent. */
function setUp(answer: FormAction = () => Promise.resolve(IDLE), renderings = [RENDERING]) {
  const sent: FormData[] = [];
  const action: FormAction = (before, form) => {
    sent.push(form);
    return answer(before, form);
  };
  const drawn = render(
    <QuotationForm
      action={action}
      requestKey="0190a000-0000-7000-8000-000000000001"
      claim="a-claim"
      version={1}
      values={quotationValues(quotationOf({ renderings }))}
      citations={[{ value: "c1", word: "The edition (supports)" }]}
      back="/"
    />,
  );
  return { ...drawn, sent, user: userEvent.setup() };
}

const row = (name: string) => within(screen.getByRole("group", { name }));
const add = () => screen.getByRole("button", { name: "Add a rendering" });

test("a row is added at once, with the focus in it, and nothing is sent", async () => {
  const { sent, user } = setUp();
  await user.click(add());
  expect(document.activeElement).toBe(row("Rendering 2").getByLabelText("The words"));
  expect(sent).toEqual([]);
});

test("a row that is taken away leaves the others what they hold, and its number is not given again", async () => {
  const { sent, user } = setUp(undefined, [RENDERING, { text: "universal storm", language: "en" }]);
  await user.click(row("Rendering 1").getByRole("button", { name: /^Remove/ }));
  expect(row("Rendering 1").getByLabelText("The words")).toHaveProperty("value", "universal storm");
  await user.click(add());
  await user.keyboard("refuse");
  await user.click(screen.getAllByRole("button", { name: "Save the quotation" }).at(-1) ?? add());
  await waitFor(() => expect(sent).toHaveLength(1));
  const { renderings } = Object(objectOf(sent[0] ?? new FormData()).content);
  expect(Object.keys(renderings)).toEqual(["1", "2"]);
  expect(renderings).toMatchObject({ "1": { text: "universal storm" }, "2": { text: "refuse" } });
});

test("a row added after the last was taken away is empty", async () => {
  const { user } = setUp();
  await user.click(row("Rendering 1").getByRole("button", { name: /^Remove/ }));
  expect(document.activeElement).toBe(add());
  await user.click(add());
  expect(row("Rendering 1").getByLabelText("The words")).toHaveProperty("value", "");
});

test("a refusal keeps every row and shows its error at the row", async () => {
  const { user } = setUp((_, form) =>
    Promise.resolve({
      status: "refused",
      code: "INVALID",
      message: "Some fields need attention.",
      fields: { "content.renderings.1.language": ["Give a language tag such as en, de, ru or uk."] },
      values: valuesOf(form),
      theirs: null,
    }),
  );
  await user.click(add());
  await user.keyboard("refuse");
  await user.click(screen.getAllByRole("button", { name: "Save the quotation" }).at(-1) ?? add());
  const language = await row("Rendering 2").findByLabelText("Language");
  await waitFor(() => expect(language.getAttribute("aria-invalid")).toBe("true"));
  expect(row("Rendering 2").getByLabelText("The words")).toHaveProperty("value", "refuse");
});

test("a draft comes back with the rows that were added", async () => {
  const first = setUp();
  await first.user.click(add());
  await first.user.keyboard("typed and left");
  first.unmount();
  setUp();
  await waitFor(() => expect(row("Rendering 2").getByLabelText("The words")).toHaveProperty("value", "typed and left"));
});
