import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Outside } from "@/components/sources/outside";

afterEach(cleanup);

test("an address of the web is a link that recommends nothing", () => {
  render(<Outside href="https://example.org/a">a page</Outside>);
  const link = screen.getByRole("link", { name: "a page" });
  expect([link.getAttribute("href"), link.getAttribute("rel")]).toEqual([
    "https://example.org/a",
    "nofollow noopener noreferrer",
  ]);
});

test.each(["javascript:alert(1)", "data:text/html,x", "no address at all"])("%s is no link", (href) => {
  render(<Outside href={href}>a page</Outside>);
  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.getByText("a page")).toBeTruthy();
});
