import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { giveEstimate } from "@/lib/claims/give-estimate";
import { giveEstimateInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { mergeClaims } from "@/lib/reshaping/merge";
import { mergeInput } from "@/lib/reshaping/schema";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const SCOPE = { unit: "deaths", counted: "famine deaths", countedAs: "deaths in the famine", place: "Soviet Ukraine" };

const filledIn = (claim: string, overrides: Record<string, unknown> = {}) =>
  giveEstimateInput.parse({
    requestKey: randomUUID(),
    claim,
    version: 0,
    estimate: { figure: "about 7 million", period: "1932/1933", ...SCOPE },
    reason: "The statement gives it.",
    ...overrides,
  });

const stored = (slug: string) => db().claim.findUniqueOrThrow({ where: { slug }, include: { estimate: true } });
const editor = async () => actorOf(await buildPerson());

describe("refused, and nothing is written", () => {
  test("for a reader", async () => {
    const { slug } = await buildClaim();
    await expectRefusal(giveEstimate(actorOf(await buildPerson({ role: "READER" })), filledIn(slug)), "FORBIDDEN");
    expect((await stored(slug)).estimate).toBeNull();
    expect(await changesWhere({ claim: { slug } })).toEqual([]);
  });

  test("of an unknown and of a withdrawn claim, and of one that does not ask how many", async () => {
    await expectRefusal(giveEstimate(await editor(), filledIn("no-such-claim")), "NOT_FOUND");
    await expectRefusal(giveEstimate(await editor(), filledIn((await buildClaim(WITHDRAWN)).slug)), "FORBIDDEN");
    await expectRefusal(
      giveEstimate(await editor(), filledIn((await buildClaim({ type: "EVENT" })).slug)),
      "FORBIDDEN",
    );
  });

  test("when it says what stands there already", async () => {
    const { slug } = await buildClaim();
    await giveEstimate(await editor(), filledIn(slug));
    await expectRefusal(giveEstimate(await editor(), filledIn(slug, { version: 1 })), "CONFLICT");
  });

  test("when somebody else was quicker, with their figure", async () => {
    const { slug } = await buildClaim();
    const first = await buildPerson();
    await giveEstimate(actorOf(first), filledIn(slug));
    const mine = filledIn(slug, { estimate: { figure: "at least 3 million", ...SCOPE } });
    const refusal = await expectRefusal(giveEstimate(await editor(), mine), "STALE");
    expect(refusal.theirs).toMatchObject({
      version: 1,
      person: first.displayName,
      reason: "The statement gives it.",
      values: { "estimate.best": "7000000", "estimate.place": "Soviet Ukraine" },
    });
  });

  test("when the figure came with a claim that was merged into this one", async () => {
    const [claim, into] = [await buildClaim(), await buildClaim()];
    await giveEstimate(await editor(), filledIn(claim.slug));
    const moderator = await buildPerson({ role: "MODERATOR" });
    const merge = { claim: claim.slug, into: into.slug, reason: "The same.", confirm: "yes" };
    await mergeClaims(actorOf(moderator), mergeInput.parse(merge));
    const refusal = await expectRefusal(giveEstimate(await editor(), filledIn(into.slug)), "STALE");
    expect(refusal.theirs).toMatchObject({ version: 1, person: moderator.displayName, reason: "The same." });
  });

  test("by the form itself: a figure that cannot be read, or out of order, named with its field", () => {
    const errors = (estimate: Record<string, unknown>) =>
      giveEstimateInput
        .safeParse({ claim: "claim", version: 0, reason: "Why.", estimate: { ...SCOPE, ...estimate } })
        .error?.issues.map(({ path, message }) => [path.join("."), message]);
    expect(errors({ figure: "5 million to 2 million" })).toEqual([
      ["estimate.figure", "The low figure, 5 million, is above 2 million, the high."],
    ]);
    // One and the same number in floating point.
    expect(errors({ low: "900000000000000.0002", best: "900000000000000.0001" })?.[0]?.[0]).toBe("estimate.low");
    expect(errors({})).toEqual([["estimate.figure", "Give at least one figure."]]);
  });
});

test("an editor gives a claim its figure and revises it: the earlier one is in history, notes go stale", async () => {
  const person = await buildPerson();
  const claim = await buildClaim();
  const input = filledIn(claim.slug);
  await giveEstimate(actorOf(person), input);
  await giveEstimate(actorOf(person), input);
  const first = await stored(claim.slug);
  expect(first.evidenceVersion).toBe(claim.evidenceVersion + 1);
  expect(first.estimate).toMatchObject({ countedAs: "deaths in the famine", period: "1932/1933", version: 1 });

  const revised = { figure: "at least 6.5 million", ...SCOPE };
  await giveEstimate(actorOf(person), filledIn(claim.slug, { version: 1, estimate: revised, reason: "Read again." }));
  const second = await stored(claim.slug);
  expect(second.evidenceVersion).toBe(claim.evidenceVersion + 2);
  expect(second.estimate).toMatchObject({ best: null, period: null, comparator: "AT_LEAST", version: 2 });
  expect(second.estimate?.low?.toFixed()).toBe("6500000");

  const changes = await changesWhere({ claimId: claim.id });
  expect(changes.map(({ verb, detail }) => ({ verb, detail }))).toMatchObject([
    { verb: "claim.estimate-given", detail: { version: 1, before: null, from: "", to: "about 7,000,000 deaths" } },
    {
      verb: "claim.estimate-given",
      detail: {
        version: 2,
        before: { best: "7000000", period: "1932/1933" },
        from: "about 7,000,000 deaths",
        to: "at least 6,500,000 deaths",
        reason: "Read again.",
      },
    },
  ]);
});

test("two give it at the same moment: one is saved, the other is told", async () => {
  const { slug } = await buildClaim();
  const outcomes = await Promise.allSettled(
    ["2 million", "3 million"].map(async (figure) =>
      giveEstimate(await editor(), filledIn(slug, { estimate: { figure, ...SCOPE } })),
    ),
  );
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find((outcome) => outcome.status === "rejected")?.reason).toMatchObject({ code: "STALE" });
});
