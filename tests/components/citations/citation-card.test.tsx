import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { CitationCard } from "@/components/citations/citation-card";
import { locatorWords } from "@/lib/citations/locator";
import type { CitationView } from "@/lib/claims/read";

afterEach(cleanup);

const corpus = { handle: "corpus", displayName: "Corpus" };
const at = new Date("2026-11-23T10:00:00Z");

const citation = (over: Partial<CitationView> = {}): CitationView => ({
  id: "0190a000-0000-7000-8000-000000000001",
  stance: "DISPUTES",
  locatorLabel: "page",
  locator: "227–229",
  bearsOn: "",
  summary: "Names Engels, not Marx. See https://example.org/mew6.",
  excerpt: "",
  excerptLanguage: null,
  excerptTranslation: "",
  role: "UNSTATED",
  roleReason: "",
  reliability: "F",
  credibility: 6,
  gradesReason: "",
  version: 1,
  saidSince: 1,
  createdById: "0190a000-0000-7000-8000-000000000002",
  createdAt: at,
  withdrawnAt: null,
  withdrawnReason: null,
  estimate: null,
  derivesFromId: null,
  overlapReason: null,
  repeats: null,
  createdBy: corpus,
  checks: [],
  checkState: "UNVERIFIED",
  source: {
    slug: "engels-1849",
    reference: "Engels, F. (1849). Der magyarische Kampf.",
    title: "Der magyarische Kampf",
    authors: "Engels",
    year: 1849,
    type: "article-newspaper",
    language: "de",
    health: "OK",
    noticedHealth: "OK",
    linkDead: false,
    archivedUrl: null,
    seen: "FULL_TEXT",
    withdrawnAt: null,
  },
  ...over,
});

const check = (over: Partial<CitationView["checks"][number]> = {}): CitationView["checks"][number] => ({
  version: 1,
  saw: "FULL_TEXT",
  through: null,
  edition: "",
  place: "",
  openedOn: null,
  finding: "SAYS_SO",
  note: "",
  excerpt: "",
  excerptLanguage: null,
  createdAt: at,
  personId: "0190a000-0000-7000-8000-000000000002",
  person: corpus,
  ...over,
});

const draw = (over: Partial<CitationView> = {}) =>
  render(<CitationCard claim="marx-voelkerabfaelle" citation={citation(over)} />).container;

test("names the source, the place in it, what it says, and has an address of its own", () => {
  const box = draw();
  expect(screen.getByRole("heading", { level: 4 }).textContent).toBe("Engels, 1849, pp. 227–229");
  expect(screen.getByRole("link", { name: /^Engels, F\./ }).getAttribute("href")).toBe("/sources/engels-1849");
  expect(screen.getByRole("link", { name: "https://example.org/mew6" })).toBeTruthy();
  expect(box.querySelector("article")?.id).toBe("citation-0190a000-0000-7000-8000-000000000001");
  expect(screen.getByRole("link", { name: "Link to this citation" }).getAttribute("href")).toBe(
    "/claims/marx-voelkerabfaelle#citation-0190a000-0000-7000-8000-000000000001",
  );
});

test("an excerpt stands in its own language, its translation in ours", () => {
  const box = draw({
    excerpt: "diese Völkerabfälle",
    excerptLanguage: "de",
    excerptTranslation: "these residual fragments of peoples",
  });
  const words = box.querySelector("blockquote");
  expect(words?.lang).toBe("de");
  expect(words?.textContent).toBe("“diese Völkerabfälle”");
  expect(box.textContent).toContain("In German. Translation: “these residual fragments of peoples”");
});

test("an excerpt without a language is in that of its source", () => {
  const box = draw({ excerpt: "Völkerabfälle" });
  expect(box.querySelector("blockquote")?.lang).toBe("de");
  expect(box.textContent).toContain("In German.");
});

test("of an excerpt in English no language is told", () => {
  expect(draw({ excerpt: "remnants of nations", excerptLanguage: "en-GB" }).textContent).not.toContain("In British");
});

test("what nobody checked or graded says so", () => {
  const { textContent } = draw();
  expect(textContent).toContain("not checked yet");
  expect(textContent).toContain("not graded");
});

test("checks are told by name, and the grade in words before its letters, with its reason", () => {
  const { textContent } = draw({
    checks: [check({ note: "In print." })],
    checkState: "SEEN_BY_ONE",
    reliability: "B",
    credibility: 2,
    gradesReason: "It names its sources.",
    role: "PRIMARY",
    roleReason: "He was there.",
  });
  expect(textContent).toContain(
    "seen by one personCorpus saw the full text: it says so (In print.). Recorded on 23 November 2026.",
  );
  expect(textContent).toContain("source usually reliable, information probably true (B2). It names its sources.");
  expect(textContent).toContain("primary: of the time and hand of what it speaks of. He was there.");
});

test("a check says what was opened, which edition, where and when, and the words that stand there", () => {
  const box = draw({
    checks: [
      check({
        through: "COPY",
        edition: "Berlin 1959",
        place: "p. 172",
        openedOn: "2026-05-03",
        excerpt: "diese Völkerabfälle",
        excerptLanguage: "de",
      }),
    ],
    checkState: "SEEN_BY_ONE",
  });
  expect(box.textContent).toContain(
    "saw the full text, in a copy, not the original; Berlin 1959; p. 172; opened on 3 May 2026: it says so.",
  );
  expect(box.querySelector("q")?.lang).toBe("de");
  cleanup();
  expect(draw({ checks: [check({ through: "ORIGINAL", openedOn: "2019-05" })] }).textContent).toContain(
    "saw the full text, opened in May 2019: it says so.",
  );
});

test("checks of an earlier text stand apart, with the version that was checked, and are said not to count", () => {
  const box = draw({ version: 3, saidSince: 2, checks: [check({ version: 1 })], checkState: "UNVERIFIED" });
  expect(box.textContent).toContain("not checked yet since it was revised");
  expect(box.textContent).toContain("About the earlier text, so not counted:Version 1: Corpus saw");
  expect(screen.getByRole("link", { name: "Version 1" }).getAttribute("href")).toBe(
    "/claims/marx-voelkerabfaelle/citations/0190a000-0000-7000-8000-000000000001/1",
  );
  cleanup();
  const both = draw({ version: 3, saidSince: 2, checks: [check({ version: 1 }), check({ version: 2, note: "Now." })] });
  expect(both.textContent).not.toContain("since it was revised");
  expect(both.textContent?.indexOf("(Now.)")).toBeLessThan(both.textContent?.indexOf("About the earlier text") ?? 0);
});

test("what it repeats is named and linked, with the reason, and whether it still stands", () => {
  const repeats = { id: "c2", words: "Marx, 1853", reason: "SAME_DATASET", withdrawn: false } as const;
  expect(draw({ repeats }).textContent).toContain("Repeats Marx, 1853: both use the same data");
  expect(screen.getByRole("link", { name: "Marx, 1853" }).getAttribute("href")).toBe("#citation-c2");
  cleanup();
  expect(draw({ repeats: { ...repeats, withdrawn: true } }).textContent).toContain("Repeats Marx, 1853 (withdrawn)");
});

test("a source in bad order says so", () => {
  const { textContent } = draw({ source: { ...citation().source, health: "RETRACTED" } });
  expect(textContent).toContain("This source: retracted");
});

test("of a dead link the archived copy is offered, and nothing takes the place of a person's judgement", () => {
  const archivedUrl = "https://web.archive.org/web/2019/https://example.org/";
  draw({
    source: { ...citation().source, health: "CORRECTED", noticedHealth: "RETRACTED", linkDead: true, archivedUrl },
  });
  expect(screen.getByText(/^This source:/).textContent).toBe(
    "This source: corrected by its publisher; retracted; the link is dead. Archived copy",
  );
  expect(screen.getByRole("link", { name: "Archived copy" }).getAttribute("href")).toBe(archivedUrl);
});

test("versions are offered once there are several", () => {
  draw();
  expect(screen.queryByRole("link", { name: /versions/ })).toBeNull();
  cleanup();
  draw({ version: 3 });
  expect(screen.getByRole("link", { name: "3 versions" })).toBeTruthy();
});

test.each([
  ["page", "4", "p. 4"],
  ["page", "4-6", "pp. 4-6"],
  ["article", "6", "article 6"],
  [null, "unpaged", "unpaged"],
])("%s %s reads %s", (label, locator, words) => {
  expect(locatorWords(label, locator)).toBe(words);
});
