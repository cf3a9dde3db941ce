import { describe, expect, test } from "vitest";
import { attachCitation } from "@/lib/citations/attach";
import { attachInput } from "@/lib/citations/schema";
import { db, pool } from "@/lib/db";
import { newId } from "@/lib/id";
import { mergeClaims } from "@/lib/reshaping/merge";
import { mergeInput } from "@/lib/reshaping/schema";
import { restoreClaim } from "@/lib/claims/restore";
import { recordSearch } from "@/lib/search-records/add";
import { recordSearchInput } from "@/lib/search-records/schema";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { buildNote } from "../../factories/notes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { expectRefusal } from "../../refusals.ts";
import { buildEstimate, buildQuotation, filledIn, moderator, stored } from "../../factories/merges.ts";

useDatabase();

async function attachTo({ slug }: { slug: string }) {
  const source = await buildSource();
  const input = { claim: slug, source: { from: "LIBRARY", slug: source.slug }, content: contentOf() };
  return attachCitation(await moderator(), attachInput.parse(input));
}

describe("merging is refused, and nothing is written", () => {
  test("for an editor when others had a hand in it, and for a reader", async () => {
    const editor = await buildPerson();
    const mine = { createdById: editor.id };
    const [own, other] = [await buildClaim(mine), await buildClaim()];
    const sourced = await buildClaim(mine);
    await buildCitation({ claimId: sourced.id });
    const reader = await buildPerson({ role: "READER" });
    const searched = await buildClaim(mine);
    const search = { lookedFor: "SOURCE", places: "A library", day: "2026-05-03", outcome: "NONE" };
    await recordSearch(
      actorOf(await buildPerson()),
      recordSearchInput.parse({ claim: searched.slug, content: search }),
    );
    await expectRefusal(mergeClaims(actorOf(editor), filledIn(searched, own)), "FORBIDDEN");
    await expectRefusal(mergeClaims(actorOf(editor), filledIn(own, other)), "FORBIDDEN");
    await expectRefusal(mergeClaims(actorOf(editor), filledIn(sourced, own)), "FORBIDDEN");
    await expectRefusal(mergeClaims(actorOf(reader), filledIn(own, other)), "FORBIDDEN");
    expect(await changesWhere({ verb: "claim.merged" })).toEqual([]);
    expect(await stored(own)).toMatchObject({ mergedIntoId: null, withdrawnAt: null });
  });

  test("for one claim with itself, an unknown one, one that is withdrawn", async () => {
    const actor = await moderator();
    const claim = await buildClaim();
    const withdrawn = await buildClaim(WITHDRAWN);
    await expectRefusal(mergeClaims(actor, filledIn(claim, claim)), "INVALID");
    await expectRefusal(mergeClaims(actor, filledIn(claim, { slug: "no-such-claim" })), "NOT_FOUND");
    await expectRefusal(mergeClaims(actor, filledIn(claim, withdrawn)), "FORBIDDEN");
    await expectRefusal(mergeClaims(actor, filledIn(withdrawn, claim)), "FORBIDDEN");
  });

  test("in a circle", async () => {
    const actor = await moderator();
    const [one, two] = [await buildClaim(), await buildClaim()];
    await mergeClaims(actor, filledIn(one, two));
    const refusal = await expectRefusal(mergeClaims(actor, filledIn(two, one)), "FORBIDDEN");
    expect(refusal.message).toMatch(/merged into another/);
    await expectRefusal(restoreClaim(actor, { claim: one.slug, reason: "It differs." }), "FORBIDDEN");
  });

  test("for an opinion and a fact", async () => {
    const [fact, opinion] = [await buildClaim(), await buildClaim({ type: "EVALUATION", checkability: "NO" })];
    await expectRefusal(mergeClaims(await moderator(), filledIn(fact, opinion)), "CONFLICT");
  });

  test("when something happened to either since the person looked", async () => {
    const actor = await moderator();
    const [claim, into] = [await buildClaim(), await buildClaim()];
    const attach = async () => {
      const source = await buildSource();
      const input = { claim: into.slug, source: { from: "LIBRARY", slug: source.slug }, content: contentOf() };
      await attachCitation(actor, attachInput.parse(input));
    };
    const look = async () => {
      const last = await db().change.findFirst({ where: { claimId: into.id }, orderBy: { id: "desc" } });
      return { claim: newId(), into: last?.id ?? "" };
    };
    await attach();
    await attachTo(claim);
    const seen = await look();
    await attach();
    const last = await db().change.findFirstOrThrow({ where: { claimId: claim.id } });
    await expectRefusal(mergeClaims(actor, filledIn(claim, into, { seen: { ...seen, claim: last.id } })), "STALE");
    expect(await stored(claim)).toMatchObject({ mergedIntoId: null });
    const now = { ...(await look()), claim: last.id };
    await mergeClaims(actor, filledIn(claim, into, { seen: now }));
  });

  test("when each has a figure or a quotation of its own and none was chosen", async () => {
    const actor = await moderator();
    const [claim, into] = [await buildClaim(), await buildClaim()];
    await buildEstimate(claim.id, "7000000");
    await buildEstimate(into.id, "6000000");
    const refusal = await expectRefusal(mergeClaims(actor, filledIn(claim, into)), "INVALID");
    expect(refusal.fields).toHaveProperty("figure");
    const [quoting, quoted] = [await buildClaim(), await buildClaim()];
    await buildQuotation(quoting.id, "One wording");
    await buildQuotation(quoted.id, "Another wording");
    const second = await expectRefusal(mergeClaims(actor, filledIn(quoting, quoted)), "INVALID");
    expect(second.fields).toHaveProperty("quotation");
  });

  test("without being asked for twice", () => {
    const { error } = mergeInput.safeParse({ claim: "a", into: "b", reason: "The same." });
    expect(error?.issues.map((issue) => issue.path.join("."))).toEqual(["confirm"]);
  });
});

test("two people merging two claims into each other at once: one is done, the other refused", async () => {
  const [one, two] = [await buildClaim(), await buildClaim()];
  const outcomes = await Promise.allSettled([
    mergeClaims(await moderator(), filledIn(one, two)),
    mergeClaims(await moderator(), filledIn(two, one)),
  ]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

describe("whatever the application does, the database refuses", () => {
  test("to bring a merged claim back, to lead to one that is merged, and to carry a signed note elsewhere", async () => {
    const [claim, into, other] = [await buildClaim(), await buildClaim(), await buildClaim()];
    const note = await buildNote({ claimId: into.id });
    await mergeClaims(await moderator(), filledIn(claim, into));
    const back = pool().query("UPDATE claim SET withdrawn_at = NULL, withdrawn_reason = NULL WHERE id = $1", [
      claim.id,
    ]);
    await expect(back).rejects.toMatchObject({ constraint: "claim_merged_is_withdrawn" });
    const apart = pool().query("UPDATE claim SET merged_into_id = NULL WHERE id = $1", [claim.id]);
    await expect(apart).rejects.toMatchObject({ constraint: "claim_merged_into_one_that_stands" });
    const chain = pool().query(
      "UPDATE claim SET merged_into_id = $1, withdrawn_at = now(), withdrawn_reason = 'x' WHERE id = $2",
      [claim.id, other.id],
    );
    await expect(chain).rejects.toMatchObject({ constraint: "claim_merged_into_one_that_stands" });
    const elsewhere = pool().query("UPDATE confidence_note SET claim_id = $1 WHERE id = $2", [other.id, note.id]);
    await expect(elsewhere).rejects.toMatchObject({ constraint: "never_rewritten" });
  });
});
