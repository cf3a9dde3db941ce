import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { attachCitation } from "@/lib/citations/attach";
import { reviseCitation } from "@/lib/citations/revise";
import { attachInput, reviseInput } from "@/lib/citations/schema";
import { giveEstimate } from "@/lib/claims/give-estimate";
import { endClaimProtection, protectClaim } from "@/lib/claims/protect";
import { rewordClaim } from "@/lib/claims/reword";
import { giveEstimateInput, protectClaimInput, rewordClaimInput, withdrawClaimInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { saveQuotation } from "@/lib/quotations/save";
import { saveQuotationInput } from "@/lib/quotations/schema";
import { endSourceProtection, protectSource } from "@/lib/sources/protect";
import { reviseSource } from "@/lib/sources/revise";
import { protectSourceInput, reviseSourceInput, withdrawSourceInput } from "@/lib/sources/schema";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { quotationOf } from "../../factories/quotations.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const reason = "The wording goes to and fro.";
const filledIn = (claim: string, overrides: Record<string, unknown> = {}) =>
  protectClaimInput.parse({ requestKey: randomUUID(), claim, days: "7", reason, ...overrides });
const ending = (claim: string) => withdrawClaimInput.parse({ requestKey: randomUUID(), claim, reason: "It is calm." });
const moderator = async () => actorOf(await buildPerson({ role: "MODERATOR" }));
const editor = async () => actorOf(await buildPerson());

const wording = { statement: "Another wording.", type: "QUANTITY", checkability: "YES", note: "" };
const rewording = (claim: string) => rewordClaimInput.parse({ claim, version: 1, wording, reason: "Plainer." });

describe("refused, and nothing is written", () => {
  test("for an editor, on a withdrawn and on an unknown claim", async () => {
    const { slug } = await buildClaim();
    await expectRefusal(protectClaim(await editor(), filledIn(slug)), "FORBIDDEN");
    await expectRefusal(protectClaim(await moderator(), filledIn((await buildClaim(WITHDRAWN)).slug)), "FORBIDDEN");
    await expectRefusal(protectClaim(await moderator(), filledIn("no-such-claim")), "NOT_FOUND");
    expect(await changesWhere({ claim: { slug } })).toEqual([]);
  });

  test("to end what is not there", async () => {
    const { slug } = await buildClaim();
    await expectRefusal(endClaimProtection(await moderator(), ending(slug)), "FORBIDDEN");
  });

  test.each(["", "0", "-7", "2", "1e9", "7.5", "for ever"])("for %j days", (days) => {
    expect(protectClaimInput.safeParse({ claim: "a-claim", days, reason }).success).toBe(false);
  });
});

test("a protected claim is changed by moderators only, until its time is over", async () => {
  const mine = await buildPerson();
  const claim = await buildClaim();
  const citation = await buildCitation({ claimId: claim.id, createdById: mine.id });
  const { slug: source } = await buildSource();
  const input = filledIn(claim.slug);
  const person = await moderator();
  await protectClaim(person, input);
  await protectClaim(person, input);

  const estimate = { figure: "about 7 million", unit: "deaths", counted: "famine deaths", place: "Soviet Ukraine" };
  const deeds = {
    reword: () => rewordClaim(actorOf(mine), rewording(claim.slug)),
    figure: () =>
      giveEstimate(actorOf(mine), giveEstimateInput.parse({ claim: claim.slug, version: 0, estimate, reason })),
    attach: () =>
      attachCitation(
        actorOf(mine),
        attachInput.parse({ claim: claim.slug, source: { from: "LIBRARY", slug: source }, content: contentOf() }),
      ),
    revise: () =>
      reviseCitation(
        actorOf(mine),
        reviseInput.parse({ citationId: citation.id, version: 1, content: contentOf({ stance: "CONTEXT" }), reason }),
      ),
    quote: () =>
      saveQuotation(
        actorOf(mine),
        saveQuotationInput.parse({
          claim: claim.slug,
          version: 0,
          content: quotationOf(),
          reason,
        }),
      ),
  };
  for (const deed of Object.values(deeds)) {
    expect((await expectRefusal(deed(), "FORBIDDEN")).message).toMatch(/^This claim is protected for a time/);
  }
  await rewordClaim(person, rewording(claim.slug));
  expect((await changesWhere({ claimId: claim.id })).map(({ verb }) => verb)).toEqual([
    "claim.protected",
    "claim.reworded",
  ]);

  await db().claim.update({ where: { id: claim.id }, data: { protectedUntil: new Date(Date.now() - 1000) } });
  await deeds.attach();
});

test("the end of a protection is a change with its reason", async () => {
  const { slug, id } = await buildClaim();
  await protectClaim(await moderator(), filledIn(slug, { days: 30 }));
  await endClaimProtection(await moderator(), ending(slug));
  await rewordClaim(await editor(), rewording(slug));
  expect((await changesWhere({ claimId: id })).map(({ verb, detail }) => [verb, detail]).slice(0, 2)).toEqual([
    ["claim.protected", { until: expect.stringMatching(/Z$/), reason }],
    ["claim.protection-ended", { reason: "It is calm." }],
  ]);
});

test("a protected source is revised by moderators only", async () => {
  const { slug } = await buildSource();
  const revision = reviseSourceInput.parse({
    slug,
    version: 1,
    source: { type: "book", title: "A better title" },
    reason,
  });
  const input = protectSourceInput.parse({ slug, days: "1", reason });
  await expectRefusal(protectSource(await editor(), input), "FORBIDDEN");
  await protectSource(await moderator(), input);
  await expectRefusal(reviseSource(await editor(), revision), "FORBIDDEN");
  await endSourceProtection(await moderator(), withdrawSourceInput.parse({ slug, reason }));
  await reviseSource(await editor(), revision);
  const verbs = (await changesWhere({ source: { slug } })).map(({ verb }) => verb);
  expect(verbs).toEqual(["source.protected", "source.protection-ended", "source.revised"]);
});
