import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AppRouterContext, type AppRouterInstance } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Keys } from "@/components/claims/keys";

let visited: string[];

beforeEach(() => {
  localStorage.clear();
  visited = [];
});
afterEach(cleanup);

function setUp() {
  // Of a router only this is asked for.
  const router = { push: (href: string) => void visited.push(href) } as unknown as AppRouterInstance;
  render(
    <AppRouterContext value={router}>
      <header>
        <input type="search" aria-label="Search" />
      </header>
      <textarea aria-label="Notes" />
      <Keys claim="a-claim" />
    </AppRouterContext>,
  );
  return userEvent.setup();
}

test.each([
  ["s", "/claims/a-claim?form=source#form"],
  ["c", "/claims/a-claim?form=counter-source#form"],
  ["n", "/claims/a-claim?form=note#form"],
  ["d", "/claims/a-claim?form=dispute#form"],
])("%s opens %s", async (key, address) => {
  const user = setUp();
  await user.keyboard(key);
  expect(visited).toEqual([address]);
});

test("/ goes to the search, and does not type itself there", async () => {
  const user = setUp();
  await user.keyboard("/");
  const search = screen.getByLabelText<HTMLInputElement>("Search");
  expect(document.activeElement).toBe(search);
  expect(search.value).toBe("");
});

test("? lists the keys", async () => {
  const user = setUp();
  await user.keyboard("?");
  expect(screen.getByRole("dialog", { name: "Keys" })).toBeTruthy();
  expect(screen.getByText("attach a counter-source")).toBeTruthy();
});

test("keys are letters while one types, and with a modifier the browser's", async () => {
  const user = setUp();
  await user.type(screen.getByLabelText("Notes"), "cs?");
  await user.click(document.body);
  await user.keyboard("{Control>}c{/Control}{Meta>}s{/Meta}{Alt>}d{/Alt}");
  expect(visited).toEqual([]);
});

test("they can be turned off, and stay off, and on again", async () => {
  const user = setUp();
  await user.click(screen.getByRole("button", { name: "Keys" }));
  await user.click(screen.getByRole("checkbox"));
  await user.click(screen.getByRole("button", { name: "Close" }));
  await user.keyboard("c/?");
  expect(visited).toEqual([]);
  cleanup();

  const again = setUp();
  await again.keyboard("c");
  expect(visited).toEqual([]);
  await again.click(screen.getByRole("button", { name: "Keys" }));
  await again.click(screen.getByRole("checkbox"));
  await again.click(screen.getByRole("button", { name: "Close" }));
  await again.keyboard("c");
  expect(visited).toEqual(["/claims/a-claim?form=counter-source#form"]);
});
