import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { requestKey } from "@/lib/fields";
import { DEEDS, OPEN, nameOf } from "../deeds/all.ts";
import type { Deed, Person } from "../deeds/deed.ts";
import { useAppDatabase } from "./support/database.ts";
import { type BuiltAction, builtActions, send, templateOf } from "./support/forged-forms.ts";
import { type Present, SENDERS, type Sender, arrive } from "./support/senders.ts";

/*
 * The table of deeds, sent over HTTP: each form to the action that the build has for it, by somebody of every role,
 * somebody suspended, and nobody; also where the page would offer them no such form. It is done where the policy says
 * so, and else nothing is written. Every situation of a deed is walked in tests/lib/permissions.db.test.ts.
 */

useAppDatabase();

const actions = new Map<string, BuiltAction>();
const present = new Map<string, Present>();
let template: Awaited<ReturnType<typeof templateOf>>;

beforeAll(async () => {
  for (const [name, action] of builtActions()) actions.set(name, action);
  template = await templateOf();
  for (const sender of SENDERS) present.set(sender.who, await arrive(sender));
});

/** What history has of somebody and of a form, or what the deed leaves instead. */
const tracesOf = (deed: Deed, me: Person, form: FormData) =>
  deed.trace?.(me, form) ??
  db().change.count({ where: { OR: [{ personId: me.id }, { requestKey: requestKey.parse(form.get("requestKey")) }] } });

async function sendAs(deed: Deed, sender: Sender) {
  const { me, session } = (deed.changesWho ? undefined : present.get(sender.who)) ?? (await arrive(sender));
  const [make] = Object.values(deed.situations);
  const action = actions.get(deed.action);
  if (!make || !action) throw new Error(`${deed.action} has no situation, or is not in the build.`);
  const { permission, form } = await make(me);
  const before = await tracesOf(deed, me, form);
  const { status } = await send(action, form, { session, template });
  const after = await tracesOf(deed, me, form);
  const isDone = JSON.stringify(after) !== JSON.stringify(before);
  return {
    said: { who: sender.who, isDone: permission.ok && sender.stranger === null },
    done: { who: sender.who, isDone },
    status,
  };
}

test("the build has the actions of the table, and those that are open to anybody", () => {
  const known = [...new Set(DEEDS.map(({ action }) => action)), ...OPEN];
  expect(known.toSorted()).toEqual([...actions.keys()].toSorted());
});

describe("a form is obeyed from whoever may, and from nobody else", () => {
  test.each(DEEDS.map((deed) => [nameOf(deed), deed] as const))("%s", async (_, deed) => {
    const cells = await Promise.all(SENDERS.map((sender) => sendAs(deed, sender)));
    expect(cells.map(({ done }) => done)).toEqual(cells.map(({ said }) => said));
    for (const { status } of cells) expect(status).toBeLessThan(500);
  });
});
