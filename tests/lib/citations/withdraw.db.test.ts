import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { restoreCitation } from "@/lib/citations/restore";
import { withdrawInput } from "@/lib/citations/schema";
import { withdrawCitation } from "@/lib/citations/withdraw";
import { db } from "@/lib/db";
import { withdrawSource } from "@/lib/sources/withdraw";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { WITHDRAWN } from "../../factories/claims.ts";
import { changesWhere } from "../../factories/history.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const filledIn = (citationId: string) =>
  withdrawInput.parse({ requestKey: randomUUID(), citationId, reason: "It is about something else." });

const stored = (id: string) => db().citation.findUniqueOrThrow({ where: { id } });

describe("withdrawing is refused, and nothing is written", () => {
  test("for an editor who did not attach it, and for a suspended one who did", async () => {
    const suspended = await buildPerson({ suspended: true });
    const { id } = await buildCitation({ createdById: suspended.id });
    await expectRefusal(withdrawCitation(actorOf(suspended), filledIn(id)), "FORBIDDEN");
    await expectRefusal(withdrawCitation(actorOf(await buildPerson()), filledIn(id)), "FORBIDDEN");
    expect((await stored(id)).withdrawnAt).toBeNull();
    expect(await changesWhere({ citationId: id })).toEqual([]);
  });

  test("of an unknown citation, and of one withdrawn already", async () => {
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    const { id } = await buildCitation(WITHDRAWN);
    await expectRefusal(withdrawCitation(moderator, filledIn(id)), "FORBIDDEN");
    await expectRefusal(withdrawCitation(moderator, filledIn(randomUUID())), "NOT_FOUND");
  });
});

test("an editor withdraws their citation, with its row of history", async () => {
  const editor = await buildPerson();
  const citation = await buildCitation({ createdById: editor.id });
  const input = filledIn(citation.id);
  await withdrawCitation(actorOf(editor), input);
  // Sent once more: done once.
  await withdrawCitation(actorOf(editor), input);

  expect(await stored(citation.id)).toMatchObject({ withdrawnReason: "It is about something else.", version: 1 });
  expect(await changesWhere({ citationId: citation.id })).toMatchObject([
    {
      verb: "citation.withdrawn",
      claimId: citation.claimId,
      personId: editor.id,
      detail: { title: "A book", reason: "It is about something else." },
    },
  ]);
  const claim = await db().claim.findUniqueOrThrow({ where: { id: citation.claimId } });
  expect(claim.evidenceVersion).toBe(3);
});

describe("restoring is refused, and nothing is written", () => {
  test("for an editor, even of their own", async () => {
    const editor = await buildPerson();
    const { id } = await buildCitation({ createdById: editor.id, ...WITHDRAWN });
    await expectRefusal(restoreCitation(actorOf(editor), filledIn(id)), "FORBIDDEN");
    expect((await stored(id)).withdrawnAt).not.toBeNull();
  });

  test("of one that is not withdrawn", async () => {
    const { id } = await buildCitation();
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    await expectRefusal(restoreCitation(moderator, filledIn(id)), "FORBIDDEN");
  });

  test("when its source is withdrawn", async () => {
    const source = await buildSource(WITHDRAWN);
    const { id } = await buildCitation({ sourceId: source.id, ...WITHDRAWN });
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    const refusal = await expectRefusal(restoreCitation(moderator, filledIn(id)), "CONFLICT");
    expect(refusal.message).toMatch(/Restore the source first/);
  });

  test("when the source was attached again in the meantime", async () => {
    const { id, claimId, sourceId } = await buildCitation(WITHDRAWN);
    await buildCitation({ claimId, sourceId });
    const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
    await expectRefusal(restoreCitation(moderator, filledIn(id)), "CONFLICT");
  });
});

test("a moderator restores a citation, with its row of history", async () => {
  const moderator = await buildPerson({ role: "MODERATOR" });
  const { id } = await buildCitation(WITHDRAWN);
  await restoreCitation(actorOf(moderator), filledIn(id));
  expect(await stored(id)).toMatchObject({ withdrawnAt: null, withdrawnReason: null });
  expect(await changesWhere({ citationId: id })).toMatchObject([
    { verb: "citation.restored", role: "MODERATOR", detail: { reason: "It is about something else." } },
  ]);
});

test("a citation restored while its source is withdrawn: one of the two is refused", async () => {
  const moderator = actorOf(await buildPerson({ role: "MODERATOR" }));
  const source = await buildSource();
  const { id } = await buildCitation({ sourceId: source.id, ...WITHDRAWN });
  const outcomes = await Promise.allSettled([
    restoreCitation(moderator, filledIn(id)),
    withdrawSource(moderator, { slug: source.slug, reason: "Not needed." }),
  ]);
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});
