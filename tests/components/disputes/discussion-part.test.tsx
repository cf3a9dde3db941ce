import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { DiscussionPartView } from "@/components/disputes/discussion-part";
import type { CommentView } from "@/lib/disputes/comments";

afterEach(cleanup);

const at = new Date("2026-11-23T10:00Z");
const comment: CommentView = {
  id: "k",
  createdAt: at,
  positionId: "p1",
  answersId: "earlier",
  citation: null,
  personId: "p",
  person: { handle: "ben", displayName: "Ben" },
  body: "The second table.",
  withdrawnReason: null,
  mentions: [],
};

const partOf = (position: number | null) => ({
  id: "d",
  number: 7,
  question: "Does it count the same people?",
  state: "OPEN" as const,
  example: false,
  claim: { slug: "a-claim" },
  position,
  discussion: { positionId: position === null ? null : "p1", page: 2, total: 120, from: at, until: null },
  comments: [comment],
  course: [],
});

test("says what is discussed, and leads to the pages before and after", () => {
  render(<DiscussionPartView part={partOf(1)} />);
  expect(screen.getByRole("heading", { level: 1, name: "Said of position 1, page 2" })).toBeTruthy();
  const to = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
  expect(to("Does it count the same people?")).toBe("/disputes/7#position-1");
  expect(to("Earlier in the list")).toBe("/disputes/7#position-1");
  expect(to("Further in the list")).toBe("/disputes/7/discussion/1/3");
  expect(screen.getByText("26 to 50 of 120")).toBeTruthy();
});

test("answers to a comment on an earlier page lead back to it", () => {
  render(<DiscussionPartView part={partOf(null)} />);
  expect(screen.getByText("The second table.")).toBeTruthy();
  const back = screen.getByRole("link", { name: "a comment on an earlier page" });
  expect(back.getAttribute("href")).toBe("/disputes/7/comments/earlier");
});
