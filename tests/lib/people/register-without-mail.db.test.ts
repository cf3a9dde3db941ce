import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { confirmByAdmin } from "@/lib/people/confirm-registration";
import { createPerson } from "@/lib/people/create";
import { listRegistrations } from "@/lib/people/read-registrations";
import { askForConfirmationLink, register } from "@/lib/people/register";
import { registerInput } from "@/lib/people/schema";
import { useDatabase } from "../../database.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const filledIn = (handle: string, email: string) =>
  registerInput.parse({ displayName: "Ann Example", handle, email, password: "correct horse battery" });

test("where no mail leaves, an admin confirms, and sees which address has an account", async () => {
  await createPerson({ handle: "known", displayName: "Known", email: "known@example.org" }, "COMMAND");
  await register(filledIn("second", "known@example.org"), null);
  await register(filledIn("newcomer", "newcomer@example.org"), null);
  const waiting = await listRegistrations();
  expect(waiting.map(({ handle, known }) => [handle, known])).toEqual([
    ["second", true],
    ["newcomer", false],
  ]);
  const days = (waiting[0]?.expiresAt.getTime() ?? 0) - (waiting[0]?.createdAt.getTime() ?? 0);
  expect(days / (24 * 60 * 60 * 1000)).toBe(30);

  const admin = actorOf(await buildPerson({ role: "ADMIN" }));
  const [second, newcomer] = waiting.map(({ id }) => ({ registrationId: id }));
  if (!second || !newcomer) throw new Error("Two wait.");
  await expectRefusal(confirmByAdmin(admin, second), "CONFLICT");
  await confirmByAdmin(admin, newcomer);
  expect(await db().person.count({ where: { email: { in: ["known@example.org", "newcomer@example.org"] } } })).toBe(2);
  expect(await listRegistrations()).toHaveLength(1);
});

test("where no mail leaves, no link can be asked for", async () => {
  await expectRefusal(askForConfirmationLink({ email: "newcomer@example.org" }, null), "CONFLICT");
});
