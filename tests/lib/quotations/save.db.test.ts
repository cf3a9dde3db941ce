import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { getClaimPage } from "@/lib/claims/read";
import { db } from "@/lib/db";
import { saveQuotation } from "@/lib/quotations/save";
import { saveQuotationInput } from "@/lib/quotations/schema";
import { asOwner, useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim, WITHDRAWN } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { quotationOf } from "../../factories/quotations.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

interface Filled {
  content?: Record<string, unknown>;
  [field: string]: unknown;
}

/** The form filled in for the first time. */
const filledIn = (claim: { slug: string }, { content, ...overrides }: Filled = {}) =>
  saveQuotationInput.parse({
    requestKey: randomUUID(),
    claim: claim.slug,
    version: 0,
    content: quotationOf(content),
    reason: "The edition was looked at.",
    ...overrides,
  });

/** A claim with two standing citations, and an editor. */
async function quoted() {
  const claim = await buildClaim({ type: "QUOTATION" });
  const [first, second] = [await buildCitation({ claimId: claim.id }), await buildCitation({ claimId: claim.id })];
  return { claim, first, second, editor: await buildPerson(), other: await buildPerson() };
}

const versionsOf = (claimId: string) =>
  db().quotationVersion.findMany({ where: { claimId }, orderBy: { number: "asc" } });

const RENDERING = { text: "world storm", language: "en", publication: "Collected Works, vol. 8" };

describe("refused, and nothing is written", () => {
  test("for a reader, a suspended editor, and on a withdrawn claim", async () => {
    const { claim } = await quoted();
    for (const person of [await buildPerson({ role: "READER" }), await buildPerson({ suspended: true })]) {
      await expectRefusal(saveQuotation(actorOf(person), filledIn(claim)), "FORBIDDEN");
    }
    const withdrawn = await buildClaim(WITHDRAWN);
    await expectRefusal(saveQuotation(actorOf(await buildPerson()), filledIn(withdrawn)), "FORBIDDEN");
    expect(await versionsOf(claim.id)).toEqual([]);
    expect(await changesWhere({ claimId: claim.id })).toEqual([]);
  });

  test("for an unknown claim", async () => {
    await expectRefusal(saveQuotation(actorOf(await buildPerson()), filledIn({ slug: "no-such" })), "NOT_FOUND");
  });

  test.each([
    ["a rendering", "content.renderings", (citationId: string) => ({ renderings: [{ ...RENDERING, citationId }] })],
    [
      "a finding",
      "content.findings.exists.citations",
      (citationId: string) => ({ findings: { exists: { answer: "YES", note: "Seen.", citations: [citationId] } } }),
    ],
    ["a step", "content.trail", (citationId: string) => ({ trail: [{ label: "Engels", citationId }] })],
  ])("when %s names a citation of another claim, or a withdrawn one", async (_, field, naming) => {
    const { claim, editor } = await quoted();
    const elsewhere = await buildCitation();
    const withdrawn = await buildCitation({ claimId: claim.id, ...WITHDRAWN });
    for (const { id } of [elsewhere, withdrawn]) {
      const deed = saveQuotation(actorOf(editor), filledIn(claim, { content: naming(id) }));
      const refusal = await expectRefusal(deed, "INVALID");
      expect(refusal.fields[field]?.[0]).toContain("attached to this claim");
    }
    expect(await versionsOf(claim.id)).toEqual([]);
  });

  test("when nothing differs, and when a revision has no reason", async () => {
    const { claim, editor } = await quoted();
    await saveQuotation(actorOf(editor), filledIn(claim));
    await expectRefusal(saveQuotation(actorOf(editor), filledIn(claim, { version: 1 })), "CONFLICT");
    const silent = filledIn(claim, { version: 1, content: { saidBy: "Engels" }, reason: " " });
    const refusal = await expectRefusal(saveQuotation(actorOf(editor), silent), "INVALID");
    expect(refusal.fields).toHaveProperty("reason");
    expect(await versionsOf(claim.id)).toHaveLength(1);
  });

  test("when somebody else was quicker, with their version", async () => {
    const { claim, editor, other, first } = await quoted();
    const theirs = {
      renderings: [{ ...RENDERING, citationId: first.id }],
      findings: { exists: { answer: "YES", note: "It is there.", citations: [first.id] } },
      trail: [{ label: "Engels", date: "1849-01-13", gap: true }],
    };
    await saveQuotation(actorOf(other), filledIn(claim, { content: theirs }));
    const refusal = await expectRefusal(saveQuotation(actorOf(editor), filledIn(claim)), "STALE");
    expect(refusal.theirs).toMatchObject({
      version: 1,
      person: other.displayName,
      values: {
        "content.saidBy": "Karl Marx",
        "content.renderings.0.text": "world storm",
        "content.renderings.0.citationId": first.id,
        "content.findings.exists.answer": "YES",
        "content.findings.exists.citations[]": [first.id],
        "content.trail.0.date": "1849-01-13",
        "content.trail.0.gap": "true",
      },
    });
    expect(await versionsOf(claim.id)).toHaveLength(1);
  });
});

describe("an editor fills in a quotation", () => {
  test("in full, with its row of history", async () => {
    const { claim, editor, first, second } = await quoted();
    const input = filledIn(claim, {
      content: {
        renderings: [
          { ...RENDERING, citationId: first.id },
          { text: "universal storm", language: "en" },
        ],
        findings: {
          exists: { answer: "YES", note: "It is there.", citations: [first.id, second.id] },
          attributionCorrect: { answer: "NO", note: "By another author.", citations: [second.id] },
        },
        trail: [{ label: "A magazine" }, { label: "Engels", date: "1849-01-13", gap: true, citationId: first.id }],
      },
    });
    await saveQuotation(actorOf(editor), input);

    const page = await getClaimPage(claim.slug);
    expect(page?.quotation).toMatchObject({
      version: 1,
      label: "MISATTRIBUTED",
      because: ["attributionCorrect"],
      renderings: [
        { text: "world storm", citationId: first.id },
        { text: "universal storm", citationId: null },
      ],
      trail: [
        { label: "A magazine", gap: false, citationId: null },
        { label: "Engels", date: "1849-01-13", gap: true, citationId: first.id },
      ],
    });
    expect(page?.quotation?.findings.map(({ question, answer }) => [question, answer])).toEqual([
      ["exists", "YES"],
      ["verbatim", "NOT_ESTABLISHED"],
      ["translationFaithful", "NOT_ESTABLISHED"],
      ["attributionCorrect", "NO"],
      ["contextFair", "NOT_ESTABLISHED"],
    ]);
    expect(page?.quotation?.findings[0]?.citationIds.toSorted()).toEqual([first.id, second.id].toSorted());
    expect(await changesWhere({ claimId: claim.id })).toMatchObject([
      {
        verb: "quotation.recorded",
        personId: editor.id,
        requestKey: input.requestKey,
        detail: { words: "perish in the revolutionary holocaust" },
      },
    ]);
  });

  test("and another revises it; both versions are kept", async () => {
    const { claim, editor, other, first } = await quoted();
    const before = {
      renderings: [RENDERING],
      findings: { exists: { answer: "YES", note: "Seen.", citations: [first.id] } },
    };
    await saveQuotation(actorOf(editor), filledIn(claim, { content: before }));
    await saveQuotation(actorOf(other), filledIn(claim, { version: 1, content: { saidBy: "Friedrich Engels" } }));

    expect(await versionsOf(claim.id)).toMatchObject([
      { number: 1, personId: editor.id, content: { saidBy: "Karl Marx", renderings: [RENDERING] } },
      { number: 2, personId: other.id, content: { saidBy: "Friedrich Engels", renderings: [] } },
    ]);
    const page = await getClaimPage(claim.slug);
    expect(page?.quotation).toMatchObject({ version: 2, saidBy: "Friedrich Engels", renderings: [] });
    expect(page?.quotation?.findings.every(({ citationIds }) => citationIds.length === 0)).toBe(true);
    const [, revised] = (await changesWhere({ claimId: claim.id })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(revised).toMatchObject({
      verb: "quotation.revised",
      detail: { version: 2, fields: ["saidBy", "renderings", "findings"], reason: "The edition was looked at." },
    });
  });

  test("and the notes signed before are stale", async () => {
    const { claim, editor } = await quoted();
    const evidence = async () => (await db().claim.findUniqueOrThrow({ where: { id: claim.id } })).evidenceVersion;
    const before = await evidence();
    await saveQuotation(actorOf(editor), filledIn(claim));
    expect(await evidence()).toBe(before + 1);
    await saveQuotation(actorOf(editor), filledIn(claim, { version: 1, content: { saidBy: "Engels" } }));
    expect(await evidence()).toBe(before + 2);
  });
});

describe("two at the same moment", () => {
  test("one is saved, the other is told", async () => {
    const { claim, editor, other } = await quoted();
    const outcomes = await Promise.allSettled([
      saveQuotation(actorOf(editor), filledIn(claim)),
      saveQuotation(actorOf(other), filledIn(claim, { content: { saidBy: "Engels" } })),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "STALE" } });
    expect(await versionsOf(claim.id)).toHaveLength(1);
  });

  test("the same form twice saves once", async () => {
    const { claim, editor } = await quoted();
    const input = filledIn(claim);
    await Promise.all(Array.from({ length: 4 }, () => saveQuotation(actorOf(editor), input)));
    expect(await versionsOf(claim.id)).toHaveLength(1);
    expect(await changesWhere({ claimId: claim.id })).toHaveLength(1);
  });
});

describe("the database is the last judge", () => {
  test("a citation of another claim carries nothing here", async () => {
    const { claim, editor } = await quoted();
    await saveQuotation(actorOf(editor), filledIn(claim, { content: { renderings: [RENDERING] } }));
    const elsewhere = await buildCitation();
    const where = { claimId_position: { claimId: claim.id, position: 0 } };
    await expect(db().rendering.update({ where, data: { citationId: elsewhere.id } })).rejects.toThrow(
      /rendering_citation_of_same_claim/,
    );
    const step = { claimId: claim.id, position: 0, label: "Engels", citationId: elsewhere.id };
    await expect(db().trailLink.create({ data: step })).rejects.toThrow(/trail_link_citation_of_same_claim/);
  });

  test("an answer has a note, and versions are kept", async () => {
    const { claim, editor } = await quoted();
    await saveQuotation(actorOf(editor), filledIn(claim));
    const silent = { claimId: claim.id, question: "EXISTS", answer: "YES" } as const;
    await expect(db().quotationFinding.create({ data: silent })).rejects.toThrow(/quotation_finding_has_a_note/);
    await expect(asOwner("DELETE FROM quotation_version")).rejects.toThrow(/never changed or removed/);
  });
});

test("what was carried by a citation withdrawn since goes on naming it; in which order they are ticked says nothing", async () => {
  const { claim, first, second, editor } = await quoted();
  const carriedBy = (...ids: string[]) => ({
    renderings: [{ ...RENDERING, citationId: first.id }],
    findings: { exists: { answer: "YES", note: "Seen.", citations: ids } },
  });
  await saveQuotation(actorOf(editor), filledIn(claim, { content: carriedBy(first.id, second.id) }));
  await db().citation.update({ where: { id: first.id }, data: WITHDRAWN });
  const again = (more: Record<string, unknown>) =>
    filledIn(claim, { version: 1, content: { ...carriedBy(second.id, first.id), ...more } });
  await expectRefusal(saveQuotation(actorOf(editor), again({})), "CONFLICT");
  await saveQuotation(actorOf(editor), again({ saidBy: "Friedrich Engels" }));
  expect(await db().findingCitation.count({ where: { claimId: claim.id } })).toBe(2);
  expect(await changesWhere({ claimId: claim.id, verb: "quotation.revised" })).toMatchObject([
    { detail: { fields: ["saidBy"] } },
  ]);
});
