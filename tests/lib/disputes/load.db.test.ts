import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { getQueue } from "@/lib/disputes/queue";
import { newId } from "@/lib/id";
import { useDatabase } from "../../database.ts";
import { buildCitation } from "../../factories/citations.ts";
import { buildClaim } from "../../factories/claims.ts";
import { buildDispute } from "../../factories/disputes.ts";
import { buildNote } from "../../factories/notes.ts";
import { buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";

// What a queue of many disputes and a case of many comments cost.

useDatabase();

let claimId: string;
let readerId: string;
beforeAll(async () => {
  claimId = (await buildClaim()).id;
  readerId = (await buildPerson({ role: "READER" })).id;
});

const moderator = async () => ({ ...(await buildPerson({ role: "MODERATOR" })), suspended: false });

const open = (fields: Record<string, unknown> = {}) => ({
  id: newId(),
  claimId,
  target: "CLAIM" as const,
  targetVersion: 1,
  reasons: ["UNCLEAR" as const],
  question: "Is it so?",
  openedById: readerId,
  ...fields,
});
const openMany = (count: number) => db().dispute.createMany({ data: Array.from({ length: count }, () => open()) });

test("the queue asks the database as often for 200 disputes as for 20, and is told of one that is stuck", async () => {
  const viewer = await moderator();
  await openMany(20);
  const few = await countQueries(() => getQueue(viewer, {}));
  await openMany(180);
  const stuck = await db().dispute.create({ data: open({ openedById: viewer.id }) });
  let queue = await getQueue(viewer, {});
  expect(await countQueries(async () => (queue = await getQueue(viewer, {})))).toBe(few);
  expect([queue.total, queue.disputes.length, queue.stuck]).toEqual([201, 20, 1]);
  expect((await getQueue(viewer, { which: "nobody" })).disputes).toMatchObject([{ number: stuck.number }]);
});

test("whatever hand the only moderator had in it, nobody may rule on it", async () => {
  await db().person.updateMany({ where: { role: "MODERATOR" }, data: { email: null } });
  const viewer = await moderator();
  const claim = await buildClaim({ createdById: viewer.id });
  const citation = await buildCitation({ createdById: viewer.id });
  const note = await buildNote({ personId: viewer.id });
  const checked = await buildCitation();
  await db().check.create({
    data: {
      version: 1,
      id: newId(),
      citationId: checked.id,
      personId: viewer.id,
      saw: "FULL_TEXT",
      finding: "SAYS_SO",
    },
  });
  const of = { target: "CITATION" as const };
  const mine = [
    open({ claimId: claim.id }),
    open({ ...of, claimId: citation.claimId, citationId: citation.id }),
    open({ ...of, claimId: checked.claimId, citationId: checked.id }),
    open({ target: "NOTE" as const, claimId: note.claimId, noteId: note.id }),
    open({ openedById: viewer.id }),
  ];
  await db().dispute.createMany({ data: mine });
  const { number } = await buildDispute({ openedBy: viewer });
  const rows = await db().dispute.findMany({ where: { id: { in: mine.map(({ id }) => id) } } });
  const { disputes } = await getQueue(viewer, { which: "nobody" });
  expect(disputes.map((one) => one.number)).toEqual(expect.arrayContaining([...rows.map((row) => row.number), number]));
});
