import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { reviseCitation } from "@/lib/citations/revise";
import { db, pool } from "@/lib/db";
import { estimateInput } from "@/lib/estimates/schema";
import { newId } from "@/lib/id";
import { writeQuotation } from "@/lib/quotations/save";
import { splitInput } from "@/lib/reshaping/schema";
import { splitClaim } from "@/lib/reshaping/split";
import { untilSomebodyWaits, useDatabase } from "../../database.ts";
import { buildCheck, buildCitation, contentOf } from "../../factories/citations.ts";
import { quotationOf } from "../../factories/quotations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { claimIn, importText } from "../../factories/documents.ts";
import { buildDispute } from "../../factories/disputes.ts";
import { changesWhere } from "../../factories/history.ts";
import { buildNote } from "../../factories/notes.ts";
import { buildDocument, buildOccurrence } from "../../factories/occurrences.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const PARTS = [
  { statement: "Seven million people died.", type: "QUANTITY", checkability: "YES", note: "" },
  { statement: "The famine was caused by requisitions.", type: "RELATION", checkability: "PARTLY", note: "" },
];

const formOf = (claim: string, overrides: Record<string, unknown> = {}) => ({
  requestKey: randomUUID(),
  claim,
  parts: PARTS,
  occurrences: [],
  citations: [],
  notes: [],
  reason: "It says two things.",
  confirm: "yes",
  ...overrides,
});
const moderator = async () => actorOf(await buildPerson({ role: "MODERATOR" }));

/** A claim of two statements, which a document makes in one place. */
async function buildCompound(overrides: { createdById?: string } = {}) {
  const claim = await buildClaim({ statement: "Seven million died because of requisitions.", ...overrides });
  const place = await buildOccurrence(await buildDocument(), { claimId: claim.id, start: 3, end: 14 });
  return { claim, place, both: [{ id: place.id, parts: [1, 2] }] };
}
const stored = (slug: string) =>
  db().claim.findUniqueOrThrow({
    where: { slug },
    include: {
      parts: true,
      occurrences: true,
      citations: { orderBy: { id: "asc" }, include: { versions: true, checks: true } },
      notes: true,
      estimate: true,
      versions: true,
      disputes: true,
    },
  });

describe("splitting is refused, and nothing is written", () => {
  test("for an editor when others had a hand in it, and on a claim that does not stand", async () => {
    const { claim, both } = await buildCompound();
    const gone = await buildClaim(WITHDRAWN);
    const split = splitInput.parse(formOf(claim.slug, { occurrences: both }));
    await expectRefusal(splitClaim(actorOf(await buildPerson()), split), "FORBIDDEN");
    await expectRefusal(splitClaim(await moderator(), { ...split, claim: gone.slug }), "FORBIDDEN");
    await expectRefusal(splitClaim(await moderator(), { ...split, claim: "no-such-claim" }), "NOT_FOUND");
    expect(await changesWhere({ verb: "claim.split" })).toEqual([]);
  });

  test("when something happened since, or something named is another claim's", async () => {
    const actor = await moderator();
    const { claim, both } = await buildCompound();
    const elsewhere = await buildCitation();
    const split = splitInput.parse(formOf(claim.slug, { occurrences: both }));
    await expectRefusal(splitClaim(actor, { ...split, seen: newId() }), "STALE");
    const citations = [{ id: elsewhere.id, parts: [1] }];
    await expectRefusal(splitClaim(actor, { ...split, citations }), "STALE");
    expect((await stored(claim.slug)).parts).toEqual([]);
  });

  test("when a note would go to an opinion", async () => {
    const { claim, both } = await buildCompound();
    const note = await buildNote({ claimId: claim.id });
    const parts = [PARTS[0], { ...PARTS[1], type: "EVALUATION", checkability: "NO" }];
    const notes = [{ id: note.id, part: 2 }];
    const split = splitInput.parse(formOf(claim.slug, { occurrences: both, parts, notes }));
    await expectRefusal(splitClaim(await moderator(), split), "CONFLICT");
  });

  test.each([
    ["one statement only", { parts: [PARTS[0]] }, "parts"],
    ["a part without a place in a document", {}, "parts.0.statement"],
    ["a part that is not there", { citations: [{ id: randomUUID(), parts: [3] }] }, "citations.0.parts"],
    ["a figure for a part that is not there", { figure: 4 }, "figure"],
    ["no confirmation", { confirm: undefined }, "confirm"],
  ])("with %s", (_, overrides, field) => {
    const { error } = splitInput.safeParse(formOf("a-claim", overrides));
    expect(error?.issues.map((issue) => issue.path.join("."))).toContain(field);
  });
});

test("everything goes where it was given, and the claim stays as the page that leads to its parts", async () => {
  const actor = await moderator();
  const { claim, place, both } = await buildCompound();
  const [first, shared, staying] = [
    await buildCitation({ claimId: claim.id }),
    await buildCitation({ claimId: claim.id }),
    await buildCitation({ claimId: claim.id }),
  ];
  const checker = await buildPerson();
  const check = { saw: "EXCERPT", finding: "SAYS_SO", personId: checker.id } as const;
  await db().check.create({ data: { version: 1, id: newId(), citationId: shared.id, ...check } });
  const [going, remaining] = [await buildNote({ claimId: claim.id }), await buildNote({ claimId: claim.id })];
  const about = await buildDispute({ claim: claim.slug, target: { kind: "CITATION", id: first.id } });
  const wording = await buildDispute({ claim: claim.slug, reasons: ["COMPOUND_CLAIM"] });
  const figure = estimateInput.parse({
    best: "7000000",
    comparator: "ABOUT",
    unit: "deaths",
    counted: "x",
    place: "y",
  });
  await db().estimate.create({ data: { id: newId(), claimId: claim.id, ...figure } });

  const input = splitInput.parse(
    formOf(claim.slug, {
      occurrences: both,
      citations: [
        { id: first.id, parts: [1] },
        { id: shared.id, parts: [2, 1] },
        { id: staying.id, parts: [] },
      ],
      notes: [
        { id: going.id, part: 2 },
        { id: remaining.id, part: 0 },
      ],
      figure: 1,
    }),
  );
  const { parts } = await splitClaim(actor, input);
  expect(await splitClaim(actor, input)).toEqual({ claim: claim.slug, parts: [] });

  const original = await stored(claim.slug);
  expect(original).toMatchObject({ withdrawnReason: input.reason, parts: [{ slug: parts[0] }, { slug: parts[1] }] });
  expect(original.occurrences).toMatchObject([{ id: place.id }]);
  expect(original.citations).toMatchObject([{ id: staying.id }]);
  expect(original.notes).toMatchObject([{ id: remaining.id }]);
  expect(original.disputes).toMatchObject([{ id: wording.id }]);
  expect(original.estimate).toBeNull();

  const [one, two] = [await stored(parts[0] ?? ""), await stored(parts[1] ?? "")];
  expect(one).toMatchObject({ splitFromId: claim.id, position: claim.position, statement: PARTS[0]?.statement });
  expect(one.versions).toMatchObject([{ number: 1, statement: PARTS[0]?.statement }]);
  expect([one, two].map((part) => part.occurrences)).toMatchObject([
    [{ quote: "a few words", start: 3 }],
    [{ start: 3 }],
  ]);
  const anchors = await db().anchor.findMany({ where: { occurrence: { claimId: { in: [one.id, two.id] } } } });
  expect(anchors.map((anchor) => anchor.start)).toEqual([3, 3]);
  expect(one.citations).toMatchObject([{ id: first.id }, { id: shared.id }]);
  expect(two.citations).toMatchObject([
    { createdById: shared.createdById, summary: shared.summary, versions: [{ number: 1 }], checks: [check] },
  ]);
  expect(one.disputes).toMatchObject([{ id: about.id }]);
  expect(two.notes).toMatchObject([{ id: going.id, signedOnId: claim.id }]);
  expect(two.evidenceVersion).toBeGreaterThan(going.evidenceVersion);
  expect(one.estimate?.best?.toFixed()).toBe("7000000");

  const { reason } = input;
  expect(await changesWhere({ verb: { startsWith: "claim.split" } })).toMatchObject([
    { verb: "claim.split", claimId: claim.id, requestKey: input.requestKey, detail: { reason } },
    { verb: "claim.split-off", claimId: one.id, detail: { from: { slug: claim.slug }, reason } },
    { verb: "claim.split-off", claimId: two.id, detail: { from: { slug: claim.slug }, reason } },
  ]);
  const copy = two.citations[0]?.id ?? "";
  expect(await changesWhere({ citationId: copy })).toMatchObject([
    { verb: "citation.copied", claimId: two.id, detail: { from: shared.id } },
  ]);
});

test("a quotation goes to a part with what it names there, and names no citation that is elsewhere", async () => {
  const { claim, both } = await buildCompound();
  const [here, shared] = [await buildCitation({ claimId: claim.id }), await buildCitation({ claimId: claim.id })];
  const renderings = [here, shared].map(({ id }) => ({ text: "untergehen", language: "de", citationId: id }));
  const content = quotationOf({ renderings });
  await writeQuotation(db(), await buildPerson(), { claimId: claim.id, number: 1, content, reason: "" });
  const citations = [
    { id: here.id, parts: [1] },
    { id: shared.id, parts: [1, 2] },
  ];
  const split = splitInput.parse(formOf(claim.slug, { occurrences: both, citations, quotation: 2 }));
  const { parts } = await splitClaim(await moderator(), split);
  const second = await stored(parts[1] ?? "");
  const rows = await db().rendering.findMany({ where: { claimId: second.id }, orderBy: { position: "asc" } });
  expect(rows.map((row) => row.citationId)).toEqual([null, second.citations[0]?.id]);
  expect(await db().rendering.count({ where: { claimId: claim.id } })).toBe(0);
});

test("what repeats what is kept where both are, and is said anew where they part", async () => {
  const { claim, both } = await buildCompound();
  const on = { claimId: claim.id };
  const origin = await buildCitation(on);
  const repeating = (id: string) => contentOf({ derivesFrom: id, overlapReason: "SAME_DATASET" });
  const [moved, parted] = [
    await buildCitation(on, repeating(origin.id)),
    await buildCitation(on, repeating(origin.id)),
  ];
  const last = await buildCitation(on, repeating(parted.id));
  const citations = [
    { id: last.id, parts: [1, 2] },
    { id: moved.id, parts: [1] },
    { id: origin.id, parts: [1] },
    { id: parted.id, parts: [2] },
  ];
  await splitClaim(await moderator(), splitInput.parse(formOf(claim.slug, { occurrences: both, citations })));

  const at = (id: string) => db().citation.findUniqueOrThrow({ where: { id } });
  expect(await at(moved.id)).toMatchObject({ derivesFromId: origin.id, version: 1 });
  // What it repeats went elsewhere: it stands alone now, and its earlier version says what it said.
  expect(await at(parted.id)).toMatchObject({ derivesFromId: null, overlapReason: null, version: 2 });
  // With what lay between gone to the other part, it repeats what that repeated.
  expect(await at(last.id)).toMatchObject({ derivesFromId: origin.id, version: 2 });
  const copy = await db().citation.findFirstOrThrow({ where: { derivesFromId: parted.id } });
  expect(copy).toMatchObject({ overlapReason: "SAME_DATASET" });
  expect(await changesWhere({ verb: "citation.revised", citationId: parted.id })).toMatchObject([
    { detail: { repeats: null, reason: `“${claim.statement}” was split.` } },
  ]);
});

test("an editor splits what is all their own", async () => {
  const editor = await buildPerson();
  const { claim, both } = await buildCompound({ createdById: editor.id });
  await splitClaim(actorOf(editor), splitInput.parse(formOf(claim.slug, { occurrences: both })));
  expect((await stored(claim.slug)).parts).toHaveLength(2);
});

test("it waits for whoever adds a version of its document, so that the parts stand in that version too", async () => {
  const actor = await moderator();
  await importText(actor, "growing", "One thing and another are said here.");
  const claim = await stored(await claimIn(actor, "growing", "One thing and another"));
  const occurrences = claim.occurrences.map(({ id }) => ({ id, parts: [1, 2] }));
  const other = await pool().connect();
  await other.query("BEGIN");
  await other.query("SELECT 1 FROM document WHERE slug = 'growing' FOR NO KEY UPDATE");
  const splitting = splitClaim(actor, splitInput.parse(formOf(claim.slug, { occurrences })));
  await untilSomebodyWaits();
  await other.query("COMMIT");
  other.release();
  await splitting;
  expect(await db().anchor.count({ where: { occurrence: { claim: { splitFromId: claim.id } } } })).toBe(2);
});

test("a claim is split once, when two people do it at the same moment", async () => {
  const { claim, both } = await buildCompound();
  const split = async () => splitClaim(await moderator(), splitInput.parse(formOf(claim.slug, { occurrences: both })));
  const outcomes = await Promise.allSettled([split(), split()]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect((await stored(claim.slug)).parts).toHaveLength(2);
});

test("a copy has the checks of its words; those of an earlier text stay with the first", async () => {
  const { claim, both: occurrences } = await buildCompound();
  const { id } = await buildCitation({ claimId: claim.id });
  const earlier = await buildCheck({ citationId: id });
  const content = contentOf({ summary: "It gives a range." });
  await reviseCitation(await moderator(), { citationId: id, version: 1, content, reason: "More exact." });
  const current = await buildCheck({ citationId: id, version: 2 });
  await splitClaim(
    await moderator(),
    splitInput.parse(formOf(claim.slug, { occurrences, citations: [{ id, parts: [1, 2] }] })),
  );
  const copy = await db().citation.findFirstOrThrow({
    where: { id: { not: id }, claim: { splitFromId: claim.id } },
    include: { checks: true },
  });
  expect(copy.checks).toMatchObject([{ personId: current.personId, version: 1 }]);
  const first = await db().check.findMany({ where: { citationId: id }, orderBy: { version: "asc" } });
  expect(first.map((check) => check.personId)).toEqual([earlier.personId, current.personId]);
});
