import { expect, test } from "vitest";
import { reviseCitation } from "@/lib/citations/revise";
import { reviseInput } from "@/lib/citations/schema";
import { findCitationVersion, getCitationVersions } from "@/lib/citations/versions";
import { rewordClaim } from "@/lib/claims/reword";
import { rewordClaimInput } from "@/lib/claims/schema";
import { findClaimVersion, getClaimVersions } from "@/lib/claims/versions";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";

useDatabase();

test("every wording of a claim has its number, its reason and the one before it", async () => {
  const claim = await buildClaim({ statement: "Seven million died." });
  const editor = await buildPerson();
  const wording = { statement: "About four million died.", type: "QUANTITY", checkability: "YES", note: "" };
  const input = { claim: claim.slug, version: 1, wording, reason: "The census says so." };
  await rewordClaim(actorOf(editor), rewordClaimInput.parse(input));

  const found = await getClaimVersions(claim.slug);
  expect(found?.claim).toMatchObject({ version: 2, statement: "About four million died." });
  expect(found?.versions).toMatchObject([
    {
      number: 2,
      reason: "The census says so.",
      person: { handle: editor.handle },
      before: { number: 1, statement: "Seven million died." },
    },
    { number: 1, statement: "Seven million died.", before: null },
  ]);
  expect(await findClaimVersion(claim.slug, "1")).toMatchObject({ version: { statement: "Seven million died." } });
});

test("a version is cited with its address for good and the hash of the change that made it", async () => {
  const claim = await buildClaim();
  const editor = await buildPerson();
  const wording = { statement: "About four million died.", type: "QUANTITY", checkability: "YES", note: "" };
  const input = { claim: claim.slug, version: 1, wording, reason: "The census says so." };
  await rewordClaim(actorOf(editor), rewordClaimInput.parse(input));
  const [change] = await changesWhere({ claimId: claim.id });

  const second = await findClaimVersion(claim.slug, "2");
  expect(second?.cited.hash).toBe(change?.hash);
  expect(second?.cited.reference).toMatch(
    new RegExp(
      `^A editor\\. \\(\\d{4}, .+\\)\\. About four million died\\. \\(version 2\\)\\. Variorum\\. http.+/versions/2$`,
    ),
  );
  // The first came straight into the table, so no change names it.
  expect((await findClaimVersion(claim.slug, "1"))?.cited.hash).toBeNull();
});

test("every state of a citation has its number and what it changed", async () => {
  const claim = await buildClaim();
  const editor = await buildPerson();
  const citation = await buildCitation({ claimId: claim.id, createdById: editor.id });
  const content = contentOf({ stance: "DISPUTES", bearsOn: "the number" });
  const input = { citationId: citation.id, version: 1, content, reason: "Read again." };
  await reviseCitation(actorOf(editor), reviseInput.parse(input));

  const found = await getCitationVersions(claim.slug, citation.id);
  expect(found?.versions).toMatchObject([
    { number: 2, reason: "Read again.", fields: ["stance", "bearsOn"], before: { stance: "SUPPORTS" } },
    { number: 1, fields: [], before: null },
  ]);
  expect(await findCitationVersion(claim.slug, citation.id, "2")).toMatchObject({
    version: { content: { stance: "DISPUTES" } },
  });
});

test.each(["0", "2", "01", "1.0", "-1", "x", "", "99999999999999999999"])("there is no version %j", async (number) => {
  const claim = await buildClaim();
  const citation = await buildCitation({ claimId: claim.id });
  expect(await findClaimVersion(claim.slug, number)).toBeNull();
  expect(await findCitationVersion(claim.slug, citation.id, number)).toBeNull();
});

test("nothing is found under another claim, or by what is no id", async () => {
  const [claim, other] = [await buildClaim(), await buildClaim()];
  const citation = await buildCitation({ claimId: claim.id });
  expect(await getCitationVersions(other.slug, citation.id)).toBeNull();
  expect(await getCitationVersions(claim.slug, "../x")).toBeNull();
  expect(await getClaimVersions("no-such-claim")).toBeNull();
});
