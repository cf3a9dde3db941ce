import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { LikelySame } from "@/components/sources/likely-same";
import type { NearSource } from "@/lib/sources/near";

const near = (more: Partial<NearSource>): NearSource => ({
  slug: "other",
  title: "A book",
  authors: "Author",
  year: 1990,
  type: "book",
  reference: "Author, A. (1990). A book.",
  shares: null,
  likely: true,
  ...more,
});

test("a source that is like no other has nothing of it", () => {
  const { container } = render(<LikelySame slug="one" same={[]} />);
  expect(container.innerHTML).toBe("");
});

test("each that is likely the same leads to its page and to merging, and what they share is said", () => {
  render(<LikelySame slug="one" same={[near({}), near({ slug: "third", shares: "DOI" })]} />);
  const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(links).toEqual([
    "/sources/other",
    "/sources/one/merge?into=other",
    "/sources/third",
    "/sources/one/merge?into=third",
  ]);
  expect(screen.getByText(/the same DOI/)).toBeTruthy();
});
