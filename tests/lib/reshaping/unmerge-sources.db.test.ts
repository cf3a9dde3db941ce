import { describe, expect, test } from "vitest";
import { restoreCitation } from "@/lib/citations/restore";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { mergeSources } from "@/lib/reshaping/merge-sources";
import { unmergeSources } from "@/lib/reshaping/unmerge-sources";
import { addSource } from "@/lib/sources/add";
import { reviseSource } from "@/lib/sources/revise";
import { addSourceInput, reviseSourceInput, withdrawSourceInput } from "@/lib/sources/schema";
import { restoreSource } from "@/lib/sources/restore";
import { withdrawSource } from "@/lib/sources/withdraw";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { moderator } from "../../factories/merges.ts";
import { buildBook, mergingOf, storedSource, undoingOf } from "../../factories/merged-sources.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildScan } from "../../factories/scans.ts";
import { buildSource } from "../../factories/sources.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const because = ({ slug }: { slug: string }) => withdrawSourceInput.parse({ slug, reason: "Because of the test." });

/** Two sources of which the first was merged into the second. */
async function merged(csl: Record<string, unknown> = {}, more: Record<string, unknown> = {}) {
  const actor = await moderator();
  const [source, into] = [await buildBook(csl), await buildBook({ title: "The other" })];
  await mergeSources(actor, mergingOf(source, into, more));
  return { actor, source, into };
}

describe("refused, and nothing is written", () => {
  test("of a source that was not merged, of an unknown one, and for whoever has no part in it", async () => {
    const { source } = await merged();
    const editor = actorOf(await buildPerson());
    await expectRefusal(unmergeSources(editor, undoingOf(source)), "FORBIDDEN");
    await expectRefusal(unmergeSources(await moderator(), undoingOf(await buildSource())), "FORBIDDEN");
    await expectRefusal(unmergeSources(await moderator(), undoingOf({ slug: "no-such-source" })), "NOT_FOUND");
    const refusal = await expectRefusal(restoreSource(await moderator(), because(source)), "FORBIDDEN");
    expect(refusal.message).toContain("merged into another");
    expect(await changesWhere({ verb: "source.unmerged" })).toEqual([]);
  });

  test("while the other one is merged itself", async () => {
    const { actor, source, into } = await merged();
    const third = await buildSource();
    await mergeSources(actor, mergingOf(into, third));
    const refusal = await expectRefusal(unmergeSources(actor, undoingOf(source)), "CONFLICT");
    expect(refusal.message).toContain("was merged itself since");
    expect((await storedSource(source)).mergedIntoId).toBe(third.id);
  });

  test("when another source has its identifier by now", async () => {
    const { actor, source, into } = await merged({ DOI: "10.1000/taken" });
    await withdrawSource(actor, because(into));
    await addSource(
      actor,
      addSourceInput.parse({ source: { type: "book", title: "A third", doi: "10.1000/taken", same: "NONE" } }),
    );
    const refusal = await expectRefusal(unmergeSources(actor, undoingOf(source)), "CONFLICT");
    expect(refusal.message).toContain("has a source with this DOI already");
    expect((await storedSource(source)).mergedIntoId).toBe(into.id);
  });
});

describe("undone", () => {
  test("it stands again with what it brought; what came to the other since stays there", async () => {
    const me = await buildPerson();
    const mine = () => buildBook({ DOI: `10.1000/${newId()}` }, me.id);
    const [source, into] = [await mine(), await mine()];
    const brought = await buildCitation({ sourceId: source.id, createdById: me.id });
    await db().sighting.create({
      data: { id: newId(), sourceId: source.id, position: 0, address: "https://example.org", saw: "It." },
    });
    await mergeSources(actorOf(me), mergingOf(source, into));
    const since = await buildCitation({ sourceId: into.id });
    const input = undoingOf(source);
    await unmergeSources(actorOf(me), input);
    await unmergeSources(actorOf(me), input);

    const again = await storedSource(source);
    expect(again).toMatchObject({ mergedIntoId: null, withdrawnAt: null, withdrawnReason: null });
    expect(again.citations.map(({ id }) => id)).toEqual([brought.id]);
    expect([again.identifiers.length, again.sightings.length]).toEqual([1, 1]);
    const other = await storedSource(into);
    expect(other.citations.map(({ id }) => id)).toEqual([since.id]);
    expect([other.identifiers.length, other.sightings.length]).toEqual([1, 0]);
    expect(await changesWhere({ verb: { in: ["source.unmerged", "source.given-back"] } })).toMatchObject([
      { sourceId: source.id, requestKey: input.requestKey, detail: { citations: [brought.id] } },
      { sourceId: into.id, detail: { source: { slug: source.slug } } },
    ]);
    // Nothing is in the way of doing it the other way round.
    await mergeSources(await moderator(), mergingOf(into, source));
  });

  test("what was withdrawn and tied is as it was; notes on that claim are stale again", async () => {
    const actor = await moderator();
    const [source, into, claim] = [await buildSource(), await buildSource(), await buildClaim()];
    const on = { claimId: claim.id };
    const own = await buildCitation({ ...on, sourceId: source.id });
    await buildCitation({ ...on, sourceId: into.id });
    await buildCitation(on, contentOf({ derivesFrom: own.id, overlapReason: "SAME_DATASET" }));
    await mergeSources(actor, mergingOf(source, into));
    const between = await db().claim.findUniqueOrThrow({ where: { id: claim.id } });
    await unmergeSources(actor, undoingOf(source));
    const [back] = (await storedSource(source)).citations;
    expect(back).toMatchObject({ id: own.id, withdrawnAt: null, derivesFromId: null, version: 3 });
    const after = await db().claim.findUniqueOrThrow({ where: { id: claim.id } });
    expect(after.evidenceVersion).toBeGreaterThan(between.evidenceVersion);
    expect((await changesWhere({ claimId: claim.id })).map(({ verb }) => verb).slice(-3)).toEqual([
      "citation.revised",
      "citation.restored",
      "claim.sources-unmerged",
    ]);
  });

  test("but what somebody decided on since stays so", async () => {
    const actor = await moderator();
    const [source, into, claim] = [await buildSource(), await buildSource(), await buildClaim()];
    const own = await buildCitation({ claimId: claim.id, sourceId: source.id });
    const twin = await buildCitation({ claimId: claim.id, sourceId: into.id });
    await mergeSources(actor, mergingOf(source, into));
    const data = { withdrawnAt: new Date(), withdrawnReason: "It was a misreading." };
    await db().citation.update({ where: { id: twin.id }, data });
    await restoreCitation(actor, { citationId: own.id, reason: "This one is right." });
    await db().citation.update({ where: { id: own.id }, data });
    await unmergeSources(actor, undoingOf(source));
    expect((await storedSource(source)).citations).toMatchObject([
      { id: own.id, withdrawnReason: data.withdrawnReason },
    ]);
  });

  test("what the other record took over goes, unless it was revised since", async () => {
    const csl = { title: "Famine", publisher: "A press", DOI: "10.1000/took" };
    const one = await merged(csl, { take: ["publisher", "DOI"] });
    await unmergeSources(one.actor, undoingOf(one.source));
    const back = await storedSource(one.into);
    expect(back.csl).toEqual({ type: "book", title: "The other" });
    expect([back.version, back.identifiers]).toEqual([3, []]);

    const two = await merged({ ...csl, DOI: "10.1000/kept" }, { take: ["publisher"] });
    await reviseSource(
      two.actor,
      reviseSourceInput.parse({
        slug: two.into.slug,
        version: 2,
        source: { type: "book", title: "The other", publisher: "Another press" },
        reason: "From the title page.",
      }),
    );
    await unmergeSources(two.actor, undoingOf(two.source));
    expect((await storedSource(two.into)).csl).toMatchObject({ publisher: "Another press" });
  });

  test("a chain is undone in order, and each leads again to where it led", async () => {
    const { actor, source, into } = await merged();
    const third = await buildSource();
    const brought = await buildCitation({ sourceId: into.id });
    await mergeSources(actor, mergingOf(into, third));
    await unmergeSources(actor, undoingOf(into));
    expect((await storedSource(source)).mergedIntoId).toBe(into.id);
    expect((await storedSource(into)).citations.map(({ id }) => id)).toEqual([brought.id]);
    await unmergeSources(actor, undoingOf(source));
    expect((await storedSource(source)).mergedIntoId).toBeNull();
  });

  test("by two people at the same moment, once", async () => {
    const { actor, source } = await merged();
    const both = await Promise.allSettled([
      unmergeSources(actor, undoingOf(source)),
      unmergeSources(await moderator(), undoingOf(source)),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await changesWhere({ sourceId: source.id, verb: "source.unmerged" })).toHaveLength(1);
  });
});

test("page scans go along and come back; one that both have stays with each", async () => {
  const actor = await moderator();
  const [source, into] = [await buildBook({}), await buildBook({})];
  const both = { sha256: "0".repeat(64) };
  const [mine] = [await buildScan({ sourceId: source.id }), await buildScan({ sourceId: source.id, ...both })];
  const theirs = await buildScan({ sourceId: into.id, ...both });
  const scansOf = async ({ id }: { id: string }) =>
    (await db().scan.findMany({ where: { sourceId: id }, orderBy: { id: "asc" } })).map((scan) => scan.id);
  const before = [await scansOf(source), await scansOf(into)];
  await mergeSources(actor, mergingOf(source, into));
  expect(await scansOf(into)).toEqual([mine.id, theirs.id]);
  await unmergeSources(actor, undoingOf(source));
  expect([await scansOf(source), await scansOf(into)]).toEqual(before);
});

test("what a list of retractions says goes along and comes back, and counts where it is", async () => {
  const actor = await moderator();
  const [source, into] = [await buildBook({}), await buildBook({})];
  const notice = { record: "1", nature: "RETRACTION", day: new Date("2020-01-01") } as const;
  await db().sourceNotice.create({ data: { id: newId(), sourceId: source.id, ...notice } });
  const states = async () => {
    const rows = await db().source.findMany({ where: { id: { in: [source.id, into.id] } }, orderBy: { id: "asc" } });
    return rows.map(({ noticedHealth }) => noticedHealth);
  };
  await mergeSources(actor, mergingOf(source, into));
  expect(await states()).toEqual(["OK", "RETRACTED"]);
  await unmergeSources(actor, undoingOf(source));
  expect(await states()).toEqual(["RETRACTED", "OK"]);
});
