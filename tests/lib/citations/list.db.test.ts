import { describe, expect, test } from "vitest";
import { checkState } from "@/lib/citations/checks";
import { citationFilters } from "@/lib/citations/filters";
import { listCitations, listUnverified } from "@/lib/citations/list";
import { CHECK_FINDINGS, type CheckFinding } from "@/lib/citations/vocabulary";
import { db } from "@/lib/db";
import { useDatabase } from "../../database.ts";
import { buildCheck, buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { buildDocument, buildOccurrence } from "../../factories/occurrences.ts";
import { buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

const list = (given: Record<string, string> = {}) => listCitations(citationFilters.parse(given));
const idsOf = async (given: Record<string, string>) => (await list(given)).citations.map(({ id }) => id);

/** A citation whose second version stands, checked by as many people. */
async function checked(current: readonly CheckFinding[], earlier: readonly CheckFinding[] = [], claimId?: string) {
  const citation = await buildCitation(claimId === undefined ? {} : { claimId });
  const { id: citationId } = citation;
  await db().citationVersion.create({
    data: { citationId, number: 2, content: contentOf(), reason: "", personId: citation.createdById },
  });
  await db().citation.update({ where: { id: citationId }, data: { version: 2, saidSince: 2 } });
  for (const finding of current) await buildCheck({ citationId, finding, version: 2 });
  for (const finding of earlier) await buildCheck({ citationId, finding, version: 1 });
  return citation;
}

describe("states", () => {
  const some = [[], ...CHECK_FINDINGS.map((finding) => [finding])];
  const pairs = some.flatMap((one) => some.map((other) => [...one, ...other]));

  test.each(pairs.map((current) => [current]))(
    "of %j are as they are derived for one, alone and by the database",
    async (current) => {
      const { claimId } = await checked(current, ["SAYS_SO", "DOES_NOT_SAY_SO"]);
      const { slug: claim } = await db().claim.findUniqueOrThrow({ where: { id: claimId } });
      const state = checkState({ saidSince: 2, checks: current.map((finding) => ({ finding, version: 2 })) });
      const found = await list({ claim, state });
      expect(found.citations).toMatchObject([{ state, earlier: 2 }]);
      expect(found).toMatchObject({ counts: { [state]: 1 }, earlier: 1, total: 1, next: null });
    },
  );

  test("are counted whatever state was asked for; what was withdrawn is in none", async () => {
    const { id: claimId, slug: claim } = await buildClaim();
    const seen = await checked(["SAYS_SO"], [], claimId);
    const revised = await checked([], ["SAYS_SO"], claimId);
    await buildCitation({ claimId, ...WITHDRAWN });
    const found = await list({ claim, state: "SEEN_BY_ONE" });
    expect(found.citations.map(({ id }) => id)).toEqual([seen.id]);
    expect(found).toMatchObject({ counts: { SEEN_BY_ONE: 1, UNVERIFIED: 1 }, total: 1, earlier: 0 });
    expect(await idsOf({ claim, earlier: "yes" })).toEqual([revised.id]);
    expect((await list({ claim, earlier: "yes" })).total).toBe(1);
    await db().claim.update({ where: { id: claimId }, data: WITHDRAWN });
    expect(await list({ claim })).toMatchObject({ citations: [], counts: {}, total: 0 });
  });
});

test("narrowed by claim, source, kind of source, role, grades and document", async () => {
  const csl = { type: "motion_picture", title: "A film" };
  const film = await buildSource({ slug: "a-film", type: "motion_picture", csl });
  const graded = contentOf({ role: "TERTIARY", reliability: "D", credibility: 4, gradesReason: "It gives no source." });
  const { id, claimId } = await buildCitation({ sourceId: film.id }, graded);
  const other = await buildCitation({ claimId });
  const { slug: claim } = await db().claim.findUniqueOrThrow({ where: { id: claimId } });
  const narrowings: Record<string, string>[] = [
    { source: "a-film" },
    { type: "motion_picture" },
    { role: "TERTIARY" },
    { reliability: "D" },
    { credibility: "4" },
  ];
  for (const narrowing of narrowings) expect(await idsOf({ claim, ...narrowing })).toEqual([id]);
  expect(await idsOf({ claim })).toEqual([id, other.id]);

  const document = await buildDocument();
  await buildOccurrence(document, { claimId });
  expect(await idsOf({ document: document.slug })).toEqual([id, other.id]);
  expect(await idsOf({ document: "no-such-document" })).toEqual([]);
});

test("comes in pages that hold each citation once, with as many queries for many as for few", async () => {
  const { id: claimId, slug: claim } = await buildClaim();
  const createdById = (await buildPerson()).id;
  const ids = [(await buildCitation({ claimId, createdById })).id];
  const few = await countQueries(() => list({ claim }));
  for (let n = 0; n < 30; n += 1) ids.push((await buildCitation({ claimId, createdById })).id);
  expect(await countQueries(() => list({ claim }))).toBe(few);
  const first = await list({ claim });
  expect(first.total).toBe(31);
  const rest = await list({ claim, cursor: first.next ?? "" });
  expect([...first.citations, ...rest.citations].map(({ id }) => id)).toEqual(ids);
  expect(rest).toMatchObject({ next: null, total: 31 });
});

test("the unverified ones, oldest first: those whose checks are of an earlier text too", async () => {
  await db().citation.updateMany({ data: WITHDRAWN });
  expect(await listUnverified(4)).toEqual({ total: 0, first: [] });
  await checked(["NOT_FOUND"]);
  const [one, two] = [await checked([], ["SAYS_SO"]), await buildCitation()];
  await buildCitation(WITHDRAWN);
  expect(await listUnverified(1)).toMatchObject({ total: 2, first: [{ id: one.id }] });
  expect((await listUnverified(4)).first.map(({ id }) => id)).toEqual([one.id, two.id]);
});
