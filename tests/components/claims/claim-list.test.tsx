import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ClaimList, type ClaimListProps } from "@/components/claims/claim-list";
import { claimFilters } from "@/lib/search/schema";

afterEach(cleanup);

const CLAIM: ClaimListProps["found"]["claims"][number] = {
  slug: "seven-million",
  statement: "Seven million died.",
  type: "QUANTITY",
  checkability: "YES",
  withdrawnAt: null,
  occurrences: [
    {
      quote: "seven million dead",
      paragraph: 5,
      chain: ["the reviewer"],
      document: { slug: "review", title: "A review", language: "en" },
    },
  ],
  balance: { SUPPORTS: 1, DISPUTES: 3, QUALIFIES: 0, ORIGIN: 0, CONTEXT: 0 },
  lines: { SUPPORTS: 1, DISPUTES: 3, QUALIFIES: 0, ORIGIN: 0, CONTEXT: 0 },
  contested: true,
  confidence: null,
  matches: {
    statement: [
      { text: "Seven", hit: true },
      { text: " million died.", hit: false },
    ],
    quotes: [[{ text: "seven million dead", hit: false }]],
    elsewhere: [{ place: "SUMMARY", parts: [{ text: "<b>seven</b>", hit: true }], citationId: "c1" }],
  },
};

function draw(given: Record<string, string> = {}, over: Partial<ClaimListProps> = {}) {
  const found = { claims: [CLAIM], total: 30, mode: "WORDS" as const, first: 26, previous: "", next: null };
  const documents = [{ slug: "review", title: "A review" }];
  const filters = claimFilters.parse(given);
  render(<ClaimList filters={filters} ignored={[]} found={found} documents={documents} sources={[]} {...over} />);
}

test("a claim says its words, its balance, and that it is contested", () => {
  draw({ q: "seven" });
  const row = within(screen.getByRole("article"));
  expect(row.getByRole("link", { name: "Seven million died." }).getAttribute("href")).toBe("/claims/seven-million");
  expect(row.getByText("seven million dead").tagName).toBe("Q");
  expect(row.getByText("1 supports, 3 dispute")).toBeDefined();
  expect(row.getByText("contested")).toBeDefined();
});

test("what a search met is marked, and never read as HTML", () => {
  draw({ q: "seven" });
  expect(screen.getByText("Seven").tagName).toBe("MARK");
  expect(screen.getByText("<b>seven</b>").tagName).toBe("MARK");
  expect(screen.getByRole("link", { name: "In what a source says" }).getAttribute("href")).toBe(
    "/claims/seven-million#citation-c1",
  );
});

test("each filter in use can be taken away; the rest stays", () => {
  draw({ q: "seven", type: "QUANTITY", document: "review" });
  const active = within(screen.getByRole("list", { name: "Filters in use" }));
  expect(active.getByRole("link", { name: /Quantity/ }).getAttribute("href")).toBe("/claims?q=seven&document=review");
  expect(active.getByRole("link", { name: "Remove all" }).getAttribute("href")).toBe("/claims?q=seven");
});

test("pages are links that keep the filters", () => {
  draw({ type: "QUANTITY", cursor: "another" });
  expect(screen.getByRole("link", { name: "Earlier in the list" }).getAttribute("href")).toBe("/claims?type=QUANTITY");
});

test("an empty list says what to do next", () => {
  const found = { claims: [], total: 0, mode: "SIMILAR" as const, first: 0, previous: null, next: null };
  draw({ q: "xyzzy", type: "EVENT" }, { found, ignored: ["balance"] });
  expect(screen.getByText("No claim matches.")).toBeDefined();
  expect(screen.getByRole("link", { name: "every claim that matches “xyzzy”" }).getAttribute("href")).toBe(
    "/claims?q=xyzzy",
  );
  expect(screen.getByText(/not understood and is left out: balance/)).toBeDefined();
});
