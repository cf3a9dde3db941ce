import { expect, test } from "vitest";
import { rewordClaim } from "@/lib/claims/reword";
import { rewordClaimInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { getQueue } from "@/lib/disputes/queue";
import { setRoleByCommand } from "@/lib/people/by-command";
import { useDatabase } from "../../database.ts";
import { buildTakenDispute } from "../../factories/disputes.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";

useDatabase();

type Person = Awaited<ReturnType<typeof buildPerson>>;

/** The claim that a dispute is about gets another wording. */
async function reword(person: Person, { claimId }: { claimId: string }) {
  const { slug: claim, version } = await db().claim.findUniqueOrThrow({ where: { id: claimId } });
  const wording = { statement: "A better wording.", type: "QUANTITY", checkability: "YES", note: "" };
  await rewordClaim(actorOf(person), rewordClaimInput.parse({ claim, version, wording, reason: "Clearer." }));
}

const suspended = { suspendedAt: new Date(), suspensionReason: "In a test." };

test.each([
  ["left", ({ id }: Person) => db().person.update({ where: { id }, data: { email: null } })],
  ["was suspended", ({ id }: Person) => db().person.update({ where: { id }, data: suspended })],
  ["is no moderator now", ({ handle }: Person) => setRoleByCommand(handle, "EDITOR")],
  ["reworded the claim since", reword],
])("nobody may rule when whoever took the dispute %s and the others had a hand in it", async (_, change) => {
  // Nobody else decides here.
  await db().person.updateMany({ data: { role: "READER" } });
  const viewer = { ...(await buildPerson({ role: "MODERATOR" })), suspended: false };
  const { moderator, dispute } = await buildTakenDispute({ openedBy: viewer });
  expect((await getQueue(viewer, { which: "nobody" })).disputes).toEqual([]);
  await change(moderator, dispute);
  const { stuck, disputes } = await getQueue(viewer, { which: "nobody" });
  expect(stuck).toBe(1);
  expect(disputes).toMatchObject([{ number: dispute.number, state: "UNDER_REVIEW", isStuck: true }]);
  await buildPerson({ role: "MODERATOR" });
  expect((await getQueue(viewer, {})).stuck).toBe(0);
});
