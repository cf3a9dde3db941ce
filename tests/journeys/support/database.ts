import { afterAll, beforeAll, inject } from "vitest";
import { closeDb } from "@/lib/db";
import { startEmbedded } from "../../../scripts/postgres/embedded.ts";
import { readSettings } from "../../../scripts/settings.ts";

/** Opens the database of the app that runs, for a journey that makes things in it and looks at what became of them. */
export function useAppDatabase(): void {
  beforeAll(async () => {
    Object.assign(process.env, inject("appEnv"));
    const { appUrl } = await startEmbedded(readSettings().dataFolder);
    process.env.DATABASE_URL = appUrl;
  });
  afterAll(closeDb);
}
