import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { claimJson } from "@/lib/api/claims";
import { getClaimPage } from "@/lib/claims/read";
import { db } from "@/lib/db";
import { recordSearch } from "@/lib/search-records/add";
import { restoreSearch } from "@/lib/search-records/restore";
import { recordSearchInput, withdrawSearchInput } from "@/lib/search-records/schema";
import { withdrawSearch } from "@/lib/search-records/withdraw";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSearchRecord } from "../../factories/search-records.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

/** The form filled in: looked for a counter-source in two places, found none. */
const filledIn = (claim: string) =>
  recordSearchInput.parse({
    requestKey: randomUUID(),
    claim,
    content: {
      lookedFor: "COUNTER_SOURCE",
      places: "JSTOR\nA library",
      words: "famine figure",
      day: "2026-05-03",
      outcome: "NONE",
      found: "",
    },
  });

const withReason = (recordId: string) =>
  withdrawSearchInput.parse({ requestKey: randomUUID(), recordId, reason: "The catalogue was down." });

const searchesOf = (slug: string) => db().searchRecord.findMany({ where: { claim: { slug } } });

describe("recording is refused, and nothing is written", () => {
  test("for a reader, and on a withdrawn or unknown claim", async () => {
    const claim = await buildClaim();
    const reader = await buildPerson({ role: "READER" });
    await expectRefusal(recordSearch(actorOf(reader), filledIn(claim.slug)), "FORBIDDEN");
    const editor = actorOf(await buildPerson());
    const withdrawn = await buildClaim(WITHDRAWN);
    await expectRefusal(recordSearch(editor, filledIn(withdrawn.slug)), "FORBIDDEN");
    await expectRefusal(recordSearch(editor, filledIn("no-such-claim")), "NOT_FOUND");
    expect(await searchesOf(claim.slug)).toEqual([]);
    expect(await changesWhere({ claimId: { in: [claim.id, withdrawn.id] } })).toEqual([]);
  });
});

describe("an editor records a search", () => {
  test("with its row of history, and no note goes stale", async () => {
    const claim = await buildClaim();
    const editor = await buildPerson();
    await recordSearch(actorOf(editor), filledIn(claim.slug));
    const [search] = await searchesOf(claim.slug);
    expect(search).toMatchObject({ places: ["JSTOR", "A library"], words: "famine figure", personId: editor.id });
    expect(await changesWhere({ claimId: claim.id })).toMatchObject([
      { verb: "search.recorded", detail: { recordId: search?.id, lookedFor: "COUNTER_SOURCE", found: false } },
    ]);
    const after = await db().claim.findUniqueOrThrow({ where: { id: claim.id } });
    expect(after.evidenceVersion).toBe(claim.evidenceVersion);
  });

  test("once, however often the form is sent", async () => {
    const claim = await buildClaim();
    const editor = actorOf(await buildPerson());
    const input = filledIn(claim.slug);
    await Promise.all([recordSearch(editor, input), recordSearch(editor, input), recordSearch(editor, input)]);
    expect(await searchesOf(claim.slug)).toHaveLength(1);
  });

  test("and it stands on the claim's page and in its JSON", async () => {
    const claim = await buildClaim();
    await recordSearch(actorOf(await buildPerson()), filledIn(claim.slug));
    await buildSearchRecord({ claimId: claim.id, ...WITHDRAWN });
    const page = await getClaimPage(claim.slug);
    expect([page?.searches.length, page?.withdrawnSearches.length]).toEqual([1, 1]);
    expect(page && claimJson(page).searchRecords).toMatchObject([
      { lookedFor: "COUNTER_SOURCE", places: ["JSTOR", "A library"], day: "2026-05-03", found: null },
    ]);
  });
});

describe("withdrawing and restoring", () => {
  test("is refused to another editor, twice, and of what is not there", async () => {
    const owner = await buildPerson();
    const search = await buildSearchRecord({ personId: owner.id });
    await expectRefusal(withdrawSearch(actorOf(await buildPerson()), withReason(search.id)), "FORBIDDEN");
    await expectRefusal(withdrawSearch(actorOf(owner), withReason(randomUUID())), "NOT_FOUND");
    await withdrawSearch(actorOf(owner), withReason(search.id));
    await expectRefusal(withdrawSearch(actorOf(owner), withReason(search.id)), "FORBIDDEN");
    await expectRefusal(restoreSearch(actorOf(owner), withReason(search.id)), "FORBIDDEN");
  });

  test("keeps the record and its reason, and a moderator brings it back", async () => {
    const owner = await buildPerson();
    const moderator = await buildPerson({ role: "MODERATOR" });
    const search = await buildSearchRecord({ personId: owner.id });
    await withdrawSearch(actorOf(owner), withReason(search.id));
    expect(await db().searchRecord.findUnique({ where: { id: search.id } })).toMatchObject({
      withdrawnReason: "The catalogue was down.",
    });
    await restoreSearch(actorOf(moderator), withReason(search.id));
    expect(await db().searchRecord.findUnique({ where: { id: search.id } })).toMatchObject({ withdrawnAt: null });
    const changes = await changesWhere({ claimId: search.claimId });
    expect(changes.map(({ verb }) => verb)).toEqual(["search.withdrawn", "search.restored"]);
  });
});

test("a search record is never reworded", async () => {
  const search = await buildSearchRecord();
  const rewording = db().searchRecord.update({ where: { id: search.id }, data: { found: "Something after all." } });
  await expect(rewording).rejects.toThrow();
  await expect(buildSearchRecord({ places: [] })).rejects.toThrow();
});
