import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { attachCitation } from "@/lib/citations/attach";
import { attachInput } from "@/lib/citations/schema";
import { db } from "@/lib/db";
import { untilSomebodyWaits, useDatabase } from "../../database.ts";
import { contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

/** The form filled in: a source of the library that disputes a claim. */
async function filledIn(overrides: Record<string, unknown> = {}) {
  const claim = await buildClaim();
  const source = await buildSource();
  return attachInput.parse({
    requestKey: randomUUID(),
    claim: claim.slug,
    source: { from: "LIBRARY", slug: source.slug },
    content: contentOf({ stance: "DISPUTES" }),
    ...overrides,
  });
}

const citationsOf = (slug: string) => db().citation.findMany({ where: { claim: { slug } } });
const changesOf = (slug: string) => db().change.findMany({ where: { claim: { slug } } });

describe("refused, and nothing is written", () => {
  test("for a reader", async () => {
    const input = await filledIn();
    const reader = await buildPerson({ role: "READER" });
    const refusal = await expectRefusal(attachCitation(actorOf(reader), input), "FORBIDDEN");
    expect(refusal.message).toBe("Only editors can attach sources.");
    expect(await citationsOf(input.claim)).toEqual([]);
    expect(await changesOf(input.claim)).toEqual([]);
  });

  test("for a suspended editor", async () => {
    const editor = await buildPerson({ suspended: true });
    await expectRefusal(attachCitation(actorOf(editor), await filledIn()), "FORBIDDEN");
  });

  test("for a session that has ended", async () => {
    const editor = await buildPerson();
    const stale = { personId: editor.id, epoch: editor.sessionEpoch - 1 };
    await expectRefusal(attachCitation(stale, await filledIn()), "UNAUTHENTICATED");
  });

  test("for a person who is not there", async () => {
    await expectRefusal(attachCitation({ personId: randomUUID() }, await filledIn()), "UNAUTHENTICATED");
  });

  test("on an unknown claim", async () => {
    const input = await filledIn({ claim: "no-such-claim" });
    await expectRefusal(attachCitation(actorOf(await buildPerson()), input), "NOT_FOUND");
  });

  test("on a withdrawn claim", async () => {
    const claim = await buildClaim(WITHDRAWN);
    const input = await filledIn({ claim: claim.slug });
    await expectRefusal(attachCitation(actorOf(await buildPerson()), input), "FORBIDDEN");
  });

  test("on a claim that somebody withdraws at the same moment", async () => {
    const input = await filledIn();
    const editor = actorOf(await buildPerson());
    const attaching = await db().$transaction(async (tx) => {
      await tx.claim.update({ where: { slug: input.claim }, data: WITHDRAWN });
      const begun = expectRefusal(attachCitation(editor, input), "FORBIDDEN");
      await untilSomebodyWaits();
      return { begun };
    });
    await attaching.begun;
    expect(await citationsOf(input.claim)).toEqual([]);
  });

  test("of an unknown or a withdrawn source", async () => {
    const withdrawn = await buildSource(WITHDRAWN);
    const editor = actorOf(await buildPerson());
    for (const slug of ["no-such-source", withdrawn.slug]) {
      const input = await filledIn({ source: { from: "LIBRARY", slug } });
      await expectRefusal(attachCitation(editor, input), "NOT_FOUND");
    }
  });

  test("with a grade and no reason for it", async () => {
    const input = await filledIn({ content: contentOf({ stance: "DISPUTES", credibility: 4 }) });
    const refusal = await expectRefusal(attachCitation(actorOf(await buildPerson()), input), "INVALID");
    expect(Object.keys(refusal.fields)).toEqual(["content.gradesReason"]);
    expect(await citationsOf(input.claim)).toEqual([]);
  });

  test("of the same source with the same stance a second time", async () => {
    const editor = actorOf(await buildPerson());
    const input = await filledIn();
    await attachCitation(editor, input);
    const again = { ...input, requestKey: randomUUID() };
    const refusal = await expectRefusal(attachCitation(editor, again), "CONFLICT");
    expect(refusal.message).toMatch(/already attached/);
    expect(await citationsOf(input.claim)).toHaveLength(1);
  });
});

describe("an editor attaches a counter-source", () => {
  test("with its first version and its row of history", async () => {
    const editor = await buildPerson();
    const input = await filledIn();
    const { citationId } = await attachCitation(actorOf(editor), input);

    const [citation] = await citationsOf(input.claim);
    expect(citation).toMatchObject({ id: citationId, stance: "DISPUTES", version: 1, createdById: editor.id });
    expect(await db().citationVersion.findMany({ where: { citationId } })).toMatchObject([
      { number: 1, personId: editor.id, content: { stance: "DISPUTES" } },
    ]);
    expect(await changesOf(input.claim)).toMatchObject([
      {
        verb: "citation.attached",
        role: "EDITOR",
        personId: editor.id,
        citationId,
        requestKey: input.requestKey,
        detail: { stance: "DISPUTES", title: "A book" },
      },
    ]);
  });

  test("with a new source, which is recorded too", async () => {
    const source = { type: "book", title: "A new book", authors: "Writer, Some", issued: "1999" };
    const input = await filledIn({ source: { from: "NEW", source } });
    const { citationId } = await attachCitation(actorOf(await buildPerson()), input);

    const citation = await db().citation.findUniqueOrThrow({ where: { id: citationId }, include: { source: true } });
    expect(citation.source).toMatchObject({ slug: "writer-1999", title: "A new book", year: 1999 });
    const changes = await db().change.findMany({ where: { sourceId: citation.sourceId }, orderBy: { id: "asc" } });
    expect(changes.map((change) => change.verb)).toEqual(["source.added", "citation.attached"]);
  });

  test("with its estimate", async () => {
    const scope = { unit: "deaths", counted: "famine deaths", place: "Ukraine" };
    const input = await filledIn({
      content: contentOf({ estimate: { low: "3,500,000", best: "3,900,000", ...scope } }),
    });
    const { citationId } = await attachCitation(actorOf(await buildPerson()), input);
    const stored = await db().estimate.findUniqueOrThrow({ where: { citationId } });
    expect([stored.low?.toString(), stored.best?.toString(), stored.high]).toEqual(["3500000", "3900000", null]);
  });

  test("and the notes signed before are stale", async () => {
    const input = await filledIn();
    const before = await db().claim.findUniqueOrThrow({ where: { slug: input.claim } });
    await attachCitation(actorOf(await buildPerson()), input);
    const after = await db().claim.findUniqueOrThrow({ where: { slug: input.claim } });
    expect(after.evidenceVersion).toBe(before.evidenceVersion + 1);
  });
});

describe("the same form sent twice attaches once", () => {
  test("one after the other", async () => {
    const editor = actorOf(await buildPerson());
    const input = await filledIn();
    const first = await attachCitation(editor, input);
    expect(await attachCitation(editor, input)).toEqual(first);
    expect(await changesOf(input.claim)).toHaveLength(1);
  });

  test("at the same moment", async () => {
    const editor = actorOf(await buildPerson());
    const input = await filledIn();
    const results = await Promise.all(Array.from({ length: 6 }, () => attachCitation(editor, input)));
    expect(new Set(results.map((result) => result.citationId)).size).toBe(1);
    expect(await citationsOf(input.claim)).toHaveLength(1);
    expect(await changesOf(input.claim)).toHaveLength(1);
  });
});
