import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { asOwner, useDatabase } from "../database.ts";

useDatabase();

const KEPT = [
  "change",
  "claim_version",
  "citation_version",
  "quotation_version",
  "ruling",
  "document_version",
  "paragraph",
];

test.each(KEPT)("the application can neither change nor remove a row of %s", async (table) => {
  await expect(db().$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow(/permission denied/);
  await expect(db().$executeRawUnsafe(`UPDATE "${table}" SET created_at = now()`)).rejects.toThrow();
  await expect(db().$executeRawUnsafe(`TRUNCATE "${table}"`)).rejects.toThrow(/permission denied/);
});

test("the application owns nothing and cannot make tables", async () => {
  const owned = await asOwner("SELECT relname FROM pg_class WHERE relowner = 'variorum_app'::regrole");
  expect(owned).toEqual([]);
  await expect(db().$executeRawUnsafe("CREATE TABLE mine (id int)")).rejects.toThrow(/permission denied/);
});
