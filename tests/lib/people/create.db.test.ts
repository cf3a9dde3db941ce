import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { listModeration } from "@/lib/history/read";
import { createPerson } from "@/lib/people/create";
import { useDatabase } from "../../database.ts";
import { expectRefusal } from "../../refusals.ts";

useDatabase();

const ANN = { handle: "ann", displayName: "Ann Example", email: "Ann@Example.org", password: "twelve or more" };

const GIVEN = { from: "READER", reason: "On the command line." };

describe("refused, and nobody is made", () => {
  test.each([
    ["a short password", { password: "too short" }],
    ["a handle with a space", { handle: "ann example" }],
    ["a handle that ends in a hyphen", { handle: "ann-" }],
    ["an empty name", { displayName: "  " }],
    ["what is no e-mail address", { email: "ann" }],
  ])("for %s", async (_, fault) => {
    await expect(createPerson({ ...ANN, ...fault }, "COMMAND")).rejects.toThrow();
    expect(await db().person.count()).toBe(0);
  });
});

test("a person joins, with a folded address, a hash for a password, and their history", async () => {
  const joined = await createPerson({ ...ANN, role: "ADMIN" }, "COMMAND");
  const person = await db().person.findUniqueOrThrow({
    where: { id: joined.id },
    include: { changes: { orderBy: { id: "asc" } } },
  });
  expect(person).toMatchObject({ handle: "ann", email: "ann@example.org", role: "ADMIN", sessionEpoch: 0 });
  expect(person.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(person.changes).toMatchObject([
    { verb: "person.joined", role: "READER", subjectId: joined.id, detail: { via: "COMMAND" } },
    { verb: "person.role-changed", subjectId: joined.id, detail: { ...GIVEN, to: "ADMIN" } },
  ]);
  expect((await listModeration({ about: "ann" })).changes).toMatchObject([{ verb: "person.role-changed" }]);
});

test("a reader was given no role", async () => {
  const { id } = await createPerson({ handle: "a-reader", displayName: "Reader" }, "COMMAND");
  expect(await db().change.findMany({ where: { personId: id } })).toMatchObject([{ verb: "person.joined" }]);
});

test("a person of the corpus has neither address nor password", async () => {
  const { id } = await createPerson({ handle: "corpus-person", displayName: "Corpus", role: "EDITOR" }, "CORPUS");
  expect(await db().person.findUniqueOrThrow({ where: { id } })).toMatchObject({ email: null, passwordHash: null });
});

test("a taken handle or address is said to be taken, at its field", async () => {
  const byHandle = await expectRefusal(createPerson({ ...ANN, email: "other@example.org" }, "COMMAND"), "CONFLICT");
  expect(Object.keys(byHandle.fields)).toEqual(["handle"]);
  const byAddress = await expectRefusal(createPerson({ ...ANN, handle: "other" }, "COMMAND"), "CONFLICT");
  expect(Object.keys(byAddress.fields)).toEqual(["email"]);
});
