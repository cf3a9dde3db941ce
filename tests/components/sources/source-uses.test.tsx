import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { SourceUses } from "@/components/sources/source-uses";
import { UsesSummary, usesWords } from "@/components/sources/uses-summary";
import type { SourceUse } from "@/lib/sources/read";

afterEach(cleanup);

const other = { withdrawnAt: null, source: { title: "A reprint", authors: "Author", year: 1987 } };

const use = (over: Partial<SourceUse> = {}): SourceUse => ({
  id: "c1",
  stance: "SUPPORTS",
  locatorLabel: null,
  locator: null,
  bearsOn: "",
  summary: "It gives a figure.",
  withdrawnAt: null,
  withdrawnReason: null,
  claim: { slug: "seven-million", statement: "Seven million died.", withdrawnAt: null },
  checkState: "UNVERIFIED",
  isStanding: true,
  overlapReason: null,
  derivesFrom: null,
  repeatedBy: [],
  ...over,
});

test("how far the standing citations were checked is counted; one that is withdrawn is not", () => {
  const citations = [use(), use({ checkState: "SEEN_BY_TWO" }), use(), use({ isStanding: false })];
  const box = render(<UsesSummary source={{ slug: "a-book", citations }} />).container;
  expect(box.textContent).toBe("3 citations2 unverified1 seen by two");
  expect(screen.getByRole("link").getAttribute("href")).toBe("/citations?source=a-book");
  cleanup();
  expect(render(<UsesSummary source={{ slug: "a-book", citations: [] }} />).container.textContent).toBe("");
});

test("the section's count is the same, with the withdrawn ones beside it", () => {
  expect(usesWords([use(), use({ isStanding: false }), use()])).toBe("2 citations and 1 withdrawn");
  expect(usesWords([use()])).toBe("1 citation");
  expect(usesWords([use({ isStanding: false })])).toBe("0 citations and 1 withdrawn");
  expect(usesWords([])).toBe("0 citations");
});

test("a use says its state, or that it is withdrawn, and what it repeats and is repeated by, and why", () => {
  const box = render(
    <SourceUses
      citations={[
        use({
          checkState: "NOT_FOUND",
          overlapReason: "SAME_DATASET",
          derivesFrom: { id: "c2", ...other, withdrawnAt: new Date("2026-11-23") },
          repeatedBy: [{ id: "c3", overlapReason: "SAME_WITNESS", ...other }],
        }),
      ]}
    />,
  ).container;
  expect(box.textContent).toContain("not found");
  expect(box.textContent).toContain("Repeats Author, 1987 (withdrawn): both use the same data");
  expect(box.textContent).toContain("Repeated by Author, 1987: both rest on the same witness");
  const links = screen.getAllByRole("link", { name: "Author, 1987" }).map((link) => link.getAttribute("href"));
  expect(links).toEqual(["/claims/seven-million/citations/c2", "/claims/seven-million#citation-c3"]);
  cleanup();
  const gone = render(<SourceUses citations={[use({ isStanding: false, withdrawnAt: new Date("2026-11-23") })]} />);
  expect(gone.container.textContent).not.toContain("unverified");
});
