import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { moderationFeed } from "@/lib/history/feed";
import { listModeration } from "@/lib/history/read";
import { record } from "@/lib/history/record";
import { useDatabase } from "../../database.ts";
import { buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";

useDatabase();

const acting = async () => ({
  ...(await buildPerson({ role: "MODERATOR" })),
  role: "MODERATOR" as const,
  suspended: false,
});

test("has what was decided, by whom, about whom and why, and nothing else", async () => {
  const [ada, ben] = [await acting(), await acting()];
  await record(db(), ada, { verb: "person.joined", subjectId: ada.id, detail: { via: "COMMAND" } });
  await record(db(), ada, { verb: "person.suspended", subjectId: ben.id, detail: { reason: "Spam & more." } });
  await record(db(), ben, {
    verb: "person.role-changed",
    subjectId: ada.id,
    detail: { from: "EDITOR", to: "ADMIN", reason: "R." },
  });
  await record(db(), ada, { verb: "dispute.ruled", detail: { number: 7, outcome: "UPHELD_AS_IS", reason: "R." } });
  await record(db(), ben, { verb: "dispute.appealed", detail: { number: 7, reason: "R." } });
  const verbs = async (filters: Parameters<typeof listModeration>[0]) =>
    (await listModeration(filters)).changes.map(({ verb }) => verb);
  expect(await verbs({})).toEqual(["dispute.appealed", "dispute.ruled", "person.role-changed", "person.suspended"]);
  expect(await verbs({ by: ada.handle })).toEqual(["dispute.ruled", "person.suspended"]);
  expect(await verbs({ about: ben.handle })).toEqual(["person.suspended"]);
  expect(await verbs({ kind: "role" })).toEqual(["person.role-changed"]);

  const feed = moderationFeed(
    { kind: "suspension" },
    await listModeration({ kind: "suspension" }),
    "https://example.org",
  );
  expect(feed).toContain("<summary>Spam &amp; more.</summary>");
  expect(feed).toContain(`href="https://example.org/people/${ben.handle}"`);
});

test("pages by cursor in a constant number of queries", async () => {
  const ada = await acting();
  const read = () => listModeration({ by: ada.handle });
  await record(db(), ada, { verb: "dispute.ruled", detail: { number: 0, outcome: "UPHELD_AS_IS", reason: "R." } });
  const few = await countQueries(read);
  for (let number = 1; number <= 60; number += 1) {
    await record(db(), ada, { verb: "dispute.ruled", detail: { number, outcome: "UPHELD_AS_IS", reason: "R." } });
  }
  expect(await countQueries(read)).toBe(few);
  const first = await read();
  const second = await listModeration({ by: ada.handle, cursor: first.next ?? undefined });
  expect([first.changes.length, second.changes.length, second.next]).toEqual([50, 11, null]);
});
