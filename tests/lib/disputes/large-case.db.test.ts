import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { commentOnDispute } from "@/lib/disputes/comment";
import { findComment } from "@/lib/disputes/comments";
import { COMMENTS_PAGE, isWithin } from "@/lib/disputes/discussion-page";
import { listDisputes } from "@/lib/disputes/list";
import { getQueue } from "@/lib/disputes/queue";
import { getDiscussionPage, getDisputeFacts, getDisputePage, readWithdrawnWords } from "@/lib/disputes/read";
import { getRulingStart, listCitationChoices } from "@/lib/disputes/read-form";
import { discussionIn } from "@/lib/disputes/schema";
import { followsThing } from "@/lib/follows/read";
import { newId } from "@/lib/id";
import { readHiddenWords } from "@/lib/reports/list";
import { getWholeClaim } from "@/lib/reshaping/read";
import { nearClaims } from "@/lib/search/near";
import { LARGE, makeLargeCase } from "../../../scripts/bench/large-case.ts";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildDispute } from "../../factories/disputes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

const SMALL = 12;
const made = { small: 0, large: 0, claim: "", viewerId: "" };

beforeAll(async () => {
  const claim = await buildClaim();
  for (let n = 0; n < 6; n += 1) await buildCitation({ claimId: claim.id });
  made.claim = claim.slug;
  made.viewerId = (await buildPerson({ role: "MODERATOR" })).id;
  made.small = await makeLargeCase(claim, "small", SMALL);
  made.large = await makeLargeCase(claim, "large");
}, 120_000);

/** Everything that the workbench reads for whoever rules. */
async function readForModerator(number: number) {
  const [dispute] = await Promise.all([
    getDisputePage(number),
    getDisputeFacts(number),
    readHiddenWords(number),
    listCitationChoices(number),
    getRulingStart(number),
    getWholeClaim(made.claim),
    nearClaims({ q: "seven million", not: made.claim }),
    followsThing(made.viewerId, { kind: "dispute", name: String(number) }),
  ]);
  await readWithdrawnWords(dispute?.comments ?? []);
}

describe(`a case of ${LARGE} comments takes no more queries than one of ${SMALL}`, () => {
  test("for readers", async () => {
    const few = await countQueries(() => getDisputePage(made.small));
    expect(await countQueries(() => getDisputePage(made.large))).toBe(few);
  });

  test("for whoever rules", async () => {
    const few = await countQueries(() => readForModerator(made.small));
    expect(await countQueries(() => readForModerator(made.large))).toBe(few);
  });

  test("on a further page of its discussion", async () => {
    const second = await countQueries(() => getDiscussionPage(made.large, null, 2));
    expect(await countQueries(() => getDiscussionPage(made.large, null, 7))).toBe(second);
  });

  test("in the list and in the queue, where it is one of many", async () => {
    const viewer = { id: made.viewerId, role: "MODERATOR", suspended: false } as const;
    const [list, queue] = [() => listDisputes({}), () => getQueue(viewer, {})];
    const few = [await countQueries(list), await countQueries(queue)];
    for (let n = 0; n < 25; n += 1) await buildDispute({ claim: made.claim });
    expect([await countQueries(list), await countQueries(queue)]).toEqual(few);
  });
});

describe("a long discussion is cut into pages", () => {
  const allOf = async (number: number, position: number | null) => {
    const ids: string[] = [];
    for (let page = 1; ; page += 1) {
      const part = await getDiscussionPage(number, position, page);
      if (!part) return ids;
      expect(part.comments.length).toBeLessThanOrEqual(COMMENTS_PAGE);
      ids.push(...part.comments.map(({ id }) => id));
    }
  };

  test("each its own, the first on the page of the case, and each comment on one page", async () => {
    const { comments, discussions } = (await getDisputePage(made.large)) ?? { comments: [], discussions: [] };
    expect(comments).toHaveLength(3 * COMMENTS_PAGE);
    expect(discussions.map(({ page, from }) => [page, from])).toEqual([1, 1, 1].map((page) => [page, null]));
    expect(discussions.reduce((sum, { total }) => sum + total, 0)).toBe(LARGE);
    const pages = [await allOf(made.large, null), await allOf(made.large, 1), await allOf(made.large, 2)].flat();
    const all = await db().disputeComment.findMany({
      where: { dispute: { number: made.large } },
      select: { id: true },
    });
    expect(pages.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  });

  test("there is none of a position or a page that is not there", async () => {
    expect(await getDiscussionPage(made.large, 3, 1)).toBeNull();
    expect(await getDiscussionPage(made.small, null, 2)).toBeNull();
    expect(await getDiscussionPage(2_000_000, null, 2)).toBeNull();
    for (const page of ["1", "0", "x", "-2", "9999999999"]) {
      expect(discussionIn({ number: "1", position: "question", page })).toBeNull();
    }
    expect(discussionIn({ number: "1", position: "x", page: "2" })).toBeNull();
    expect(discussionIn({ number: "1", position: "2", page: "3" })).toEqual({ number: 1, position: 2, page: 3 });
  });

  test("an answer stands after those before it, on the page where its thread goes on", async () => {
    const number = made.large;
    const author = actorOf(await buildPerson({ role: "READER" }));
    const [begins] = (await getDiscussionPage(number, 2, 3))?.comments ?? [];
    const { commentId } = await commentOnDispute(author, { number, body: "Yes.", answers: begins?.id });
    expect(await findComment(number, commentId)).toEqual({ position: 2, page: 3 });
    const part = await getDiscussionPage(number, 2, 3);
    expect(part?.comments.find(({ id }) => id === commentId)).toMatchObject({ body: "Yes." });
    const last = await commentOnDispute(author, { number, body: "And the question?" });
    expect(await findComment(number, last.commentId)).toEqual({ position: null, page: 14 });
  });

  test("a comment that is not there is nowhere, nor one of another case", async () => {
    const [one] = (await getDisputePage(made.small))?.comments ?? [];
    expect(await findComment(made.large, one?.id ?? "")).toBeNull();
    expect(await findComment(made.large, newId())).toBeNull();
    expect(await findComment(2_000_000, newId())).toBeNull();
  });

  test("what happened in its course stands on one page of the discussion", async () => {
    const pages = Array.from({ length: 14 }, (_, index) => index + 1);
    const parts = await Promise.all(pages.map((page) => getDiscussionPage(made.large, null, page)));
    const course = parts[0]?.course ?? [];
    expect(course.map(({ verb }) => verb)).toEqual(["dispute.taken", "dispute.appealed", "dispute.taken"]);
    const stands = ({ at }: { at: Date }) => parts.filter((part) => part && isWithin(part.discussion, at)).length;
    expect(course.map(stands)).toEqual([1, 1, 1]);
    expect(parts[1]?.discussion.from).toEqual(parts[0]?.discussion.until);
    expect(parts[13]?.discussion.until).toBeNull();
  });
});
