import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { readFeed } from "@/lib/follows/feed";
import { follow } from "@/lib/follows/follow";
import { getInbox } from "@/lib/follows/read";
import { FOLLOW_KINDS, type FollowKind, PLACE_OF } from "@/lib/follows/vocabulary";
import type { NewChange } from "@/lib/history/changes";
import { record } from "@/lib/history/record";
import { mergeClaims } from "@/lib/reshaping/merge";
import { useDatabase } from "../../database.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildDispute } from "../../factories/disputes.ts";
import { filledIn, moderator } from "../../factories/merges.ts";
import { buildDocument } from "../../factories/occurrences.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { buildSource } from "../../factories/sources.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

type Person = Awaited<ReturnType<typeof buildPerson>>;
const ORIGIN = "https://example.org";
const told = async ({ id }: Person) => (await getInbox(id)).entries.map(({ change: { verb } }) => verb);
const deed = (by: Person, change: NewChange) => record(db(), { id: by.id, role: by.role, suspended: false }, change);
const feedOf = async (kind: FollowKind, name: string) => (await readFeed({ kind, name }, ORIGIN)) ?? "";

/** A thing of each kind, by the last part of its address, and what somebody did to it or, of a person, what they did. */
const THINGS: Record<FollowKind, (by: Person) => Promise<{ name: string; change: NewChange }>> = {
  claim: async () => {
    const { slug, id: claimId } = await buildClaim();
    return { name: slug, change: { verb: "claim.withdrawn", claimId, detail: { reason: "So & so." } } };
  },
  document: async () => {
    const { slug } = await buildDocument();
    const { id: documentId } = await db().document.findUniqueOrThrow({ where: { slug } });
    const detail = { title: "A review", from: "PUBLIC", to: "MEMBERS", reason: "So & so." };
    return { name: slug, change: { verb: "document.rights-changed", documentId, detail } };
  },
  source: async () => {
    const { slug, id: sourceId } = await buildSource();
    return { name: slug, change: { verb: "source.withdrawn", sourceId, detail: { reason: "So & so." } } };
  },
  person: async ({ handle }) => {
    const { id: claimId } = await buildClaim();
    return { name: handle, change: { verb: "claim.withdrawn", claimId, detail: { reason: "So & so." } } };
  },
  dispute: async () => {
    const { id: disputeId, claimId, number } = await buildDispute();
    const detail = { number, reason: "So & so." };
    return { name: String(number), change: { verb: "dispute.withdrawn", disputeId, claimId, detail } };
  },
};

test.each(FOLLOW_KINDS)(
  "a %s is told of in the inbox and in its feed, and what happens elsewhere is not",
  async (kind) => {
    const [me, other] = [await buildPerson(), await buildPerson()];
    const { name, change } = await THINGS[kind](other);
    await follow(actorOf(me), { kind, name });
    await deed(other, change);
    await deed(await buildPerson(), {
      verb: "claim.restored",
      claimId: (await buildClaim()).id,
      detail: { reason: "" },
    });
    expect(await told(me)).toEqual([change.verb]);
    const feed = await feedOf(kind, name);
    expect(feed).toContain(`<id>${ORIGIN}/feeds/${PLACE_OF[kind]}/${name}</id>`);
    expect(feed).toContain("<summary>So &amp; so.</summary>");
    expect(feed).not.toContain("restored");
  },
);

test("a claim that was merged, and into one that was merged in turn, goes on as the one that is kept", async () => {
  const me = await buildPerson();
  const [claim, between, kept] = [await buildClaim(), await buildClaim(), await buildClaim()];
  await follow(actorOf(me), { kind: "claim", name: claim.slug });
  const queries = await countQueries(() => feedOf("claim", claim.slug));
  for (const [from, into] of [[claim, between] as const, [between, kept] as const]) {
    await mergeClaims(await moderator(), filledIn(from, into));
  }
  await deed(await buildPerson(), {
    verb: "claim.withdrawn",
    claimId: kept.id,
    detail: { reason: "Of the kept one." },
  });
  expect((await told(me))[0]).toBe("claim.withdrawn");
  for (const { slug } of [claim, between, kept]) {
    expect(await feedOf("claim", slug)).toContain("<summary>Of the kept one.</summary>");
  }
  expect(await feedOf("claim", claim.slug)).toContain("Both say the same in other words.");
  expect(await countQueries(() => feedOf("claim", claim.slug))).toBe(queries);
});
