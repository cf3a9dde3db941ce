import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { claimJson } from "@/lib/api/claims";
import { attachCitation } from "@/lib/citations/attach";
import { reviseCitation } from "@/lib/citations/revise";
import { attachInput, reviseInput } from "@/lib/citations/schema";
import { getCitationVersions } from "@/lib/citations/versions";
import { getClaimPage } from "@/lib/claims/read";
import { db } from "@/lib/db";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const repeating = (derivesFrom: string, over: Record<string, unknown> = {}) =>
  contentOf({ derivesFrom, overlapReason: "SAME_DATASET", ...over });

const editing = (citation: { id: string }, content: ReturnType<typeof contentOf>, version = 1) =>
  reviseInput.parse({
    requestKey: randomUUID(),
    citationId: citation.id,
    version,
    content,
    reason: "It has it from there.",
  });

const attaching = async (claim: string, content: ReturnType<typeof contentOf>) =>
  attachInput.parse({
    requestKey: randomUUID(),
    claim,
    source: { from: "LIBRARY", slug: (await buildSource()).slug },
    content,
  });

/** A claim with `n` citations of one editor. */
async function claimWith(n: number) {
  const claim = await buildClaim();
  const editor = await buildPerson();
  const citations = [];
  for (let made = 0; made < n; made += 1) {
    citations.push(await buildCitation({ claimId: claim.id, createdById: editor.id }));
  }
  const [first, second, third] = citations;
  if (!first || !second) throw new Error("At least two are needed.");
  return { claim, editor, first, second, third: third ?? second };
}

const stored = (id: string) => db().citation.findUniqueOrThrow({ where: { id } });

describe("refused, and nothing is written", () => {
  test("a citation of another claim, one that is not there, one that is withdrawn, at the field", async () => {
    const { claim, editor, first } = await claimWith(2);
    const elsewhere = await buildCitation();
    const withdrawn = await buildCitation({ claimId: claim.id, ...WITHDRAWN });
    for (const other of [elsewhere.id, randomUUID(), withdrawn.id]) {
      const revising = reviseCitation(actorOf(editor), editing(first, repeating(other)));
      expect(Object.keys((await expectRefusal(revising, "INVALID")).fields)).toEqual(["content.derivesFrom"]);
      await expectRefusal(attachCitation(actorOf(editor), await attaching(claim.slug, repeating(other))), "INVALID");
    }
    expect(await stored(first.id)).toMatchObject({ version: 1, derivesFromId: null, overlapReason: null });
    expect(await db().citation.count({ where: { claimId: claim.id } })).toBe(3);
  });

  test("a circle: itself, one that repeats it, and one that repeats that", async () => {
    const { editor, first, second, third } = await claimWith(3);
    await reviseCitation(actorOf(editor), editing(second, repeating(first.id)));
    await reviseCitation(actorOf(editor), editing(third, repeating(second.id)));
    for (const other of [first, second, third]) {
      const refusal = await expectRefusal(
        reviseCitation(actorOf(editor), editing(first, repeating(other.id))),
        "INVALID",
      );
      expect(refusal.fields["content.derivesFrom"]?.[0]).toMatch(/repeats this one already/);
    }
  });

  test("a circle that two editors would close at the same moment", async () => {
    const { editor, first, second } = await claimWith(2);
    const moderator = await buildPerson({ role: "MODERATOR" });
    const outcomes = await Promise.allSettled([
      reviseCitation(actorOf(editor), editing(first, repeating(second.id))),
      reviseCitation(actorOf(moderator), editing(second, repeating(first.id))),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const links = [await stored(first.id), await stored(second.id)].map(({ derivesFromId }) => derivesFromId);
    expect(links.filter((link) => link !== null)).toHaveLength(1);
  });

  test("by the database, whatever the application does", async () => {
    const { first, second } = await claimWith(2);
    const elsewhere = await buildCitation();
    const link = async (id: string, derivesFromId: string) =>
      db().citation.update({ where: { id }, data: { derivesFromId, overlapReason: "OTHER" } });
    await expect(link(first.id, elsewhere.id)).rejects.toThrow();
    await expect(link(first.id, first.id)).rejects.toThrow();
    await link(second.id, first.id);
    await expect(link(first.id, second.id)).rejects.toThrow();
    await expect(db().citation.update({ where: { id: first.id }, data: { overlapReason: "OTHER" } })).rejects.toThrow();
  });
});

describe("an editor says that a citation repeats another", () => {
  test("on attaching, with its version and its sentence in history", async () => {
    const { claim, editor, first } = await claimWith(2);
    const { citationId } = await attachCitation(actorOf(editor), await attaching(claim.slug, repeating(first.id)));
    expect(await stored(citationId)).toMatchObject({ derivesFromId: first.id, overlapReason: "SAME_DATASET" });
    expect(await changesWhere({ citationId })).toMatchObject([
      { verb: "citation.attached", detail: { repeats: { citationId: first.id, title: "A book" } } },
    ]);
    const versions = await getCitationVersions(claim.slug, citationId);
    expect(versions?.versions[0]?.content.derivesFrom).toBe(first.id);
    expect(versions?.names[first.id]).toBe("Author");
  });

  test("and takes it back, which is in history too", async () => {
    const { editor, first, second } = await claimWith(2);
    await reviseCitation(actorOf(editor), editing(second, repeating(first.id)));
    await reviseCitation(actorOf(editor), editing(second, contentOf(), 2));
    expect(await stored(second.id)).toMatchObject({ derivesFromId: null, overlapReason: null, version: 3 });
    expect(await changesWhere({ citationId: second.id })).toMatchObject([
      { detail: { fields: ["derivesFrom", "overlapReason"], repeats: { citationId: first.id } } },
      { detail: { fields: ["derivesFrom", "overlapReason"], repeats: null } },
    ]);
  });

  test("and may revise it further after what it repeats was withdrawn", async () => {
    const { editor, first, second } = await claimWith(2);
    await reviseCitation(actorOf(editor), editing(second, repeating(first.id)));
    await db().citation.update({ where: { id: first.id }, data: WITHDRAWN });
    await reviseCitation(actorOf(editor), editing(second, repeating(first.id, { summary: "It gives a range." }), 2));
    expect(await stored(second.id)).toMatchObject({ derivesFromId: first.id, version: 3 });
  });
});

test("the claim counts lines beside sources, and names what each repeats", async () => {
  const { claim, editor, first, second, third } = await claimWith(3);
  await reviseCitation(actorOf(editor), editing(second, repeating(first.id)));
  const page = await getClaimPage(claim.slug);
  expect([page?.balance.SUPPORTS, page?.lines.SUPPORTS]).toEqual([3, 2]);
  expect(page?.citations.find(({ id }) => id === second.id)?.repeats).toEqual({
    id: first.id,
    words: "Author",
    reason: "SAME_DATASET",
    withdrawn: false,
  });
  expect(page?.citations.find(({ id }) => id === third.id)?.repeats).toBeNull();
  const json = page && claimJson(page);
  expect(json?.independentLines.SUPPORTS).toBe(2);
  expect(json?.citations.map(({ derivesFrom }) => derivesFrom)).toEqual([
    null,
    { citation: first.id, overlapReason: "SAME_DATASET", withdrawn: false },
    null,
  ]);
});
