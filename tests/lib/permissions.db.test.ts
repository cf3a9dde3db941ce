import { describe, expect, test } from "vitest";
import { attachCitation } from "@/lib/citations/attach";
import { attachInput, checkInput, withdrawInput } from "@/lib/citations/schema";
import { checkCitation } from "@/lib/citations/check";
import { withdrawCitation } from "@/lib/citations/withdraw";
import { rewordClaim } from "@/lib/claims/reword";
import { rewordClaimInput, withdrawClaimInput } from "@/lib/claims/schema";
import { restoreClaim } from "@/lib/claims/restore";
import { withdrawClaim } from "@/lib/claims/withdraw";
import { AppError } from "@/lib/errors";
import { roleInput, suspensionInput } from "@/lib/people/schema";
import { changeRole } from "@/lib/people/change-role";
import { suspend } from "@/lib/people/suspend";
import * as policy from "@/lib/policy";
import type { Actor } from "@/lib/transact";
import { useDatabase } from "../database.ts";
import { buildCitation } from "../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../factories/claims.ts";
import { actorOf, buildPerson } from "../factories/people.ts";
import { buildSource } from "../factories/sources.ts";

/*
 * The table of docs/permissions.md, walked through the verbs: each does its deed, or refuses it as forbidden,
 * exactly where the policy says so. A thing is made anew for every cell.
 */

useDatabase();

type Me = Awaited<ReturnType<typeof buildPerson>>;
/** What the policy says of a deed that is about to be done, and the deed. */
type Cell = (me: Me) => Promise<{ permission: policy.Permission; deed: (actor: Actor) => Promise<unknown> }>;

const acting = (me: Me): policy.ActingPerson => ({ id: me.id, role: me.role, suspended: me.suspendedAt !== null });
const reason = "Because of the test.";
const wording = { statement: "Another wording.", type: "EVENT", checkability: "YES", note: "" };

const onClaim =
  (
    can: (person: policy.ActingPerson, claim: { withdrawn: boolean }) => policy.Permission,
    deed: (actor: Actor, slug: string) => Promise<unknown>,
    withdrawn = false,
  ): Cell =>
  async (me) => {
    const { slug } = await buildClaim(withdrawn ? WITHDRAWN : {});
    return { permission: can(acting(me), { withdrawn }), deed: (actor) => deed(actor, slug) };
  };

const onCitation =
  (
    can: (person: policy.ActingPerson, citation: { withdrawn: boolean; createdById: string }) => policy.Permission,
    deed: (actor: Actor, citationId: string) => Promise<unknown>,
    isMine: boolean,
  ): Cell =>
  async (me) => {
    const { id, createdById } = await buildCitation(isMine ? { createdById: me.id } : {});
    const permission = can(acting(me), { withdrawn: false, createdById });
    return { permission, deed: (actor) => deed(actor, id) };
  };

const onPerson =
  (
    can: (person: policy.ActingPerson, other: policy.ActingPerson) => policy.Permission,
    deed: (actor: Actor, other: Me) => Promise<unknown>,
    role: policy.Role,
  ): Cell =>
  async (me) => {
    const other = await buildPerson({ role });
    return { permission: can(acting(me), acting(other)), deed: (actor) => deed(actor, other) };
  };

const reword = (actor: Actor, claim: string) =>
  rewordClaim(actor, rewordClaimInput.parse({ claim, version: 1, wording, reason }));
const attach = async (actor: Actor, claim: string) => {
  const { slug } = await buildSource();
  const content = { stance: "CONTEXT", summary: "It says so." };
  return attachCitation(actor, attachInput.parse({ claim, source: { from: "LIBRARY", slug }, content }));
};
const remove = (actor: Actor, claim: string) => withdrawClaim(actor, withdrawClaimInput.parse({ claim, reason }));
const restore = (actor: Actor, claim: string) => restoreClaim(actor, withdrawClaimInput.parse({ claim, reason }));
const check = (actor: Actor, citationId: string) =>
  checkCitation(actor, checkInput.parse({ citationId, saw: "FULL_TEXT", finding: "SAYS_SO" }));
const detach = (actor: Actor, citationId: string) =>
  withdrawCitation(actor, withdrawInput.parse({ citationId, reason }));
const stop = (actor: Actor, { handle }: Me) => suspend(actor, suspensionInput.parse({ handle, reason }));
const raise = (actor: Actor, { handle, role }: Me) =>
  changeRole(actor, roleInput.parse({ handle, from: role, role: role === "READER" ? "EDITOR" : "READER", reason }));

const WALK: Record<string, Cell> = {
  "reword a claim": onClaim(policy.canRewordClaim, reword),
  "reword a withdrawn claim": onClaim(policy.canRewordClaim, reword, true),
  "attach a citation": onClaim(policy.canAttachCitation, attach),
  "attach a citation to a withdrawn claim": onClaim(policy.canAttachCitation, attach, true),
  "withdraw a claim": onClaim(policy.canWithdrawClaim, remove),
  "withdraw a withdrawn claim": onClaim(policy.canWithdrawClaim, remove, true),
  "restore a claim": onClaim(policy.canRestoreClaim, restore),
  "restore a withdrawn claim": onClaim(policy.canRestoreClaim, restore, true),
  "check my citation": onCitation(policy.canCheckCitation, check, true),
  "check another's citation": onCitation(policy.canCheckCitation, check, false),
  "withdraw my citation": onCitation(policy.canWithdrawCitation, detach, true),
  "withdraw another's citation": onCitation(policy.canWithdrawCitation, detach, false),
  ...Object.fromEntries(
    policy.ROLES.flatMap((role) => [
      [`suspend: ${role}`, onPerson(policy.canSuspend, stop, role)],
      [`change the role: ${role}`, onPerson(policy.canChangeRole, raise, role)],
    ]),
  ),
};

describe.each(Object.entries(WALK))("%s", (_, cell) => {
  const everybody = policy.ROLES.flatMap((role) => [
    { role, suspended: false },
    { role, suspended: true },
  ]);
  test.each(everybody)("$role, suspended: $suspended", async (who) => {
    const me = await buildPerson(who);
    const { permission, deed } = await cell(me);
    const outcome = await deed(actorOf(me)).then(
      () => ({ ok: true }),
      (error: unknown) =>
        error instanceof AppError && error.code === "FORBIDDEN" ? { ok: false, why: error.message } : error,
    );
    expect(outcome).toEqual(permission);
  });
});
