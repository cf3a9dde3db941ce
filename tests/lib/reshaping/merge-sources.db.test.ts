import { describe, expect, test } from "vitest";
import { attachCitation } from "@/lib/citations/attach";
import { checkInput } from "@/lib/citations/schema";
import { checkCitation } from "@/lib/citations/check";
import { attachInput } from "@/lib/citations/schema";
import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import { lockSources } from "@/lib/reshaping/load-sources";
import { mergeSources } from "@/lib/reshaping/merge-sources";
import { mergeSourcesInput } from "@/lib/reshaping/schema";
import { planSources } from "@/lib/reshaping/source-plan";
import { addSource } from "@/lib/sources/add";
import { reviseSource } from "@/lib/sources/revise";
import { addSourceInput, reviseSourceInput } from "@/lib/sources/schema";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { moderator } from "../../factories/merges.ts";
import { buildBook, mergingOf, storedSource } from "../../factories/merged-sources.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { PROTECTED } from "../../factories/proposals.ts";
import { buildSource } from "../../factories/sources.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const revising = (slug: string, title: string) =>
  reviseSourceInput.parse({ slug, version: 1, source: { type: "book", title }, reason: "From the title page." });

describe("refused, and nothing is written", () => {
  test("for a reader, for an editor once others had a hand in it, and where something is protected", async () => {
    const me = await buildPerson();
    const mine = () => buildSource({ createdById: me.id });
    const reader = actorOf(await buildPerson({ role: "READER" }));
    const [source, into] = [await mine(), await mine()];
    await expectRefusal(mergeSources(reader, mergingOf(source, into)), "FORBIDDEN");
    await expectRefusal(mergeSources(actorOf(me), mergingOf(source, await buildSource())), "FORBIDDEN");
    await expectRefusal(mergeSources(actorOf(me), mergingOf(await buildSource(), into)), "FORBIDDEN");
    const locked = await buildSource({ ...PROTECTED, createdById: me.id });
    await expectRefusal(mergeSources(actorOf(me), mergingOf(source, locked)), "FORBIDDEN");

    const cited = await mine();
    await buildCitation({ sourceId: cited.id });
    await expectRefusal(mergeSources(actorOf(me), mergingOf(cited, into)), "FORBIDDEN");
    const onProtected = await mine();
    const claim = await buildClaim(PROTECTED);
    await buildCitation({ sourceId: onProtected.id, claimId: claim.id, createdById: me.id });
    await expectRefusal(mergeSources(actorOf(me), mergingOf(onProtected, into)), "FORBIDDEN");
    expect(await db().source.count({ where: { mergedIntoId: { not: null } } })).toBe(0);
  });

  test("into itself, into nothing, and with one that is withdrawn or was merged", async () => {
    const actor = await moderator();
    const [source, into, third] = [await buildSource(), await buildSource(), await buildSource()];
    await expectRefusal(mergeSources(actor, mergingOf(source, source)), "INVALID");
    await expectRefusal(mergeSources(actor, mergingOf(source, { slug: "no-such-source" })), "NOT_FOUND");
    await expectRefusal(mergeSources(actor, mergingOf(source, await buildSource(WITHDRAWN))), "FORBIDDEN");
    await mergeSources(actor, mergingOf(source, into));
    for (const input of [mergingOf(source, third), mergingOf(third, source), mergingOf(source, into)]) {
      const refusal = await expectRefusal(mergeSources(actor, input), "FORBIDDEN");
      expect(refusal.message).toContain("merged into another");
    }
    expect(await changesWhere({ verb: "source.merged" })).toHaveLength(1);
  });

  test("when something happened to either since the person looked", async () => {
    const actor = await moderator();
    const { slug } = await addSource(
      actor,
      addSourceInput.parse({ source: { type: "book", title: "One book", same: "NONE" } }),
    );
    const other = await addSource(
      actor,
      addSourceInput.parse({ source: { type: "book", title: "Another thing", same: "NONE" } }),
    );
    const last = async (of: string) => (await changesWhere({ source: { slug: of } })).at(-1)?.id;
    const seen = { source: await last(slug), into: await last(other.slug) };
    const input = mergeSourcesInput.parse({ ...mergingOf({ slug }, other), seen });
    await reviseSource(actor, revising(other.slug, "Another title"));
    await expectRefusal(mergeSources(actor, input), "STALE");
    expect((await storedSource({ slug })).mergedIntoId).toBeNull();
  });
});

describe("everything goes along", () => {
  test("citations with checks, sightings, identifiers and what was merged before; history on both", async () => {
    const actor = await moderator();
    const [source, into] = [await buildBook({ title: "Famine", DOI: "10.1000/One" }), await buildBook({})];
    const earlier = await buildSource();
    await mergeSources(actor, mergingOf(earlier, source));
    const citation = await buildCitation({ sourceId: source.id });
    const gone = await buildCitation({ sourceId: source.id, ...WITHDRAWN });
    const check = { citationId: citation.id, version: 1, saw: "EXCERPT", finding: "SAYS_SO" };
    await checkCitation(actor, checkInput.parse(check));
    const sighting = { id: newId(), position: 0, address: "https://example.org/1", saw: "The title page." };
    await db().sighting.create({ data: { ...sighting, sourceId: source.id } });
    await db().sighting.create({ data: { ...sighting, id: newId(), sourceId: into.id } });

    const input = mergingOf(source, into);
    const { slug: claim } = await db().claim.findUniqueOrThrow({ where: { id: citation.claimId } });
    const done = await mergeSources(actor, input);
    expect(done).toMatchObject({ source: source.slug, into: into.slug });
    expect(done.claims).toContain(claim);
    await mergeSources(actor, input);

    const kept = await storedSource(into);
    expect(kept.citations.map(({ id }) => id)).toEqual([citation.id, gone.id]);
    expect(kept.identifiers).toMatchObject([{ scheme: "DOI", value: "10.1000/one", own: true }]);
    expect(kept.sightings.map(({ position }) => position)).toEqual([0, 1]);
    const left = await storedSource(source);
    expect(left).toMatchObject({ mergedIntoId: into.id, withdrawnReason: input.reason, citations: [], sightings: [] });
    expect(left.versions).toHaveLength(1);
    expect((await storedSource(earlier)).mergedIntoId).toBe(into.id);
    expect(
      await changesWhere({
        verb: { in: ["source.merged", "source.received"] },
        sourceId: { in: [source.id, into.id] },
      }),
    ).toMatchObject([
      { verb: "source.received", sourceId: source.id },
      {
        verb: "source.merged",
        sourceId: source.id,
        requestKey: input.requestKey,
        detail: {
          into: { slug: into.slug },
          moved: { citations: [citation.id, gone.id], sightings: [sighting.id], merged: [earlier.id], withdrawn: [] },
        },
      },
      { verb: "source.received", sourceId: into.id, detail: { from: { slug: source.slug, title: "Famine" } } },
    ]);
  });

  test("nobody adds anew what identifies a source that was merged, also after the kept one is revised", async () => {
    const actor = await moderator();
    const [source, into] = [await buildBook({ DOI: "10.1000/twice" }), await buildBook({})];
    await mergeSources(actor, mergingOf(source, into));
    await reviseSource(actor, revising(into.slug, "The kept book"));
    const again = addSourceInput.parse({
      source: { type: "book", title: "Again", doi: "10.1000/twice", same: "NONE" },
    });
    const refusal = await expectRefusal(addSource(actor, again), "CONFLICT");
    expect(refusal.message).toContain("The kept book");
  });

  test("an editor may, when nobody else had a hand in it", async () => {
    const me = await buildPerson();
    const [source, into] = [await buildSource({ createdById: me.id }), await buildSource({ createdById: me.id })];
    await buildCitation({ sourceId: source.id, createdById: me.id });
    // Of the one that is kept nothing goes anywhere.
    await buildCitation({ sourceId: into.id });
    await mergeSources(actorOf(me), mergingOf(source, into));
    expect((await storedSource(into)).citations).toHaveLength(2);
  });

  test("gaps and other words of the kept record are filled as chosen, as its next version", async () => {
    const actor = await moderator();
    const source = await buildBook({ title: "Famine: a history", publisher: "A press", DOI: "10.1000/fill" });
    const into = await buildBook({ title: "Famine", ISBN: "9780306406157" });
    await mergeSources(actor, mergingOf(source, into, { take: ["publisher", "DOI", "seen", "no-such-field"] }));
    const { csl, version, versions, identifiers } = await storedSource(into);
    expect(csl).toMatchObject({ title: "Famine", publisher: "A press", DOI: "10.1000/fill", ISBN: "9780306406157" });
    expect([version, versions.length]).toEqual([2, 2]);
    expect(identifiers.map(({ scheme }) => scheme)).toEqual(["DOI", "ISBN"]);
    expect(await changesWhere({ verb: "source.revised", sourceId: into.id })).toMatchObject([
      { detail: { version: 2, fields: ["DOI", "publisher"] } },
    ]);
  });

  test("identifiers that CSL has no variable for are taken one by one, an archived copy with its day", async () => {
    const actor = await moderator();
    const custom = { arXiv: "2101.00001", OCLC: "12345", archivedCopy: "https://archive.example/new" };
    const source = await buildBook({ custom });
    const own = { OCLC: "67890", archivedCopy: "https://archive.example/old", archivedOn: "2020-01-01" };
    const into = await buildBook({ custom: own });
    const { differing } = planSources(...(await lockSources(db(), [source.slug, into.slug])));
    expect(differing.map(({ variable, own: kept }) => [variable, kept])).toEqual([
      ["arxiv", null],
      ["oclc", "67890"],
      ["archivedUrl", "https://archive.example/old, 2020-01-01"],
    ]);
    await mergeSources(actor, mergingOf(source, into, { take: ["arxiv", "archivedUrl"] }));
    expect((await storedSource(into)).csl).toMatchObject({
      custom: { arXiv: "2101.00001", OCLC: "67890", archivedCopy: "https://archive.example/new" },
    });
    expect((await storedSource(into)).csl).not.toHaveProperty("custom.archivedOn");
  });
});

describe("on a claim on which both are cited", () => {
  test("what differs stays, the evidence has changed, and the claim's history says why", async () => {
    const actor = await moderator();
    const [source, into, claim] = [await buildSource(), await buildSource(), await buildClaim()];
    const one = await buildCitation({ claimId: claim.id, sourceId: source.id }, contentOf({ stance: "DISPUTES" }));
    await buildCitation({ claimId: claim.id, sourceId: into.id });
    const alone = await buildCitation({ sourceId: source.id });
    const before = await db().claim.findUniqueOrThrow({ where: { id: claim.id } });
    await mergeSources(actor, mergingOf(source, into));
    expect(await db().citation.findUniqueOrThrow({ where: { id: one.id } })).toMatchObject({ withdrawnAt: null });
    const after = await db().claim.findUniqueOrThrow({ where: { id: claim.id } });
    expect(after.evidenceVersion).toBe(before.evidenceVersion + 1);
    expect(await changesWhere({ verb: "claim.sources-merged" })).toMatchObject([
      { claimId: claim.id, detail: { source: { slug: source.slug }, into: { slug: into.slug } } },
    ]);
    expect(await changesWhere({ claimId: alone.claimId })).toEqual([]);
  });

  test("the same citation comes withdrawn, and what repeated it repeats the other", async () => {
    const actor = await moderator();
    const [source, into, claim] = [await buildSource(), await buildSource(), await buildClaim()];
    const on = { claimId: claim.id };
    const own = await buildCitation({ ...on, sourceId: source.id });
    const kept = await buildCitation({ ...on, sourceId: into.id });
    const repeating = contentOf({ derivesFrom: own.id, overlapReason: "SAME_DATASET" });
    await buildCitation(on, repeating);
    await mergeSources(actor, mergingOf(source, into));
    const gone = await db().citation.findUniqueOrThrow({ where: { id: own.id } });
    expect(gone).toMatchObject({ sourceId: into.id, derivesFromId: kept.id, version: 2 });
    expect(gone.withdrawnReason).toContain("the same stance and place");
    expect(await changesWhere({ claimId: claim.id })).toMatchObject([
      { verb: "citation.withdrawn", citationId: own.id },
      { verb: "citation.revised", citationId: own.id },
      { verb: "claim.sources-merged" },
    ]);
  });
});

describe("at the same moment", () => {
  test("two people merge a pair crosswise: one does, the other is told", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [await buildSource(), await buildSource()];
      await buildCitation({ sourceId: one.id });
      await buildCitation({ sourceId: two.id });
      const [first, second] = [await moderator(), await moderator()];
      const both = await Promise.allSettled([
        mergeSources(first, mergingOf(one, two)),
        mergeSources(second, mergingOf(two, one)),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const refused = both.find(({ status }) => status === "rejected");
      expect(refused).toMatchObject({ reason: { code: "FORBIDDEN" } });
      const stored = [await storedSource(one), await storedSource(two)];
      expect(stored.filter(({ mergedIntoId }) => mergedIntoId === null)).toHaveLength(1);
      expect(stored.map(({ mergedIntoId, citations }) => (mergedIntoId === null ? 2 : 0) === citations.length)).toEqual(
        [true, true],
      );
    }
  });

  test("two merge the same pair: it is done once", async () => {
    const [one, two] = [await buildSource(), await buildSource()];
    const [first, second] = [await moderator(), await moderator()];
    const both = await Promise.allSettled([
      mergeSources(first, mergingOf(one, two)),
      mergeSources(second, mergingOf(one, two)),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await changesWhere({ sourceId: one.id, verb: "source.merged" })).toHaveLength(1);
  });

  test("nothing is attached to, and no revision lost of, a source that goes", async () => {
    const editor = actorOf(await buildPerson());
    for (let round = 0; round < 5; round += 1) {
      const [source, into, claim] = [await buildSource(), await buildSource(), await buildClaim()];
      const attaching = attachInput.parse({
        claim: claim.slug,
        source: { from: "LIBRARY", slug: source.slug },
        content: { stance: "SUPPORTS", summary: "It says so." },
      });
      const [merged] = await Promise.allSettled([
        mergeSources(await moderator(), mergingOf(source, into)),
        attachCitation(editor, attaching),
        reviseSource(editor, revising(source.slug, "Revised meanwhile")),
      ]);
      expect(merged).toMatchObject({ status: "fulfilled" });
      const { citations, version, versions } = await storedSource(source);
      expect(citations).toEqual([]);
      expect(versions).toHaveLength(version);
    }
  });

  test("the database itself lets no merged source lead to one that does not stand", async () => {
    const [one, two, three] = [await buildSource(), await buildSource(), await buildSource()];
    const merged = { withdrawnAt: new Date(), withdrawnReason: "Merged." };
    const lead = (id: string, mergedIntoId: string) =>
      db().source.update({ where: { id }, data: { ...merged, mergedIntoId } });
    await lead(one.id, two.id);
    await expect(lead(two.id, one.id)).rejects.toThrow("source_merged_into_one_that_stands");
    await expect(lead(three.id, one.id)).rejects.toThrow("source_merged_into_one_that_stands");
    await expect(
      db().source.update({ where: { id: one.id }, data: { withdrawnAt: null, withdrawnReason: null } }),
    ).rejects.toThrow("source_merged_is_withdrawn");
  });
});
