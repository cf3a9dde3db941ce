import { beforeAll, describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { type Permission, ROLES } from "@/lib/policy";
import { useDatabase } from "../database.ts";
import { DEEDS, nameOf } from "../deeds/all.ts";
import { type Deed, acting } from "../deeds/deed.ts";
import { actorOf, buildPerson } from "../factories/people.ts";
import { useMailbox } from "../mailbox.ts";
import { useScanFolder } from "../scan-folder.ts";

/*
 * The table of deeds, walked: what each form sends goes through its schema and its verb, which does the deed or refuses
 * it as forbidden, in the policy's own words, exactly where the policy says so. Every cell has a person and a thing of
 * its own.
 */

useDatabase();
// A new address is told by mail.
useMailbox();
// A page scan is a file.
useScanFolder();

// There is always an admin left for the one who goes.
beforeAll(() => buildPerson({ role: "ADMIN" }));

const EVERYBODY = ROLES.flatMap((role) => [
  { role, suspended: false },
  { role, suspended: true },
]);

/** What the policy says of one person in one situation, and what came of the deed. */
async function walk(deed: Deed, situation: string, who: (typeof EVERYBODY)[number]) {
  const me = await buildPerson(who);
  const asked = await deed.situations[situation]?.(me);
  if (!asked) throw new Error(`There is no situation ${situation}.`);
  const outcome = await deed.act(actorOf(me), asked.form).then((): Permission => ({ ok: true }), refusal);
  const behind = deed.behind?.map((rule) => rule(acting(me)).ok) ?? [];
  if (asked.permission.ok) expect(behind).not.toContain(false);
  return { said: { ...who, ...asked.permission }, done: { ...who, ...outcome } };
}

/** A refusal as the policy puts it; any other is a fault of its own. */
function refusal(error: unknown): Permission {
  if (error instanceof AppError && error.code === "FORBIDDEN") return { ok: false, why: error.message };
  throw error;
}

describe.each(DEEDS.map((deed) => [nameOf(deed), deed] as const))("%s", (_, deed) => {
  test.each(Object.keys(deed.situations))("%s", async (situation) => {
    const cells = await Promise.all(EVERYBODY.map((who) => walk(deed, situation, who)));
    expect(cells.map(({ done }) => done)).toEqual(cells.map(({ said }) => said));
    const isFirst = situation === Object.keys(deed.situations)[0];
    if (isFirst) expect(cells.some(({ said }) => said.ok)).toBe(true);
  });
});
