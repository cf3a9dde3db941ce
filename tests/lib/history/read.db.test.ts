import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { PRIVATE_VERBS } from "@/lib/history/changes";
import { listChanges, listClaimHistory } from "@/lib/history/read";
import { record } from "@/lib/history/record";
import { useDatabase } from "../../database.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";

useDatabase();

const acting = async () => ({ ...(await buildPerson()), role: "EDITOR" as const, suspended: false });

test("leaves out what concerns only the person themself", async () => {
  const person = await acting();
  await record(db(), person, { verb: "person.password-changed", detail: {} });
  await record(db(), person, { verb: "invitation.made", detail: { invitationId: "i", role: "EDITOR" } });
  await record(db(), person, { verb: "person.joined", detail: { via: "COMMAND" } });
  const { changes } = await listChanges({ person: person.handle });
  expect(changes.map((change) => change.verb)).toEqual(["person.joined"]);
  const everything = await listChanges();
  expect(everything.changes.filter((change) => PRIVATE_VERBS.includes(change.verb))).toEqual([]);
});

test("never shows an e-mail address", async () => {
  await record(db(), await acting(), { verb: "person.joined", detail: { via: "COMMAND" } });
  expect(JSON.stringify(await listChanges())).not.toContain("@");
});

describe("filters", () => {
  test("by person, kind, verb, claim and source", async () => {
    const [ada, ben] = [await acting(), await acting()];
    const claim = await buildClaim();
    const source = await buildSource();
    await record(db(), ada, { verb: "claim.added", claimId: claim.id, detail: { statement: "S." } });
    await record(db(), ben, { verb: "claim.withdrawn", claimId: claim.id, detail: { reason: "R." } });
    await record(db(), ben, { verb: "source.added", sourceId: source.id, detail: { title: "T" } });
    const verbsOf = async (filter: Parameters<typeof listChanges>[0]) =>
      (await listChanges(filter)).changes.map((change) => change.verb);
    expect(await verbsOf({ person: ada.handle })).toEqual(["claim.added"]);
    expect(await verbsOf({ person: ben.handle, kind: "source" })).toEqual(["source.added"]);
    expect(await verbsOf({ claim: claim.slug })).toEqual(["claim.withdrawn", "claim.added"]);
    expect(await verbsOf({ claim: claim.slug, kind: "dispute" })).toEqual([]);
    expect(await verbsOf({ source: source.slug })).toEqual(["source.added"]);
    expect(await verbsOf({ person: "nobody-of-that-name" })).toEqual([]);
  });
});

test("pages by cursor, newest first, each change once", async () => {
  const person = await acting();
  const claim = await buildClaim();
  for (let n = 1; n <= 120; n += 1) {
    await record(db(), person, { verb: "dispute.commented", claimId: claim.id, detail: { number: n } });
  }
  const seen: number[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await listClaimHistory(claim.slug, cursor);
    for (const change of page.changes) if (change.verb === "dispute.commented") seen.push(change.detail.number);
    cursor = page.next ?? undefined;
    pages += 1;
  } while (cursor !== undefined);
  expect(pages).toBe(3);
  expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
});
