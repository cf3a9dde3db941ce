import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "..");
const setupFiles = ["tests/setup.ts"];

const resolve = { alias: { "@": root } };

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      {
        root,
        resolve,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/**/*.db.test.ts"],
          setupFiles,
        },
      },
      {
        root,
        resolve,
        test: {
          name: "db",
          include: ["tests/**/*.db.test.ts"],
          globalSetup: ["tests/postgres.ts"],
          setupFiles,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        resolve,
        test: { name: "dom", include: ["tests/**/*.test.tsx"], environment: "happy-dom", setupFiles },
      },
      {
        root,
        resolve,
        test: {
          name: "journeys",
          include: ["tests/journeys/*.journey.ts"],
          globalSetup: ["tests/journeys/support/app.ts"],
          // They share one app, and with it one database.
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
