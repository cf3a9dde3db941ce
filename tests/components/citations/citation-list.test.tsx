import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { CitationList } from "@/components/citations/citation-list";
import { type CitationFilters, citationFilters } from "@/lib/citations/filters";
import type { CitationLine, CitationList as List } from "@/lib/citations/list";

afterEach(cleanup);

const line: CitationLine = {
  id: "0190a000-0000-7000-8000-000000000001",
  stance: "DISPUTES",
  locatorLabel: "page",
  locator: "7",
  summary: "It gives a lower figure.",
  role: "SECONDARY",
  reliability: "B",
  credibility: 3,
  saidSince: 2,
  checks: [],
  claim: { slug: "seven-million", statement: "Seven million died." },
  source: { slug: "a-book", title: "A book", authors: "Author", year: 1986, type: "book" },
  state: "UNVERIFIED",
  earlier: 2,
};

const list = (over: Partial<List> = {}): List => ({
  citations: [line],
  counts: { UNVERIFIED: 3, SEEN_BY_TWO: 1 },
  earlier: 1,
  total: 3,
  next: null,
  ...over,
});

const draw = (given: Partial<Record<keyof CitationFilters, string>>, more: { list?: List; mayCheck?: boolean } = {}) =>
  render(
    <CitationList
      filters={citationFilters.parse(given)}
      ignored={[]}
      list={list()}
      documents={[{ slug: "a-review", title: "A review" }]}
      types={["book"]}
      {...more}
    />,
  ).container;

const hrefOf = (name: string | RegExp) => screen.getByRole("link", { name }).getAttribute("href");

test("a citation says what it is, how far it was checked, how it is judged, and that checks are of an earlier text", () => {
  const row = draw({}).querySelector("ol > li")?.textContent;
  for (const words of ["Author, 1986, p. 7", "unverified", "2 checks of an earlier text", "disputes"]) {
    expect(row).toContain(words);
  }
  expect(row).toContain("book, secondary, usually reliable (B3)");
  expect(screen.queryByRole("link", { name: /^Check / })).toBeNull();
});

test("whoever may check is led to the form", () => {
  draw({}, { mayCheck: true });
  expect(hrefOf("Check Author, 1986, p. 7")).toBe(
    "/claims/seven-million?form=check&id=0190a000-0000-7000-8000-000000000001#form",
  );
});

test("each state leads to its citations and keeps the other filters; the one in use leads back to all", () => {
  draw({ state: "UNVERIFIED", document: "a-review" });
  expect(hrefOf("seen by two 1")).toBe("/citations?state=SEEN_BY_TWO&document=a-review");
  expect(hrefOf("unverified 3")).toBe("/citations?document=a-review");
  expect(hrefOf("with checks of an earlier text 1")).toBe("/citations?state=UNVERIFIED&document=a-review&earlier=yes");
  expect(hrefOf("Remove the filter A review")).toBe("/citations?state=UNVERIFIED");
});

test("a claim or a source that it is narrowed to is named, and stays so when the form is sent", () => {
  const box = draw({ claim: "seven-million" });
  expect(hrefOf("Remove the filter On “Seven million died.”")).toBe("/citations");
  expect(box.querySelector<HTMLInputElement>("input[name=claim]")?.value).toBe("seven-million");
});

test("none says so", () => {
  const box = draw({ source: "a-book" }, { list: list({ citations: [], total: 0, counts: {} }) });
  expect(box.textContent).toContain("No citation here.");
  expect(box.textContent).toContain("Of “a-book”");
});
