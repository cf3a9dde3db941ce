import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { restoreClaim } from "@/lib/claims/restore";
import { withdrawClaimInput } from "@/lib/claims/schema";
import { withdrawClaim } from "@/lib/claims/withdraw";
import { db } from "@/lib/db";
import { useDatabase } from "../../database.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const filledIn = (claim: string) =>
  withdrawClaimInput.parse({ requestKey: randomUUID(), claim, reason: "The document does not say this." });
const stored = (slug: string) => db().claim.findUniqueOrThrow({ where: { slug } });
const moderator = () => buildPerson({ role: "MODERATOR" });

describe("withdrawing and restoring are refused, and nothing is written", () => {
  test("for an editor, even of their own", async () => {
    const editor = await buildPerson();
    const standing = await buildClaim({ createdById: editor.id });
    const withdrawn = await buildClaim({ createdById: editor.id, ...WITHDRAWN });
    await expectRefusal(withdrawClaim(actorOf(editor), filledIn(standing.slug)), "FORBIDDEN");
    await expectRefusal(restoreClaim(actorOf(editor), filledIn(withdrawn.slug)), "FORBIDDEN");
    expect(await changesWhere({ claimId: { in: [standing.id, withdrawn.id] } })).toEqual([]);
  });

  test("when it is so already, or there is no such claim", async () => {
    const actor = actorOf(await moderator());
    await expectRefusal(withdrawClaim(actor, filledIn((await buildClaim(WITHDRAWN)).slug)), "FORBIDDEN");
    await expectRefusal(restoreClaim(actor, filledIn((await buildClaim()).slug)), "FORBIDDEN");
    await expectRefusal(withdrawClaim(actor, filledIn("no-such-claim")), "NOT_FOUND");
    await expectRefusal(restoreClaim(actor, filledIn("no-such-claim")), "NOT_FOUND");
  });
});

test("a moderator withdraws a claim and restores it, each with its row of history", async () => {
  const person = await moderator();
  const { id, slug } = await buildClaim();
  const input = filledIn(slug);
  await withdrawClaim(actorOf(person), input);
  await withdrawClaim(actorOf(person), input);
  expect(await stored(slug)).toMatchObject({ withdrawnReason: "The document does not say this." });

  await restoreClaim(actorOf(person), filledIn(slug));
  expect(await stored(slug)).toMatchObject({ withdrawnAt: null, withdrawnReason: null, version: 1 });
  const detail = { reason: "The document does not say this." };
  expect(await changesWhere({ claimId: id })).toMatchObject([
    { verb: "claim.withdrawn", personId: person.id, role: "MODERATOR", detail },
    { verb: "claim.restored", personId: person.id, role: "MODERATOR", detail },
  ]);
});
