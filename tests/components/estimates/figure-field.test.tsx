import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { FigureField } from "@/components/estimates/figure-field";
import { FormContext } from "@/components/ui/form-context";

afterEach(cleanup);

const field = () => screen.getByLabelText(/^The figure/);
const reading = () => screen.getByRole("status").textContent;

test("says as one types how it is read, and why not", async () => {
  render(<FigureField name="estimate.figure" />);
  expect(reading()).toBe("");
  await userEvent.type(field(), "tens of thousands");
  expect(reading()).toContain("Read as: at least 20,000");
  await userEvent.clear(field());
  await userEvent.type(field(), "5 million to 2 million");
  expect(reading()).toBe("Not read yet: The low figure, 5 million, is above 2 million, the high.");
});

test("a form that comes back shows what was typed, its reading and its fault, without a script", () => {
  const values = { "estimate.figure": "3.9 million" };
  const fields = { "estimate.figure": ["Give another."] };
  const state = { status: "refused", code: "INVALID", message: "", fields, values, theirs: null } as const;
  render(
    <FormContext value={{ id: "form", state, pending: false }}>
      <FigureField name="estimate.figure" />
    </FormContext>,
  );
  expect((field() as HTMLInputElement).value).toBe("3.9 million");
  expect(reading()).toContain("Read as: about 3.9 million");
  expect(field().getAttribute("aria-invalid")).toBe("true");
});
