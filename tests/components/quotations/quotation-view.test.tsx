import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { QuotationView } from "@/components/quotations/quotation-view";
import type { CitationView, ClaimPage } from "@/lib/claims/read";
import { QUESTIONS } from "@/lib/quotations/vocabulary";
import { type QuotationView as Quotation, quotationView } from "@/lib/quotations/view";

afterEach(cleanup);

type Row = Parameters<typeof quotationView>[0] & object;

const quotation = (over: Partial<Row> = {}): Quotation => {
  const view = quotationView({
    saidBy: "Karl Marx",
    asGiven: "perish in the revolutionary holocaust",
    asGivenLanguage: "en",
    originalLanguage: "de",
    originalWording: "im revolutionären Weltsturm unterzugehen",
    originAuthor: "Friedrich Engels",
    originWork: "Der magyarische Kampf",
    originDate: "1849-01-13",
    originLocator: null,
    translationNote: "",
    fidelityNote: "",
    version: 1,
    renderings: [],
    findings: [],
    trail: [],
    ...over,
  });
  if (view === null) throw new Error("There is a quotation.");
  return view;
};

const citation = (id: string, title: string, withdrawnAt: Date | null = null) =>
  ({ id, withdrawnAt, source: { authors: "", year: 1849, title } }) as CitationView;

const claim = {
  slug: "a-claim",
  citations: [citation("c1", "The edition")],
  withdrawnCitations: [citation("c2", "The leaflet", new Date())],
  occurrences: [{ paragraph: 6, document: { slug: "review", title: "The review" } }],
} as unknown as ClaimPage;

const draw = (over: Partial<Row> = {}) => render(<QuotationView claim={claim} quotation={quotation(over)} />).container;

const rendering = (text: string, language: string) => ({
  text,
  language,
  translator: "",
  publication: "",
  citationId: null,
});

test("every wording stands in its language and direction", () => {
  const box = draw({ renderings: [rendering("בראשית ברא", "he"), rendering("мировой шторм", "ru")] });
  const found = [...box.querySelectorAll("blockquote")].map(({ lang, dir }) => [lang, dir]);
  expect(found).toEqual([
    ["en", "ltr"],
    ["de", "ltr"],
    ["he", "rtl"],
    ["ru", "ltr"],
  ]);
  expect(box.textContent).toContain("Rendering · Hebrew");
});

test("what differs is underlined or struck through, and said to who cannot see it", () => {
  const box = draw({ renderings: [rendering("perish in the universal revolutionary storm", "en")] });
  const marked = [...box.querySelectorAll("blockquote :is(ins, del)")].map((one) => one.textContent?.trim());
  expect(marked).toEqual(["[only here: universal]", "[only in the words as given: holocaust]", "[only here: storm]"]);
  expect(box.textContent).toContain("In another language than the words as given");
});

test("the five questions stand in their order; where nothing was translated, that one does not arise", () => {
  draw({ originalLanguage: "en-GB" });
  const rows = screen.getAllByRole("row").slice(1);
  expect(rows).toHaveLength(QUESTIONS.length);
  expect(rows[2]?.textContent).toContain("Does not arise");
  expect(rows[3]?.textContent).toContain("Not established");
});

test("a finding leads to the citations that carry it, and says of one that it was withdrawn", () => {
  const citations = [{ citationId: "c1" }, { citationId: "c2" }];
  draw({ findings: [{ question: "ATTRIBUTION_CORRECT", answer: "NO", note: "By another author.", citations }] });
  const row = screen.getByRole("row", { name: /Are person, work and date right/ });
  expect(within(row).getByRole("link", { name: "The edition, 1849" }).getAttribute("href")).toBe(
    "/claims/a-claim#citation-c1",
  );
  expect(row.textContent).toContain("The leaflet, 1849 (withdrawn)");
});

test("the label says which findings it follows from, and what else departs", () => {
  const found = (question: "EXISTS" | "ATTRIBUTION_CORRECT" | "CONTEXT_FAIR", answer: "YES" | "NO" | "PARTLY") => ({
    question,
    answer,
    note: "Seen.",
    citations: [],
  });
  const box = draw({
    findings: [found("EXISTS", "YES"), found("ATTRIBUTION_CORRECT", "NO"), found("CONTEXT_FAIR", "PARTLY")],
  });
  expect(box.querySelector("p")?.textContent).toBe(
    "The person, work or date is not the one found – attribution: no; also context: partly.",
  );
});

test("the trail begins with the document and says where a step is not known", () => {
  const step = { label: "The Economist", date: "2008-05-22", gap: false, citationId: null };
  draw({ trail: [step, { label: "Engels", date: "1849", gap: true, citationId: "c1" }] });
  const steps = screen.getAllByRole("listitem").map((one) => one.textContent);
  expect(steps).toEqual([
    "The review",
    "←from: The Economist (22 May 2008) ",
    "← … ←from, by a way that is not known: Engels (1849) The edition, 1849",
  ]);
});
