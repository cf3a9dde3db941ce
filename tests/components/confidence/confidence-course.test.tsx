import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ConfidenceCourse } from "@/components/confidence/confidence-course";
import { NoteNews } from "@/components/confidence/note-news";
import { coursesOf } from "@/lib/confidence/course";
import type { HistoryRow } from "@/lib/history/describe";

afterEach(cleanup);

const ada = { handle: "ada", displayName: "Ada" };
const ben = { handle: "ben", displayName: "Ben" };
const day = (number: number) => new Date(Date.UTC(2026, 4, number));

test("the level over time is drawn, and told in words for each person", () => {
  const notes = [
    { level: "HIGH", person: ada, createdAt: day(4), replacedAt: null, withdrawnAt: null },
    { level: "LOW", person: ada, createdAt: day(1), replacedAt: day(4), withdrawnAt: null },
    { level: "MEDIUM", person: ben, createdAt: day(2), replacedAt: null, withdrawnAt: day(6) },
  ] as const;
  const { container } = render(<ConfidenceCourse courses={coursesOf(notes)} />);
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "Ada: Low from 1 May 2026; high from 4 May 2026",
    "Ben: Medium from 2 May 2026, withdrawn on 6 May 2026",
  ]);
  // One circle a note; nothing of the drawing is read aloud, since the words say the same.
  expect(container.querySelectorAll("svg circle")).toHaveLength(3);
  expect([...container.querySelectorAll("svg")].every((svg) => svg.getAttribute("aria-hidden") === "true")).toBe(true);
  expect(container.innerHTML).not.toMatch(/NaN|undefined/);
});

const attached = (id: string): HistoryRow => ({
  id,
  at: day(5),
  person: ada,
  example: false,
  role: "EDITOR",
  verb: "citation.attached",
  detail: { stance: "DISPUTES", title: "A book" },
  claim: { slug: "a-claim", statement: "A claim." },
  source: null,
  document: null,
  citationId: "c1",
  noteId: null,
  subject: null,
});

test("a stale note tells each change, linked to it", () => {
  render(<NoteNews claim="a-claim" changed={[attached("h1")]} />);
  expect(screen.getByRole("listitem").textContent).toBe(
    "5 May 2026: Ada attached “A book” as a counter-source (disputes)",
  );
  expect(screen.getByRole("link", { name: "5 May 2026" }).getAttribute("href")).toBe(
    "/claims/a-claim/history#change-h1",
  );
});

test("of many changes the latest are told, and the history has the rest", () => {
  render(<NoteNews claim="a-claim" changed={["1", "2", "3", "4", "5", "6"].map(attached)} />);
  expect(screen.getAllByRole("listitem")).toHaveLength(6);
  expect(screen.getByRole("link", { name: "and more in the history" })).toBeTruthy();
});
