import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = join(import.meta.dirname, "..");
const setupFiles = ["tests/setup.ts"];

/** Only against hanging for ever: nothing here is a measurement, and machines may be busy. */
const patience = { testTimeout: 600_000, hookTimeout: 600_000 };

/** Files of tests share the modules of their process: tests/setup.ts says what is put back between two. */
const shared = { setupFiles, isolate: false };

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
          ...shared,
          ...patience,
        },
      },
      {
        root,
        resolve,
        test: {
          name: "db",
          include: ["tests/**/*.db.test.ts"],
          globalSetup: ["tests/postgres.ts"],
          ...shared,
          ...patience,
        },
      },
      {
        root,
        resolve,
        test: { name: "dom", include: ["tests/**/*.test.tsx"], environment: "happy-dom", ...shared, ...patience },
      },
      {
        root,
        resolve,
        test: {
          name: "journeys",
          include: ["tests/journeys/*.journey.ts"],
          globalSetup: ["tests/journeys/support/app.ts"],
          ...patience,
        },
      },
    ],
  },
});
