import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { DisputeView } from "@/components/disputes/dispute-view";
import type { CommentView, DisputePage, PositionView } from "@/lib/disputes/read";

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

const CITATION = {
  id: "c1",
  version: 2,
  stance: "DISPUTES" as const,
  withdrawnAt: null,
  claim: { slug: "a-claim" },
  source: { authors: "Courtois", year: 1999, title: "A book" },
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
  comments: [],
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
      evidence: [{ citationVersion: 2, citation: CITATION }],
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
    const evidence = [{ citationVersion: 1, citation: CITATION }];
    const first = positionOf({ evidence, holders: [...positionOf().holders, { personId: "ben", person: ben }] });
    const second = positionOf({ id: "p2", number: 2, body: "It counts three.", person: ben, holders: [] });
    const comments = [
      commentOf({ positionId: "p1", citation: CITATION }),
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

  test("says while nobody has it that nobody has it", () => {
    render(<DisputeView dispute={disputeOf()} />);
    expect(screen.getByText("No moderator has it yet")).toBeTruthy();
    expect(part("Discussion").getByText("Nobody has commented on the question as a whole yet.")).toBeTruthy();
  });
});
