import { afterAll, beforeAll } from "vitest";
import { closeDb } from "@/lib/db";
import { startEmbedded } from "../../../scripts/postgres/embedded.ts";
import { freePort } from "../../../scripts/postgres/server.ts";
import { readSettings } from "../../../scripts/settings.ts";
import { startApp } from "./app.ts";

/**
 * Starts an app for the journeys of one file and opens its database, for those that fill lists which others read from
 * the top. Its address is `PUBLIC_URL`.
 */
export function useOwnApp(): void {
  let stop = () => Promise.resolve();
  beforeAll(async () => {
    const app = await startApp(await freePort());
    stop = app.stop;
    Object.assign(process.env, app.env);
    const { appUrl } = await startEmbedded(readSettings().dataFolder);
    process.env.DATABASE_URL = appUrl;
  });
  afterAll(async () => {
    await closeDb();
    await stop();
  });
}
