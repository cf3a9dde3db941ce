import { expect, test } from "vitest";
import { closeDb } from "@/lib/db";
import { checkHealth } from "@/lib/health";
import { useDatabase } from "../database.ts";
import { forgetKept } from "../kept.ts";

useDatabase();

test("is well while the database answers", async () => {
  expect(await checkHealth(60_000)).toMatchObject({ status: "ok", database: "answers" });
});

test("is unwell, without throwing, when it does not", async () => {
  const { DATABASE_URL } = process.env;
  await closeDb();
  process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/nothing";
  forgetKept();
  expect(await checkHealth()).toEqual({ status: "unwell", database: "does not answer", databaseMs: null });
  await closeDb();
  process.env.DATABASE_URL = DATABASE_URL;
});
