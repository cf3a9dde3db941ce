import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { attachCitation } from "@/lib/citations/attach";
import { attachInput } from "@/lib/citations/schema";
import { db } from "@/lib/db";
import { restoreSource } from "@/lib/sources/restore";
import { withdrawSourceInput } from "@/lib/sources/schema";
import { withdrawSource } from "@/lib/sources/withdraw";
import { useDatabase } from "../../database.ts";
import { buildCitation, contentOf } from "../../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const filledIn = (slug: string) =>
  withdrawSourceInput.parse({ requestKey: randomUUID(), slug, reason: "It is here twice." });
const stored = (slug: string) => db().source.findUniqueOrThrow({ where: { slug } });
const moderator = async () => actorOf(await buildPerson({ role: "MODERATOR" }));

describe("refused, and nothing is written", () => {
  test("for an editor", async () => {
    const editor = await buildPerson();
    const { id, slug } = await buildSource({ createdById: editor.id });
    await expectRefusal(withdrawSource(actorOf(editor), filledIn(slug)), "FORBIDDEN");
    await expectRefusal(restoreSource(actorOf(editor), filledIn((await buildSource(WITHDRAWN)).slug)), "FORBIDDEN");
    expect(await changesWhere({ sourceId: id })).toEqual([]);
  });

  test("when it is so already, or there is no such source", async () => {
    const actor = await moderator();
    await expectRefusal(withdrawSource(actor, filledIn((await buildSource(WITHDRAWN)).slug)), "FORBIDDEN");
    await expectRefusal(restoreSource(actor, filledIn((await buildSource()).slug)), "FORBIDDEN");
    await expectRefusal(withdrawSource(actor, filledIn("no-such-source")), "NOT_FOUND");
    await expectRefusal(restoreSource(actor, filledIn("no-such-source")), "NOT_FOUND");
  });

  test("withdrawing one that citations refer to, saying how many", async () => {
    const { id, slug } = await buildSource();
    await buildCitation({ sourceId: id });
    await buildCitation({ sourceId: id });
    await buildCitation({ sourceId: id, ...WITHDRAWN });
    const refusal = await expectRefusal(withdrawSource(await moderator(), filledIn(slug)), "CONFLICT");
    expect(refusal.message).toBe("This source is used in 2 citations. Withdraw them first.");
    expect((await stored(slug)).withdrawnAt).toBeNull();
  });
});

test("a moderator withdraws a source and restores it, each with its row of history", async () => {
  const actor = await moderator();
  const { id, slug } = await buildSource();
  await buildCitation({ sourceId: id, ...WITHDRAWN });
  await withdrawSource(actor, filledIn(slug));
  expect(await stored(slug)).toMatchObject({ withdrawnReason: "It is here twice." });
  await restoreSource(actor, filledIn(slug));
  expect(await stored(slug)).toMatchObject({ withdrawnAt: null, withdrawnReason: null });
  expect(await changesWhere({ sourceId: id })).toMatchObject([
    { verb: "source.withdrawn", detail: { reason: "It is here twice." } },
    { verb: "source.restored", detail: { reason: "It is here twice." } },
  ]);
});

test("withdrawn and attached at the same moment: one of the two is refused", async () => {
  const { slug } = await buildSource();
  const claim = await buildClaim();
  const attaching = attachInput.parse({
    claim: claim.slug,
    source: { from: "LIBRARY", slug },
    content: contentOf(),
  });
  const outcomes = await Promise.allSettled([
    withdrawSource(await moderator(), filledIn(slug)),
    attachCitation(actorOf(await buildPerson()), attaching),
  ]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});
