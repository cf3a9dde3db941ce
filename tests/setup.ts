import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

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
