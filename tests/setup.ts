import { format } from "node:util";
import { afterAll, afterEach, beforeEach } from "vitest";
import { forgetKept } from "./kept.ts";

// A warning is a fault that nobody has looked at yet: a test in which one is printed fails.

let printed: string[] = [];

for (const level of ["error", "warn"] as const) {
  console[level] = (...words: unknown[]) => {
    printed.push(`console.${level}: ${format(...words)}`);
  };
}

beforeEach(() => {
  printed = [];
});

afterEach(() => {
  if (printed.length > 0) throw new Error(`Something was printed in this test:\n${printed.join("\n")}`);
});

// Files of tests follow each other in one process, which saves reading every module anew for each. What a file set
// in the environment, and what the application keeps for its process, is not the next one's.
const environment = { ...process.env };

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, environment);
  forgetKept();
});
