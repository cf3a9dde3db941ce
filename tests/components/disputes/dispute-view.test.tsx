import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { DisputeView } from "@/components/disputes/dispute-view";
import type { Cited } from "@/lib/disputes/cited";
import type { CommentView } from "@/lib/disputes/comments";
import type { DisputePage, PositionView } from "@/lib/disputes/read";

afterEach(cleanup);

const ada = { handle: "ada", displayName: "Ada" };
const ben = { handle: "ben", displayName: "Ben" };
const at = new Date("2026-11-23T10:00Z");

const positionOf = (overrides: Partial<PositionView> = {}): PositionView => ({
  id: "p1",
  number: 1,
  body: "It counts two republics.",
  createdAt: at,
  personId: "ada",
  person: ada,
  holders: [{ personId: "ada", person: ada }],
  evidence: [],
  mentions: [],
  ...overrides,
});

const CITED: Cited = {
  id: "c1",
  version: 1,
  stance: "DISPUTES",
  isRevised: true,
  isWithdrawn: false,
  isSourceRevised: false,
  claim: { slug: "a-claim" },
  source: { id: "s1", slug: "a-book", authors: "Courtois", year: 1999, title: "A book" },
};

const commentOf = (overrides: Partial<CommentView> = {}) =>
  ({
    id: "k",
    createdAt: at,
    positionId: null,
    answersId: null,
    citation: null,
    personId: "p",
    person: ben,
    body: "Which table?",
    withdrawnReason: null,
    mentions: [],
    ...overrides,
  }) as CommentView;

const disputeOf = (overrides: Partial<DisputePage> = {}): DisputePage => ({
  id: "0190a000-0000-7000-8000-000000000001",
  number: 7,
  target: "CLAIM",
  occurrenceId: null,
  occurrence: null,
  finding: null,
  pinned: null,
  targetVersion: 1,
  reasons: ["SCOPE_MISMATCH"],
  question: "Does the figure count the same people?",
  state: "OPEN",
  example: false,
  version: 1,
  createdAt: at,
  takenAt: null,
  openedBy: ada,
  takenBy: null,
  claim: { id: "c", slug: "a-claim", statement: "Seven million died.", version: 1, withdrawnAt: null },
  wordingOf: null,
  citation: null,
  note: null,
  positions: [positionOf()],
  rulings: [],
  appeal: null,
  subject: {
    rows: [{ label: "The claim", pinned: "Seven million died.", now: "Seven million died." }],
    version: 1,
    currentVersion: 1,
    gone: null,
  },
  isSourceRevised: false,
  wording: { claim: "a-claim", statement: "Seven million died.", version: 1 },
  comments: [],
  discussions: [],
  course: [],
  ...overrides,
});

const part = (name: string) => within(screen.getByRole("region", { name }));

describe("the page of a dispute", () => {
  test("says of an example case that nobody raised it, and of others nothing of the kind", () => {
    const { rerender } = render(<DisputeView dispute={disputeOf({ example: true })} />);
    expect(screen.getByText("Example case that comes with the corpus")).toBeTruthy();
    expect(screen.getByText(/nobody raised it/)).toBeTruthy();
    rerender(<DisputeView dispute={disputeOf()} />);
    expect(screen.queryByText(/nobody raised it/)).toBeNull();
  });

  test("tells the ruling: outcome in words, reasons, what would reopen it, who", () => {
    const ruling = {
      number: 1,
      scope: "This wording.",
      interest: "None.",
      evidence: [{ ...CITED, isRevised: false }],
      applied: [{ kind: "STANCE_CHANGED" as const, id: "c1", title: "A book", from: "SUPPORTS", to: "DISPUTES" }],
      outcome: "RECORDED_AS_CONTESTED" as const,
      reasons: "Both readings stand on a source.",
      reopenIf: "A third table.",
      createdAt: at,
      moderator: ben,
    };
    render(<DisputeView dispute={disputeOf({ state: "CLOSED", rulings: [ruling] })} />);
    const text = screen.getByRole("region", { name: "Ruling" }).textContent;
    for (const words of [
      "No consensus",
      "Both readings stand",
      "A third table.",
      "This wording.",
      "None.",
      "no longer “supports”",
      "Ben",
      "23 November 2026",
    ]) {
      expect(text).toContain(words);
    }
  });

  test("says what changed since, word by word", () => {
    const rows = [{ label: "The claim", pinned: "Seven million died.", now: "Four million died." }];
    render(<DisputeView dispute={disputeOf({ subject: { rows, version: 1, currentVersion: 2, gone: null } })} />);
    const about = part("What it is about");
    expect(about.getByText("Changed since")).toBeTruthy();
    expect(about.getByText("Seven", { selector: "del" })).toBeTruthy();
    expect(about.getByText("Four", { selector: "ins" })).toBeTruthy();
  });

  test("leaves the place of a withdrawn comment, with the reason", () => {
    const comment = commentOf({ body: null, withdrawnReason: "Off the point." });
    render(<DisputeView dispute={disputeOf({ comments: [comment] })} />);
    expect(part("Discussion").getByText(/is withdrawn\. Reason: Off the point\./)).toBeTruthy();
  });

  test("sets positions side by side, each with who holds it, what it rests on as it was, and what is said of it", () => {
    const evidence = [CITED];
    const first = positionOf({ evidence, holders: [...positionOf().holders, { personId: "ben", person: ben }] });
    const second = positionOf({ id: "p2", number: 2, body: "It counts three.", person: ben, holders: [] });
    const comments = [
      commentOf({ positionId: "p1", citation: { ...CITED, isRevised: false } }),
      commentOf({ id: "l", positionId: "p1", answersId: "k", body: "The second." }),
    ];
    render(<DisputeView dispute={disputeOf({ positions: [first, second], comments })} />);

    const one = part("Position 1");
    expect(one.getByText(/^Held too by/).textContent).toBe("Held too by Ben");
    expect(one.getByText("revised since")).toBeTruthy();
    expect(one.getByRole("link", { name: "As it was" }).getAttribute("href")).toBe("/claims/a-claim/citations/c1/1");
    expect(within(one.getByRole("list", { name: "Answers" })).getByText("The second.")).toBeTruthy();
    expect(part("Position 2").getByText(/who holds another now/)).toBeTruthy();
    expect(part("Discussion").queryByText("Which table?")).toBeNull();
  });

  test("words the claim as it was when it was opened, with a mark where it is worded otherwise now", () => {
    const wording = { claim: "a-claim", statement: "Eight million died.", version: 1 };
    render(<DisputeView dispute={disputeOf({ target: "NOTE", wording })} />);
    expect(screen.getByRole("link", { name: "Eight million died." })).toBeTruthy();
    expect(screen.getByText("reworded since")).toBeTruthy();
    expect(screen.getByRole("link", { name: "As it was" }).getAttribute("href")).toBe("/claims/a-claim/versions/1");
  });

  test("marks what a comment cites where it or its source's record is not what it was", () => {
    const citation = { ...CITED, isWithdrawn: true, isSourceRevised: true };
    render(<DisputeView dispute={disputeOf({ comments: [commentOf({ citation })] })} />);
    const discussion = part("Discussion");
    for (const mark of ["withdrawn since", "revised since", "source’s record revised since"]) {
      expect(discussion.getByText(mark)).toBeTruthy();
    }
    expect(discussion.getByRole("link", { name: "What changed" }).getAttribute("href")).toBe("/changes?source=a-book");
  });

  test("leads on from the first page of each discussion, and to each comment by its date", () => {
    const page = { page: 1, total: 120, from: null, until: new Date("2026-11-24T10:00Z") };
    const comments = [commentOf(), commentOf({ id: "l", positionId: "p1" })];
    const discussions = [
      { positionId: null, ...page },
      { positionId: "p1", ...page },
    ];
    render(<DisputeView dispute={disputeOf({ comments, discussions })} />);
    const further = screen.getAllByRole("link", { name: "Further in the list" });
    expect(further.map((link) => link.getAttribute("href"))).toEqual([
      "/disputes/7/discussion/1/2",
      "/disputes/7/discussion/question/2",
    ]);
    expect(part("Discussion").getByText("1 to 25 of 120")).toBeTruthy();
    const date = part("Discussion").getByRole("link", { name: "23 November 2026" });
    expect(date.getAttribute("href")).toBe("/disputes/7/comments/k");
  });

  test("folds away whoever holds a position when they are many", () => {
    const people = Array.from({ length: 30 }, (_, n) => ({ handle: `h${n}`, displayName: `Holder ${n}` }));
    const holders = [ada, ...people].map((person) => ({ personId: person.handle, person }));
    render(<DisputeView dispute={disputeOf({ positions: [positionOf({ holders })] })} />);
    expect(part("Position 1").getByText(/^Held too by/).textContent).toMatch(/Holder 11 and 18 others$/);
  });

  test("says while nobody has it that nobody has it", () => {
    render(<DisputeView dispute={disputeOf()} />);
    expect(screen.getByText("No moderator has it yet")).toBeTruthy();
    expect(part("Discussion").getByText("Nobody has commented on the question as a whole yet.")).toBeTruthy();
  });
});
