import { expect, test } from "vitest";
import { changeProfile } from "@/lib/people/change-profile";
import { createPerson } from "@/lib/people/create";
import { exportPerson } from "@/lib/people/export";
import { linkAccount } from "@/lib/people/sign-in-through";
import { suspend } from "@/lib/people/suspend";
import { newId } from "@/lib/id";
import { useDatabase } from "../../database.ts";
import { buildClaim } from "../../factories/claims.ts";
import { actorOf, buildPerson } from "../../factories/people.ts";
import { countQueries } from "../../queries.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const about = "Reads archives.";

async function somebody() {
  const [handle, password] = ["ann", "correct horse battery"];
  const ann = await createPerson({ handle, displayName: "Ann", email: "ann@example.org", password }, "COMMAND");
  await changeProfile(actorOf(ann), { displayName: "Ann Example", about });
  const identity = { provider: "github", service: "GitHub", providerAccountId: "42", name: "ann" };
  await linkAccount(actorOf(ann), identity);
  const moderator = await buildPerson({ role: "MODERATOR" });
  await suspend(actorOf(moderator), { handle, reason: "Sent advertisements." });
  return { ann, moderator };
}

test("nothing for nobody", async () => {
  await expectRefusal(exportPerson(newId()), "NOT_FOUND");
});

test("an account, what was done in it and what was decided about it; no secret, and nobody else", async () => {
  const { ann, moderator } = await somebody();
  const data = await exportPerson(ann.id);
  expect(data.account).toMatchObject({
    handle: "ann",
    email: "ann@example.org",
    about,
    hasPassword: true,
    suspensionReason: "Sent advertisements.",
    accounts: [{ provider: "github", providerAccountId: "42" }],
  });
  expect(data.history.map(({ verb }) => verb)).toEqual([
    "person.joined",
    "person.profile-changed",
    "person.account-linked",
  ]);
  expect(data.decisions).toMatchObject([{ verb: "person.suspended", detail: { reason: "Sent advertisements." } }]);
  const written = JSON.stringify(data);
  for (const other of ["argon2", moderator.id, moderator.handle]) expect(written).not.toContain(other);
});

test("what they wrote comes with what it belongs to, in as many queries for much as for little", async () => {
  const { id: createdById } = await buildPerson();
  const claim = await buildClaim({ createdById });
  const little = await countQueries(() => exportPerson(createdById));
  expect((await exportPerson(createdById)).written.claimVersions).toMatchObject([
    { number: 1, statement: claim.statement, claim: { slug: claim.slug } },
  ]);
  for (let n = 0; n < 5; n += 1) await buildClaim({ createdById });
  expect(await countQueries(() => exportPerson(createdById))).toBe(little);
});
