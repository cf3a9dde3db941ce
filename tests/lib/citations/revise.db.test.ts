import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { reviseCitation } from "@/lib/citations/revise";
import { reviseInput } from "@/lib/citations/schema";
import { db } from "@/lib/db";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

/** The form filled in by whoever attached the citation: the summary says something else. */
const filledIn = (citation: { id: string }, overrides: Record<string, unknown> = {}) =>
  reviseInput.parse({
    requestKey: randomUUID(),
    citationId: citation.id,
    version: 1,
    content: contentOf({ summary: "It gives no figure." }),
    reason: "The page was misread.",
    ...overrides,
  });

/** A citation and the editor who attached it. */
async function attached(overrides: Parameters<typeof buildCitation>[0] = {}) {
  const editor = await buildPerson();
  const citation = await buildCitation({ createdById: editor.id, ...overrides });
  return { editor, citation };
}

const stored = (id: string) => db().citation.findUniqueOrThrow({ where: { id }, include: { estimate: true } });

describe("refused, and nothing is written", () => {
  test("for a reader and for an editor who did not attach it", async () => {
    const { citation } = await attached();
    for (const role of ["READER", "EDITOR"] as const) {
      const other = await buildPerson({ role });
      await expectRefusal(reviseCitation(actorOf(other), filledIn(citation)), "FORBIDDEN");
    }
    expect((await stored(citation.id)).version).toBe(1);
    expect(await changesWhere({ citationId: citation.id })).toEqual([]);
  });

  test("of an unknown and of a withdrawn citation", async () => {
    const { editor, citation } = await attached(WITHDRAWN);
    await expectRefusal(reviseCitation(actorOf(editor), filledIn(citation)), "FORBIDDEN");
    await expectRefusal(reviseCitation(actorOf(editor), filledIn({ id: randomUUID() })), "NOT_FOUND");
  });

  test("when it says what stands there already", async () => {
    const { editor, citation } = await attached();
    await expectRefusal(reviseCitation(actorOf(editor), filledIn(citation, { content: contentOf() })), "CONFLICT");
  });

  test("when somebody else was quicker, with their version", async () => {
    const { editor, citation } = await attached();
    const moderator = await buildPerson({ role: "MODERATOR" });
    const theirs = { stance: "QUALIFIES", summary: "It gives a range.", estimate: ESTIMATE };
    await reviseCitation(actorOf(moderator), filledIn(citation, { content: contentOf(theirs), reason: "More exact." }));

    const refusal = await expectRefusal(reviseCitation(actorOf(editor), filledIn(citation)), "STALE");
    expect(refusal.theirs).toMatchObject({
      version: 2,
      person: moderator.displayName,
      reason: "More exact.",
      values: {
        "content.stance": "QUALIFIES",
        "content.summary": "It gives a range.",
        "content.estimate.best": "7000000",
      },
    });
    expect((await stored(citation.id)).summary).toBe("It gives a range.");
  });

  test("when the new stance is one that this source has here already", async () => {
    const { editor, citation } = await attached();
    const { claimId, sourceId } = citation;
    await buildCitation({ claimId, sourceId }, contentOf({ stance: "DISPUTES" }));
    const input = filledIn(citation, { content: contentOf({ stance: "DISPUTES" }) });
    await expectRefusal(reviseCitation(actorOf(editor), input), "CONFLICT");
  });
});

const ESTIMATE = { best: "7,000,000", unit: "deaths", counted: "famine deaths", place: "Ukraine" };

describe("checks so far", () => {
  const checkedAt = async (content: Record<string, unknown>) => {
    const { editor, citation } = await attached();
    await reviseCitation(actorOf(editor), filledIn(citation, { content: contentOf(content) }));
    return (await stored(citation.id)).saidSince;
  };
  const summary = "It gives a figure of seven million.";

  test.each([
    ["the summary", { summary: "It gives no figure." }],
    ["the place", { locatorLabel: "page", locator: "7" }],
    ["the excerpt", { excerpt: "seven million" }],
    ["the figure", { estimate: ESTIMATE }],
  ])("are about an earlier text once %s was revised", async (_, content) => {
    expect(await checkedAt({ summary, ...content })).toBe(2);
  });

  test.each([
    ["the stance", { stance: "QUALIFIES" }],
    ["what it bears on", { bearsOn: "The number." }],
    ["the role or a grade", { role: "PRIMARY", reliability: "B", gradesReason: "It names its sources." }],
  ])("stay about what stands when %s was revised", async (_, content) => {
    expect(await checkedAt({ summary, ...content })).toBe(1);
  });
});

describe("a grade", () => {
  test("that is new or changed is refused without a reason", async () => {
    const { editor, citation } = await attached();
    const graded = contentOf({ reliability: "B" });
    const refusal = await expectRefusal(
      reviseCitation(actorOf(editor), filledIn(citation, { content: graded })),
      "INVALID",
    );
    expect(Object.keys(refusal.fields)).toEqual(["content.gradesReason"]);
    expect((await stored(citation.id)).version).toBe(1);
  });

  test("from before there were reasons stays while it is not changed, and a reason that stands is not dropped", async () => {
    const editor = await buildPerson();
    const old = await buildCitation({ createdById: editor.id }, contentOf({ reliability: "B" }));
    const summary = "It gives no figure.";
    await reviseCitation(actorOf(editor), filledIn(old, { content: contentOf({ reliability: "B", summary }) }));
    expect(await stored(old.id)).toMatchObject({ summary, reliability: "B", gradesReason: "" });

    const told = { reliability: "B", gradesReason: "It names its sources." };
    const citation = await buildCitation({ createdById: editor.id }, contentOf(told));
    const dropped = filledIn(citation, { content: contentOf({ reliability: "B" }) });
    await expectRefusal(reviseCitation(actorOf(editor), dropped), "INVALID");
  });
});

describe("an editor revises their citation", () => {
  test("with its next version and its row of history", async () => {
    const { editor, citation } = await attached();
    const input = filledIn(citation, {
      content: contentOf({ summary: "It gives no figure.", locatorLabel: "page", locator: "7" }),
    });
    await reviseCitation(actorOf(editor), input);

    expect(await stored(citation.id)).toMatchObject({ version: 2, summary: "It gives no figure.", locator: "7" });
    const versions = await db().citationVersion.findMany({
      where: { citationId: citation.id },
      orderBy: { number: "asc" },
    });
    expect(versions).toMatchObject([
      { number: 1, content: { summary: "It gives a figure of seven million." } },
      { number: 2, content: { summary: "It gives no figure." }, personId: editor.id, reason: "The page was misread." },
    ]);
    expect(await changesWhere({ citationId: citation.id })).toMatchObject([
      {
        verb: "citation.revised",
        claimId: citation.claimId,
        personId: editor.id,
        requestKey: input.requestKey,
        detail: {
          version: 2,
          title: "A book",
          fields: ["locatorLabel", "locator", "summary"],
          reason: "The page was misread.",
        },
      },
    ]);
  });

  test("and its estimate comes and goes with the versions", async () => {
    const { editor, citation } = await attached();
    await reviseCitation(actorOf(editor), filledIn(citation, { content: contentOf({ estimate: ESTIMATE }) }));
    expect((await stored(citation.id)).estimate?.best?.toString()).toBe("7000000");
    await reviseCitation(actorOf(editor), filledIn(citation, { version: 2 }));
    expect((await stored(citation.id)).estimate).toBeNull();
  });

  test("on top of another's version, once they have seen it", async () => {
    const { editor, citation } = await attached();
    const moderator = await buildPerson({ role: "MODERATOR" });
    await reviseCitation(actorOf(moderator), filledIn(citation, { content: contentOf({ stance: "CONTEXT" }) }));
    await reviseCitation(actorOf(editor), filledIn(citation, { version: 2 }));
    expect(await stored(citation.id)).toMatchObject({ version: 3, summary: "It gives no figure." });
  });

  test("and the notes signed before are stale", async () => {
    const { editor, citation } = await attached();
    const evidence = () => db().claim.findUniqueOrThrow({ where: { id: citation.claimId } });
    const before = await evidence();
    await reviseCitation(actorOf(editor), filledIn(citation));
    expect((await evidence()).evidenceVersion).toBe(before.evidenceVersion + 1);
  });
});

describe("two at the same moment", () => {
  test("one is saved, the other is told", async () => {
    const { editor, citation } = await attached();
    const moderator = await buildPerson({ role: "MODERATOR" });
    const outcomes = await Promise.allSettled([
      reviseCitation(actorOf(editor), filledIn(citation)),
      reviseCitation(actorOf(moderator), filledIn(citation, { content: contentOf({ summary: "Another reading." }) })),
    ]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "STALE", theirs: { version: 2 } });
    expect((await stored(citation.id)).version).toBe(2);
  });

  test("the same form twice revises once", async () => {
    const { editor, citation } = await attached();
    const input = filledIn(citation);
    await Promise.all(Array.from({ length: 4 }, () => reviseCitation(actorOf(editor), input)));
    expect((await stored(citation.id)).version).toBe(2);
    expect(await changesWhere({ citationId: citation.id })).toHaveLength(1);
  });
});
