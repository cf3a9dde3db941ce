import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { giveEstimate } from "@/lib/claims/give-estimate";
import { giveEstimateInput, withdrawEstimateInput } from "@/lib/claims/schema";
import { withdrawEstimate } from "@/lib/claims/withdraw-estimate";
import { db } from "@/lib/db";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const editor = async () => actorOf(await buildPerson());
const stored = (slug: string) => db().claim.findUniqueOrThrow({ where: { slug }, include: { estimate: true } });

const give = async (claim: string, version: number, figure = "about 7 million") =>
  giveEstimate(
    await editor(),
    giveEstimateInput.parse({
      claim,
      version,
      estimate: {
        figure,
        unit: "deaths",
        counted: "famine deaths",
        countedAs: "deaths in the famine",
        place: "Soviet Ukraine",
      },
      reason: "The statement gives it.",
    }),
  );

const filledIn = (claim: string, version = 1) =>
  withdrawEstimateInput.parse({
    requestKey: randomUUID(),
    claim,
    version,
    reason: "The statement speaks of another thing.",
  });

describe("refused, and the figure stays", () => {
  test("for a reader", async () => {
    const { slug } = await buildClaim();
    await give(slug, 0);
    const reader = actorOf(await buildPerson({ role: "READER" }));
    await expectRefusal(withdrawEstimate(reader, filledIn(slug)), "FORBIDDEN");
    expect((await stored(slug)).estimate).not.toBeNull();
  });

  test("of an unknown and of a withdrawn claim, and where there is none", async () => {
    await expectRefusal(withdrawEstimate(await editor(), filledIn("no-such-claim")), "NOT_FOUND");
    const { slug } = await buildClaim(WITHDRAWN);
    await expectRefusal(withdrawEstimate(await editor(), filledIn(slug)), "FORBIDDEN");
    await expectRefusal(withdrawEstimate(await editor(), filledIn((await buildClaim()).slug)), "FORBIDDEN");
  });

  test("when somebody revised it since, with their figure", async () => {
    const { slug } = await buildClaim();
    await give(slug, 0);
    await give(slug, 1, "at least 3 million");
    const refusal = await expectRefusal(withdrawEstimate(await editor(), filledIn(slug)), "STALE");
    expect(refusal.message).toContain("at least 3,000,000 deaths");
    expect((await stored(slug)).estimate).toMatchObject({ version: 2 });
  });
});

test("an editor takes a figure away: it is in history, notes go stale, and another can be given", async () => {
  const person = await buildPerson();
  const { id, slug } = await buildClaim();
  await give(slug, 0);
  const { evidenceVersion } = await stored(slug);
  const input = filledIn(slug);
  await withdrawEstimate(actorOf(person), input);
  await withdrawEstimate(actorOf(person), input);
  expect(await stored(slug)).toMatchObject({ estimate: null, evidenceVersion: evidenceVersion + 1 });
  expect((await changesWhere({ claimId: id })).at(-1)).toMatchObject({
    verb: "claim.estimate-withdrawn",
    personId: person.id,
    detail: {
      version: 1,
      before: { best: "7000000", unit: "deaths" },
      from: "about 7,000,000 deaths",
      reason: "The statement speaks of another thing.",
    },
  });

  await give(slug, 0, "at least 3 million");
  expect((await stored(slug)).estimate).toMatchObject({ version: 1, comparator: "AT_LEAST" });
});

test("whoever revised a figure that was withdrawn meanwhile is told, and nothing is written", async () => {
  const { slug } = await buildClaim();
  await give(slug, 0);
  await withdrawEstimate(await editor(), filledIn(slug));
  const refusal = await expectRefusal(give(slug, 1, "3 million"), "STALE");
  expect(refusal.message).toContain("withdrew this figure");
  expect((await stored(slug)).estimate).toBeNull();
});
