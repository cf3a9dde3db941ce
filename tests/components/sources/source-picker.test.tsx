import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SourcePicker } from "@/components/sources/source-picker";
import { FormContext } from "@/components/ui/form-context";
import { IDLE, type FormState } from "@/lib/form-state";

const SOURCES = [
  {
    slug: "conquest-1986",
    title: "The Harvest of Sorrow",
    authors: "Conquest",
    year: 1986,
    type: "book",
    reference: "Conquest (1986). The Harvest of Sorrow.",
    identified: true,
  },
  {
    slug: "conquest-1990",
    title: "The Great Terror",
    authors: "Conquest",
    year: 1990,
    type: "book",
    reference: "Conquest (1990). The Great Terror.",
    identified: false,
  },
];

let asked: string[] = [];
let answer: () => Promise<Response>;

beforeEach(() => {
  asked = [];
  answer = () => Promise.resolve(Response.json({ sources: SOURCES }));
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return answer();
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function setUp(state: FormState = IDLE, looksUp = false) {
  const submitted: FormData[] = [];
  render(
    <FormContext value={{ id: "form", state, pending: false }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submitted.push(new FormData(event.currentTarget, event.nativeEvent.submitter));
        }}
      >
        <SourcePicker looksUp={looksUp} />
      </form>
    </FormContext>,
  );
  return { user: userEvent.setup(), submitted };
}

const box = () => screen.getByRole("combobox", { name: "Find it in the library" });
const chosen = () => document.querySelector<HTMLInputElement>('input[name="source.slug"]:checked')?.value;

test("looks while one types, and says how many it found", async () => {
  const { user } = setUp();
  expect(box().getAttribute("aria-expanded")).toBe("false");
  await user.type(box(), "conquest");
  expect(await screen.findAllByRole("option")).toHaveLength(2);
  expect(box().getAttribute("aria-expanded")).toBe("true");
  expect(screen.getByText("2 sources found.")).toBeTruthy();
  expect(asked.at(-1)).toBe("/api/v1/sources?q=conquest");
});

test("is worked by keys alone: arrows move, Enter chooses and sends nothing", async () => {
  const { user, submitted } = setUp();
  await user.type(box(), "conquest");
  await screen.findAllByRole("option");
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(box().getAttribute("aria-activedescendant")).toBe(screen.getAllByRole("option")[1]?.id);
  await user.keyboard("{Enter}");
  expect(chosen()).toBe("conquest-1990");
  expect(screen.queryAllByRole("option")).toEqual([]);
  await user.keyboard("{Enter}");
  expect(submitted).toEqual([]);
});

test("the first press of the up arrow goes to the last", async () => {
  const { user } = setUp();
  await user.type(box(), "conquest");
  await screen.findAllByRole("option");
  await user.keyboard("{ArrowUp}{Enter}");
  expect(chosen()).toBe("conquest-1990");
});

test("Escape closes the list and nothing else", async () => {
  const { user } = setUp();
  const heard: string[] = [];
  document.addEventListener("keydown", (event) => heard.push(event.key), { once: true });
  await user.type(box(), "c");
  await user.type(box(), "onquest");
  await screen.findAllByRole("option");
  await user.keyboard("{Escape}");
  expect(screen.queryAllByRole("option")).toEqual([]);
  expect(heard).not.toContain("Escape");
});

test("a pointer chooses too, and another source takes its place", async () => {
  const { user } = setUp();
  await user.type(box(), "conquest");
  for (const source of SOURCES) {
    await user.type(box(), "{End} ");
    await user.click((await screen.findAllByRole("option"))[SOURCES.indexOf(source)] ?? box());
    expect(chosen()).toBe(source.slug);
  }
});

test("says when there is nothing, and when the library cannot be asked", async () => {
  const { user } = setUp();
  answer = () => Promise.resolve(Response.json({ sources: [] }));
  await user.type(box(), "nothing");
  await waitFor(() => expect(screen.getByText(/Nothing found/)).toBeTruthy());
  answer = () => Promise.resolve(new Response("", { status: 500 }));
  await user.type(box(), "!");
  await waitFor(() => expect(screen.getByText(/could not be asked/)).toBeTruthy());
});

test("without scripts the form comes back with sources to choose from", () => {
  setUp({
    status: "asked",
    values: { find: "conquest" },
    choices: { "source.slug": [{ value: "conquest-1986", word: "Conquest (1986)." }] },
  });
  expect(screen.getByRole<HTMLInputElement>("combobox").value).toBe("conquest");
  expect(screen.getByRole("radio", { name: "Conquest (1986)." })).toBeTruthy();
  expect(screen.getByText("1 source found.")).toBeTruthy();
});

test("and what was chosen stays chosen when the form is refused", () => {
  const refused = { status: "refused", code: "INVALID", message: "", fields: {}, theirs: null } as const;
  setUp({ ...refused, values: { "source.slug": "conquest-1986" } });
  expect(chosen()).toBe("conquest-1986");
});

test("an identifier that is pasted chooses the library's source", async () => {
  const { user, submitted } = setUp(IDLE, true);
  await user.click(box());
  await user.paste("978-0-19-505180-3");
  await waitFor(() => expect(chosen()).toBe("conquest-1986"));
  expect(submitted).toEqual([]);
});

test("one that the library does not have is looked up elsewhere, once, whatever is alike", async () => {
  answer = () => Promise.resolve(Response.json({ sources: SOURCES.slice(1) }));
  const { user, submitted } = setUp(IDLE, true);
  await user.click(box());
  await user.paste("10.1177/1750698015587151");
  await waitFor(() =>
    expect(submitted.map((form) => [form.get("ask"), form.get("find")])).toEqual([
      ["record", "10.1177/1750698015587151"],
    ]),
  );
  await user.type(box(), "9");
  expect(submitted).toHaveLength(1);
});

test("an address that is pasted is asked for to its end", async () => {
  answer = () => Promise.resolve(Response.json({ sources: [] }));
  const { user, submitted } = setUp(IDLE, true);
  const address = `https://example.org/record?${"set=registers&".repeat(30)}number=7`;
  await user.click(box());
  await user.paste(address);
  await waitFor(() => expect(submitted.map((form) => form.get("find"))).toEqual([address]));
  expect(asked).toEqual([`/api/v1/sources?q=${encodeURIComponent(address)}`]);
});

test("words that are pasted are looked for, and no more", async () => {
  answer = () => Promise.resolve(Response.json({ sources: [] }));
  const { user, submitted } = setUp(IDLE, true);
  await user.click(box());
  await user.paste("harvest of sorrow");
  await screen.findByText("Nothing found. Try other words, or add a new source.");
  expect([submitted, chosen()]).toEqual([[], undefined]);
});
