import { describe, expect, test } from "vitest";
import { addClaim } from "@/lib/claims/add";
import { addClaimOccurrence } from "@/lib/claims/add-occurrence";
import { rewordClaim } from "@/lib/claims/reword";
import { addClaimInput, addOccurrenceInput, rewordClaimInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { readFeed } from "@/lib/follows/feed";
import { follow, unfollow } from "@/lib/follows/follow";
import { markRead } from "@/lib/follows/mark-read";
import { countUnread, followsThing, getInbox, listFollows } from "@/lib/follows/read";
import { record } from "@/lib/history/record";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildDispute } from "../../factories/disputes.ts";
import { buildDocument } from "../../factories/occurrences.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

type Person = Awaited<ReturnType<typeof buildPerson>>;
const acting = ({ id, role }: Person) => ({ id, role, suspended: false });
const change = (claimId: string, by: Person) =>
  record(db(), acting(by), { verb: "claim.withdrawn", claimId, detail: { reason: "Why." } });
const told = async (person: Person) => (await getInbox(person.id)).entries.map(({ change: { verb } }) => verb);

describe("refused", () => {
  test("what there is not, and oneself", async () => {
    const person = await buildPerson();
    await expectRefusal(follow(actorOf(person), { kind: "claim", name: "no-such-claim" }), "NOT_FOUND");
    await expectRefusal(follow(actorOf(person), { kind: "dispute", name: "99999999999" }), "NOT_FOUND");
    await expectRefusal(follow(actorOf(person), { kind: "person", name: person.handle }), "INVALID");
  });

  test("one thing more than anybody may follow", async () => {
    const [person, claim] = [await buildPerson(), await buildClaim()];
    await db().$executeRaw`
      WITH made AS (
        INSERT INTO source (id, slug, csl, type, reference, title, authors, created_by_id)
        SELECT gen_random_uuid(), 'many-' || n, '{}', 'book', 'R.', 'T.', '', ${person.id}::uuid
        FROM generate_series(1, 500) n RETURNING id)
      INSERT INTO follow (id, person_id, source_id, since)
      SELECT gen_random_uuid(), ${person.id}::uuid, id, gen_random_uuid() FROM made`;
    await expectRefusal(follow(actorOf(person), { kind: "claim", name: claim.slug }), "CONFLICT");
  });
});

test("tells what others do from then on, never one's own deeds, and nothing after unfollowing", async () => {
  const [me, other, claim] = [await buildPerson({ suspended: true }), await buildPerson(), await buildClaim()];
  const named = { kind: "claim", name: claim.slug } as const;
  await change(claim.id, other);
  await Promise.all([follow(actorOf(me), named), follow(actorOf(me), named)]);
  expect(await told(me)).toEqual([]);
  await change(claim.id, me);
  await change(claim.id, other);
  await record(db(), acting(other), { verb: "person.password-changed", detail: {} });
  expect(await told(me)).toEqual(["claim.withdrawn"]);
  expect((await listFollows(me.id)).things).toMatchObject([{ kind: "claim", name: claim.slug }]);
  await unfollow(actorOf(me), named);
  expect([await told(me), await followsThing(me.id, named)]).toEqual([[], false]);
  await follow(actorOf(me), named);
  expect(await told(me)).toEqual([]);
});

test("a person’s private deeds are never told, and a change of two things that are followed once", async () => {
  const [me, other, claim] = [await buildPerson(), await buildPerson(), await buildClaim()];
  await follow(actorOf(me), { kind: "person", name: other.handle });
  await follow(actorOf(me), { kind: "claim", name: claim.slug });
  await record(db(), acting(other), { verb: "person.password-changed", detail: {} });
  await change(claim.id, other);
  expect(await told(me)).toEqual(["claim.withdrawn"]);
});

test("a source is told of with the citations made of it, and a claim goes on as the one it was merged into", async () => {
  const [me, other, claim, kept] = [await buildPerson(), await buildPerson(), await buildClaim(), await buildClaim()];
  const citation = await buildCitation({ claimId: claim.id });
  const { slug } = await db().source.findUniqueOrThrow({ where: { id: citation.sourceId } });
  await follow(actorOf(me), { kind: "source", name: slug });
  const detail = { title: "T.", reason: "Why." };
  await record(db(), acting(other), {
    verb: "citation.withdrawn",
    claimId: claim.id,
    citationId: citation.id,
    detail,
  });
  expect(await told(me)).toEqual(["citation.withdrawn"]);
  await follow(actorOf(me), { kind: "claim", name: claim.slug });
  await db().claim.update({
    where: { id: claim.id },
    data: { mergedIntoId: kept.id, withdrawnAt: new Date(), withdrawnReason: "Merged." },
  });
  await change(kept.id, other);
  expect(await told(me)).toEqual(["claim.withdrawn", "citation.withdrawn"]);
});

test("a document is told of with the claims that are found in it, those added with it and in another among them", async () => {
  const [me, other, claim] = [await buildPerson(), await buildPerson(), await buildClaim()];
  const [first, second] = [await buildDocument(), await buildDocument()];
  await follow(actorOf(me), { kind: "document", name: second.slug });
  const place = ({ slug: document }: { slug: string }) => ({ document, paragraph: 1, quote: "words", voice: "writer" });
  const wording = { statement: "It was so.", type: "EVENT", checkability: "YES", note: "" };
  const add = (...occurrences: object[]) => addClaim(actorOf(other), addClaimInput.parse({ wording, occurrences }));
  await add(place(first));
  await add(place(second));
  await add(place(first), place(second));
  await addClaimOccurrence(
    actorOf(other),
    addOccurrenceInput.parse({ claim: claim.slug, occurrence: place(second), requestKey: crypto.randomUUID() }),
  );
  expect(await told(me)).toEqual(["claim.placed", "claim.placed", "claim.added"]);
});

test("whoever is in a dispute follows it, unless they have stopped, and whoever made what it is about is told", async () => {
  const [author, reader] = [await buildPerson(), await buildPerson({ role: "READER" })];
  const claim = await buildClaim({ createdById: author.id });
  const { number } = await buildDispute({ openedBy: reader, claim: claim.slug });
  const named = { kind: "dispute", name: String(number) } as const;
  expect(await told(author)).toEqual(["dispute.opened"]);
  expect([await followsThing(reader.id, named), await told(reader)]).toEqual([true, []]);
});

test("read is what was seen, whatever came since; counting and paging take as many queries for much as for little", async () => {
  const [me, other, claim] = [await buildPerson(), await buildPerson(), await buildClaim()];
  await follow(actorOf(me), { kind: "claim", name: claim.slug });
  await change(claim.id, other);
  const few = await countQueries(() => getInbox(me.id));
  const { newest } = await getInbox(me.id);
  for (let n = 0; n < 60; n += 1) await change(claim.id, other);
  expect(await countQueries(() => getInbox(me.id))).toBe(few);
  await markRead(actorOf(me), { upto: newest ?? "" });
  expect(await countUnread(me.id)).toBe(60);
  const first = await getInbox(me.id);
  const second = await getInbox(me.id, first.next ?? undefined);
  expect([first.entries.length, second.entries.length, second.next]).toEqual([50, 11, null]);
  expect(second.entries.filter(({ unread }) => !unread)).toHaveLength(1);
  await markRead(actorOf(me), { upto: first.newest ?? "" });
  // An older page that is still open marks nothing as unread again.
  await markRead(actorOf(me), { upto: newest ?? "" });
  expect(await countUnread(me.id)).toBe(0);
});

test("a feed has what readers see of a thing, and there is none of what there is not", async () => {
  const [author, claim] = [await buildPerson(), await buildClaim()];
  const wording = { statement: "A better wording.", type: "QUANTITY", checkability: "YES", note: "" };
  const input = { requestKey: crypto.randomUUID(), claim: claim.slug, version: 1, wording, reason: "R & D." };
  await rewordClaim(actorOf(author), rewordClaimInput.parse(input));
  await record(db(), acting(author), { verb: "person.password-changed", detail: {} });
  const feed = await readFeed({ kind: "claim", name: claim.slug }, "https://example.org");
  expect(feed).toContain("<title>Variorum: A better wording.</title>");
  expect(feed).toContain("<summary>R &amp; D.</summary>");
  expect(feed).toContain(`<id>https://example.org/feeds/claims/${claim.slug}</id>`);
  const theirs = await readFeed({ kind: "person", name: author.handle }, "https://example.org");
  expect(theirs).toContain("R &amp; D.");
  expect(theirs).not.toContain("password");
  expect(await readFeed({ kind: "source", name: "no-such-source" }, "https://example.org")).toBeNull();
});
