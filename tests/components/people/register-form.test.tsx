import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { RegisterForm } from "@/components/people/register-form";
import type { FormAction } from "@/components/ui/form";
import { valuesOf } from "@/lib/form-state";

afterEach(cleanup);

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

/** Fills in the form, sends it, and answers that the handle is taken. */
async function sendTaken(token?: string, next?: string) {
  const sent: FormData[] = [];
  const action: FormAction = async (_, form) => {
    sent.push(form);
    const message = "This handle is taken. Choose another.";
    const fields = { handle: [message] };
    return { status: "refused", code: "CONFLICT", message, fields, values: valuesOf(form), theirs: null };
  };
  render(
    <RegisterForm
      action={action}
      requestKey="0190a000-0000-7000-8000-000000000001"
      {...(token === undefined ? {} : { token })}
      {...(next === undefined ? {} : { next })}
    />,
  );
  const user = userEvent.setup();
  await user.type(field("Name"), "Ann Example");
  await user.type(field("Handle"), "ann");
  await user.type(field("E-mail"), "ann@example.org");
  await user.type(field("Password"), "correct horse battery");
  await user.click(screen.getByRole("button", { name: "Register" }));
  await screen.findByRole("alert");
  return sent;
}

test("a taken handle is said at its field, and nothing typed is lost", async () => {
  await sendTaken();
  expect(field("Handle").getAttribute("aria-invalid")).toBe("true");
  expect([field("Name").value, field("Handle").value, field("E-mail").value]).toEqual([
    "Ann Example",
    "ann",
    "ann@example.org",
  ]);
});

test("it takes along the secret of their invitation", async () => {
  const [form] = await sendTaken("a-secret");
  expect(form?.get("token")).toBe("a-secret");
});

test("it takes along where they were going, and goes on doing so after a refusal", async () => {
  const [form] = await sendTaken(undefined, "/claims/a-claim");
  expect(form?.get("next")).toBe("/claims/a-claim");
  expect(document.querySelector<HTMLInputElement>("input[name=next]")?.value).toBe("/claims/a-claim");
});

test("neither password nor secret is part of what a refusal sends back", async () => {
  const [form] = await sendTaken("a-secret");
  const values = valuesOf(form ?? new FormData());
  expect(Object.keys(values).toSorted()).toEqual(["displayName", "email", "handle", "requestKey"]);
});

test("password managers are told which field is which", () => {
  render(<RegisterForm action={async () => ({ status: "idle" })} requestKey="key" />);
  expect(field("Password").autocomplete).toBe("new-password");
  expect(field("E-mail").autocomplete).toBe("username");
});
