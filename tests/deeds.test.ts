import { expect, test } from "vitest";
import { DEEDS, OPEN, READING } from "./deeds/all.ts";
import { readSources } from "./imports.ts";
import { RULES } from "./lib/policy/rules.ts";

const EXPORTED = /^export (?:const|async function) (\w+)/gm;

/** Every server action, as the table names it. */
const actions = readSources(["app"])
  .filter(({ text }) => text.startsWith('"use server"'))
  .flatMap(({ path, text }) =>
    Array.from(text.matchAll(EXPORTED), ([, name]) => `${path.slice("app/".length)}#${name}`),
  );

test("every server action is a deed of the table, or open to anybody; and the other way round", () => {
  const known = [...new Set(DEEDS.map(({ action }) => action)), ...OPEN];
  expect(known.toSorted()).toEqual(actions.toSorted());
});

test("every rule of the policies has a deed that obeys it, or is of what is read", () => {
  const obeyed = Object.entries(RULES).filter(([, rule]) =>
    DEEDS.some((deed) => [deed.rule, ...(deed.behind ?? [])].includes(rule)),
  );
  expect([...obeyed.map(([name]) => name), ...READING].toSorted()).toEqual(Object.keys(RULES).toSorted());
});
