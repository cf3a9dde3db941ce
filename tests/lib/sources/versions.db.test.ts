import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { verifyHistory } from "@/lib/history/verify";
import { createPerson } from "@/lib/people/create";
import { addSource } from "@/lib/sources/add";
import { reviseSource } from "@/lib/sources/revise";
import { addSourceInput, reviseSourceInput } from "@/lib/sources/schema";
import { findSourceVersion, getSourceVersions } from "@/lib/sources/versions";
import { asOwner, useDatabase } from "../../database.ts";
import { changesWhere } from "../../factories/history.ts";

useDatabase();

/** A source that was added and revised. */
async function revised(title: string) {
  const { id: personId } = await createPerson(
    { handle: title.toLowerCase(), displayName: "Ada", role: "EDITOR" },
    "COMMAND",
  );
  const source = { type: "book", title, authors: "Author, An", publisher: "A press", same: "NONE" };
  const { slug } = await addSource({ personId }, addSourceInput.parse({ source }));
  await reviseSource(
    { personId },
    reviseSourceInput.parse({
      slug,
      version: 1,
      source: { ...source, publisher: "Another press", note: "A second printing." },
      reason: "From the title page.",
    }),
  );
  return slug;
}

test("no source, no version", async () => {
  expect(await getSourceVersions("no-such-source")).toBeNull();
  const slug = await revised("Nothing");
  for (const number of ["0", "3", "01", "one"]) expect(await findSourceVersion(slug, number)).toBeNull();
});

test("every record there was, each with the hash of the change that made it", async () => {
  const slug = await revised("Records");
  const found = await getSourceVersions(slug);
  expect(found?.versions).toMatchObject([
    {
      number: 2,
      reason: "From the title page.",
      record: { csl: { publisher: "Another press" }, note: "A second printing." },
      before: { number: 1 },
    },
    { number: 1, reason: "", record: { csl: { publisher: "A press" }, note: "" }, before: null },
  ]);
  // What our remarks say is no variable of the item.
  expect(found?.versions[0]?.record.csl.note).toBeUndefined();
  const changes = await changesWhere({ source: { slug } });
  for (const number of [1, 2]) {
    const version = await findSourceVersion(slug, String(number));
    expect(version?.cited.hash).toBe(changes[number - 1]?.hash);
    expect(version?.cited.reference).toContain(`/sources/${slug}/versions/${number}`);
  }
});

test("a record cannot be rewritten, and whoever does it all the same is found", async () => {
  const slug = await revised("Kept");
  const { id } = await db().source.findUniqueOrThrow({ where: { slug } });
  const rewriting = `UPDATE source_version SET record = jsonb_set(record, '{note}', '"Forged."')
    WHERE source_id = '${id}' AND number = 1`;
  await expect(asOwner(rewriting)).rejects.toThrow("never changed or removed");
  expect((await verifyHistory()).broken).toBeNull();
  await asOwner(`SET session_replication_role = replica; ${rewriting}`);
  const { broken } = await verifyHistory();
  expect(broken?.thing).toBe(`the source “${slug}”`);
});
