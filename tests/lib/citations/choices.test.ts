import { expect, test } from "vitest";
import { citationChoices } from "@/lib/citations/choices";

const source = { authors: "Vallin; Meslé; Adamets", year: 2002, title: "Losses" };
const said = { stance: "DISPUTES" as const, summary: "One.", withdrawnAt: null };
const citation = { id: "1", source, locatorLabel: null, locator: null, ...said };
const words = (...citations: Parameters<typeof citationChoices>[0][number][]) =>
  citationChoices(citations).map(({ word }) => word);

test("an entry says source, place and stance", () => {
  expect(citationChoices([citation])).toEqual([{ value: "1", word: "Vallin et al., 2002 (disputes)" }]);
  expect(words({ ...citation, locatorLabel: "page", locator: "249" })).toEqual([
    "Vallin et al., 2002, p. 249 (disputes)",
  ]);
});

test("one that was withdrawn, but is named already, says so", () => {
  expect(words({ ...citation, withdrawnAt: new Date() })).toEqual(["Vallin et al., 2002 (disputes, withdrawn)"]);
});

test("two that would read the same say how their summaries begin, and no others", () => {
  const long = "Gives a range for excess deaths in the\nfamine years, and says how it was arrived at.";
  expect(words(citation, { ...citation, id: "2", summary: long }, { ...citation, id: "3", stance: "CONTEXT" })).toEqual(
    [
      "Vallin et al., 2002 (disputes): One.",
      "Vallin et al., 2002 (disputes): Gives a range for excess deaths in the famine years, and …",
      "Vallin et al., 2002 (background)",
    ],
  );
});
