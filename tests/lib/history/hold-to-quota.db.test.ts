import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { Verb } from "@/lib/history/changes";
import { readQuota } from "@/lib/history/hold-to-quota";
import { record } from "@/lib/history/record";
import type { Role } from "@/lib/policy";
import { QUOTA_BASE } from "@/lib/quota";
import { type Actor, transact } from "@/lib/transact";
import { useDatabase } from "../../database.ts";
import { buildClaim, WITHDRAWN } from "../../factories/claims.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

/** Somebody who joined, with so many contributions today. */
async function newcomer({
  role = "EDITOR",
  via = "REGISTRATION",
  made = 0,
}: {
  role?: Role;
  via?: string;
  made?: number;
}) {
  const person = await buildPerson({ role });
  const command = { personId: person.id };
  await transact(command, (tx, acting) =>
    record(tx, acting, { verb: "person.joined", detail: { via: via as "REGISTRATION" } }),
  );
  for (let n = 0; n < made; n += 1) await contribute(command);
  return { ...person, actor: actorOf(person), acting: { id: person.id, role, suspended: false } };
}

const contribute = (actor: Actor): Promise<void> =>
  transact(actor, (tx, person) => record(tx, person, { verb: "source.added", detail: { title: "A book" } }));

const countOf = (personId: string, verb: Verb = "source.added") => db().change.count({ where: { personId, verb } });

describe("one contribution too many", () => {
  test("is refused, and nothing of it is written", async () => {
    const { actor, id } = await newcomer({ made: QUOTA_BASE });
    const refusal = await expectRefusal(contribute(actor), "TOO_MANY");
    expect(refusal.message).toMatch(
      /^You can make 30 contributions a day .* midnight UTC, in (\d+ (hours|minutes)|a minute)\./,
    );
    expect(await countOf(id)).toBe(QUOTA_BASE);
  });

  test("is refused to readers, and to whoever came by invitation or through another service", async () => {
    for (const who of [{ role: "READER" }, { via: "INVITATION" }, { via: "OAUTH" }] as const) {
      const { actor } = await newcomer({ ...who, made: QUOTA_BASE });
      await expectRefusal(contribute(actor), "TOO_MANY");
    }
  });

  test("is refused when two come at the same moment", async () => {
    const { actor, id } = await newcomer({ made: QUOTA_BASE - 1 });
    const both = await Promise.allSettled([contribute(actor), contribute(actor)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await countOf(id)).toBe(QUOTA_BASE);
  });
});

test("taking back is never refused", async () => {
  const { actor, id } = await newcomer({ made: QUOTA_BASE });
  await transact(actor, (tx, person) =>
    record(tx, person, { verb: "source.withdrawn", detail: { reason: "A slip." } }),
  );
  expect(await countOf(id, "source.withdrawn")).toBe(1);
});

test.each([
  ["moderators", { role: "MODERATOR" }],
  ["admins", { role: "ADMIN" }],
  ["whoever was added on the command line", { via: "COMMAND" }],
] as const)("%s are held to none", async (_, who) => {
  const { actor, acting } = await newcomer({ ...who, made: QUOTA_BASE });
  await contribute(actor);
  expect(await readQuota(acting)).toBeNull();
});

test("the corpus and commands are held to none", async () => {
  const { id } = await newcomer({ made: QUOTA_BASE });
  await contribute({ personId: id });
  expect(await countOf(id)).toBe(QUOTA_BASE + 1);
});

test("what stood for seven days raises it, what was withdrawn or is younger does not", async () => {
  const { id, actor, acting } = await newcomer({ made: QUOTA_BASE });
  const createdAt = new Date(Date.now() - 8 * 24 * 60 * 60 * 1000);
  await buildClaim({ createdById: id, createdAt });
  await buildClaim({ createdById: id, createdAt, ...WITHDRAWN });
  await buildClaim({ createdById: id });
  expect(await readQuota(acting)).toEqual({ used: QUOTA_BASE, limit: QUOTA_BASE });
  await buildClaim({ createdById: id, createdAt });
  expect(await readQuota(acting)).toEqual({ used: QUOTA_BASE, limit: QUOTA_BASE + 1 });
  await contribute(actor);
  await expectRefusal(contribute(actor), "TOO_MANY");
});

test("tomorrow the count begins anew", async () => {
  const { acting } = await newcomer({ made: 2 });
  const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
  expect(await readQuota(acting, tomorrow)).toEqual({ used: 0, limit: QUOTA_BASE });
});
