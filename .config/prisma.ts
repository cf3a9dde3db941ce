import { defineConfig } from "prisma/config";

// `prisma generate` looks for an engine it does not use, and would download one;
// any existing file satisfies it. Migrations are applied by prisma/migrate.ts.
if (process.argv.includes("generate")) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({ schema: "../prisma/schema.prisma" });
