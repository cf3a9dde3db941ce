import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CheckboxCards, RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { Select, TextArea, TextInput } from "@/components/ui/inputs";
import type { FormState } from "@/lib/form-state";

const KEY = "0190a000-0000-7000-8000-000000000001";
const OTHER_KEY = /^(?!0190a000)[0-9a-f-]{36}$/;

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const refused = (over: Partial<FormState & { status: "refused" }> = {}): FormState => ({
  status: "refused",
  code: "INVALID",
  message: "Some fields need attention.",
  fields: {},
  values: {},
  theirs: null,
  ...over,
});

/** A form with one control of each kind, and everything it sent. */
function setUp(answer: FormAction, more: { draft?: string } = {}) {
  const sent: Record<string, unknown>[] = [];
  const action: FormAction = (before, form) => {
    sent.push(Object.fromEntries(form));
    return answer(before, form);
  };
  render(
    <Form action={action} requestKey={KEY} submit="Attach source" pending="Attaching…" label="Attach" {...more}>
      <TextInput name="title" label="Title" hint="As printed." />
      <TextArea name="summary" label="Summary" maxLength={10} />
      <Select
        name="role"
        label="Role"
        options={[
          { value: "PRIMARY", word: "primary" },
          { value: "SECONDARY", word: "secondary" },
        ]}
      />
      <RadioCards
        name="stance"
        label="Stance"
        choices={[
          { value: "SUPPORTS", word: "supports" },
          { value: "DISPUTES", word: "disputes" },
        ]}
      />
    </Form>,
  );
  return { sent, user: userEvent.setup() };
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const key = () => document.querySelector<HTMLInputElement>('input[name="requestKey"]')?.value;

test("a refusal takes the focus, leads to the fields at fault, and clears nothing", async () => {
  const { user } = setUp(async () => refused({ fields: { title: ["A title is needed."] } }));
  await user.type(field("Summary"), "Völker");
  await user.selectOptions(field("Role"), "SECONDARY");
  await user.click(screen.getByText("disputes"));
  await user.click(screen.getByRole("button", { name: "Attach source" }));

  const alert = await screen.findByRole("alert");
  // The focus comes in an effect, which may run after the words are there.
  await waitFor(() => expect(alert.parentElement).toBe(document.activeElement));
  expect(screen.getByRole("link", { name: "A title is needed." }).getAttribute("href")).toBe(`#${field("Title").id}`);
  expect(field("Title").getAttribute("aria-invalid")).toBe("true");
  const described = field("Title").getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    "As printed.",
    "A title is needed.",
  ]);
  expect(field("Summary").value).toBe("Völker");
  expect(field("Role").value).toBe("SECONDARY");
  expect(screen.getByLabelText<HTMLInputElement>("disputes").checked).toBe(true);
  expect(key()).toBe(KEY);
});

test("an error of a list stands at its choices", async () => {
  const action: FormAction = async () => refused({ fields: { reasons: ["Choose one or two reasons."] } });
  render(
    <Form action={action} requestKey={KEY} submit="Open">
      <CheckboxCards name="reasons[]" label="Reasons" choices={[{ value: "OUTDATED", word: "outdated" }]} />
    </Form>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Open" }));
  const link = await screen.findByRole("link", { name: "Choose one or two reasons." });
  const group = screen.getByRole("group", { name: "Reasons" });
  expect(link.getAttribute("href")).toBe(`#${group.id}`);
  expect(group.textContent).toContain("Choose one or two reasons.");
});

test("a lost connection clears nothing and says so", async () => {
  const { user } = setUp(() => Promise.reject(new TypeError("Failed to fetch")));
  await user.type(field("Title"), "Снег");
  await user.click(screen.getByRole("button", { name: "Attach source" }));
  expect((await screen.findByRole("alert")).textContent).toContain("This could not be sent.");
  expect(field("Title").value).toBe("Снег");
});

test("what is under way is not sent a second time", async () => {
  let finish: (state: FormState) => void = () => undefined;
  const { sent, user } = setUp(() => new Promise((resolve) => (finish = resolve)));
  await user.dblClick(screen.getByRole("button", { name: "Attach source" }));
  const busy = await screen.findByRole("button", { name: "Attaching…" });
  await user.click(busy);
  expect(sent).toHaveLength(1);
  finish(refused());
  await screen.findByRole("button", { name: "Attach source" });
});

test("success is read out, empties the form, and makes a new key", async () => {
  const { sent, user } = setUp(async () => ({ status: "done", message: "Attached." }), { draft: "d" });
  await user.type(field("Title"), "Book");
  await user.click(screen.getByRole("button", { name: "Attach source" }));
  expect((await screen.findByRole("status")).textContent).toContain("Attached.");
  await waitFor(() => expect(field("Title").value).toBe(""));
  expect(sent[0]).toMatchObject({ title: "Book", requestKey: KEY });
  expect(key()).toMatch(OTHER_KEY);
  expect(localStorage.length).toBe(0);
});

test("after a refusal, too, success leaves an empty form", async () => {
  const answers = [refused({ values: { title: "Book" } }), { status: "done", message: "Attached." } as const];
  const { user } = setUp(async () => answers.shift() ?? refused());
  await user.type(field("Title"), "Book");
  await user.click(screen.getByRole("button", { name: "Attach source" }));
  await screen.findByRole("alert");
  await user.click(screen.getByRole("button", { name: "Attach source" }));
  await screen.findByRole("status");
  await waitFor(() => expect(field("Title").value).toBe(""));
});

test("a draft is kept until it is sent, and comes back", async () => {
  const answer: FormAction = async () => refused();
  const { user } = setUp(answer, { draft: "claim/holodomor" });
  await user.type(field("Title"), "Половець");
  await user.click(screen.getByText("disputes"));
  cleanup();

  setUp(answer, { draft: "claim/holodomor" });
  await waitFor(() => expect(field("Title").value).toBe("Половець"));
  expect(screen.getByLabelText<HTMLInputElement>("disputes").checked).toBe(true);
  await user.click(screen.getByRole("button", { name: "Discard it" }));
  await waitFor(() => expect(field("Title").value).toBe(""));
  expect(localStorage.length).toBe(0);
});

test("a broken draft is no harm", () => {
  localStorage.setItem("variorum-draft:d", "{");
  setUp(async () => refused(), { draft: "d" });
  expect(field("Title").value).toBe("");
});

test("the characters left are counted, and going over is said, not cut", async () => {
  const { user } = setUp(async () => refused());
  await user.type(field("Summary"), "123456789012");
  expect(field("Summary").value).toBe("123456789012");
  expect(screen.getByText("2 characters too many")).toBeTruthy();
});

describe("what was typed before the scripts came", () => {
  /** The page as it came from the server; `begin` is what somebody did on it before React took it over. */
  async function takeOver(form: ReactNode, begin: () => void) {
    const root = document.createElement("div");
    document.body.append(root);
    root.innerHTML = renderToString(form);
    begin();
    await act(async () => void hydrateRoot(root, form));
  }
  const A = { value: "A", word: "a" };
  const B = { value: "B", word: "b" };
  const form = (
    <Form action={async () => refused()} requestKey={KEY} submit="Save" draft="early">
      <TextInput name="title" label="Title" defaultValue="Book" />
      <TextArea name="summary" label="Summary" maxLength={100} defaultValue="As it was." />
      <TextArea name="reason" label="Reason" maxLength={100} defaultValue="Untouched." />
      <RadioCards name="stance" label="Stance" defaultValue="A" choices={[A, B]} />
    </Form>
  );
  const keep = (values: Record<string, string[]>) =>
    localStorage.setItem("variorum-draft:early", JSON.stringify({ at: 0, values }));
  const kept = () => JSON.parse(localStorage.getItem("variorum-draft:early") ?? "{}").values;
  const begin = () => {
    field("Title").value = "Book, typed";
    field("Summary").value = "As it is.";
    field("b").checked = true;
  };
  afterEach(() => document.body.replaceChildren());

  test("stands, and becomes the draft", async () => {
    await takeOver(form, begin);
    expect(field("Title").value).toBe("Book, typed");
    expect(field("Summary").value).toBe("As it is.");
    expect(field("Summary").defaultValue).toBe("As it was.");
    expect(field("b").checked).toBe(true);
    expect(kept()).toEqual({ title: ["Book, typed"], summary: ["As it is."], reason: ["Untouched."], stance: ["B"] });
  });

  test("goes before an earlier draft, which fills in the rest", async () => {
    keep({ title: ["Draft"], summary: ["Draft"], reason: ["Draft"], stance: ["A"] });
    await takeOver(form, begin);
    expect(field("Summary").value).toBe("As it is.");
    expect(field("Reason").value).toBe("Draft");
    expect(field("b").checked).toBe(true);
    expect(kept()).toMatchObject({ title: ["Book, typed"], reason: ["Draft"], stance: ["B"] });
  });

  test("untouched, a form keeps no draft", async () => {
    await takeOver(form, () => undefined);
    expect(localStorage.length).toBe(0);
  });
});
