import { expect, test } from "vitest";
import { type SourceFile, cycles, reaches, readSources } from "./imports.ts";

// Who may import whom. The words are those of docs/house.md; the messages say what to do instead.

const files = readSources(["app", "components", "lib", "prisma", "scripts"]);
const lib = files.filter((file) => file.path.startsWith("lib/"));
const components = files.filter((file) => file.path.startsWith("components/"));
const app = files.filter((file) => file.path.startsWith("app/"));

/** A noun may know those to its left; those between the same commas know nothing of each other. */
const NOUNS = [
  ["references"],
  ["history"],
  ["people"],
  ["follows"],
  ["documents"],
  ["estimates"],
  ["sources"],
  ["scans"],
  ["bibliography"],
  ["lookup"],
  ["imports"],
  ["links", "retractions"],
  ["claims"],
  ["citations"],
  ["quotations"],
  ["search-records"],
  ["confidence"],
  ["disputes"],
  ["proposals"],
  ["reports"],
  ["reshaping"],
  ["rulings"],
];
/** They look at every noun, and no noun looks at them. */
const BESIDE = ["search", "home", "api"];

/** The edges where lib meets the web framework. They know people, for it is people who sign in. */
const EDGES = ["lib/auth.ts", "lib/form-action.ts", "lib/json-route.ts", "lib/oauth.ts", "lib/oauth-providers.ts"];

const DATABASE = ["lib/db.ts", "lib/generated/prisma/client.ts"];
const WEB = /^(next|next-auth)(\/|$)/;

const nounOf = (path: string) => /^lib\/([a-z-]+)\//.exec(path)?.[1];
const rankOf = (noun: string) => NOUNS.findIndex((group) => group.includes(noun));

/** One line for every import that breaks a rule. */
const breaches = (among: SourceFile[], isBreach: (file: SourceFile, target: string, typeOnly: boolean) => boolean) =>
  among.flatMap((file) =>
    file.imports
      .filter(({ target, typeOnly }) => isBreach(file, target, typeOnly))
      .map(({ target }) => `${file.path} imports ${target}`),
  );

/** A megabyte of citation styles and what reads them: nothing for a browser. */
const CITATION_STYLES = ["citeproc", "lib/generated/csl.ts"];

/** It draws no database, no framework and nothing heavy in, so that whoever imports it gets words and rules only. */
const isPure = (path: string) =>
  reaches(
    files,
    path,
    (one) => [...DATABASE, ...CITATION_STYLES].includes(one) || WEB.test(one) || one.startsWith("node:"),
  ) === null;

test("lib knows nothing of doors, screens, scripts and tests", () => {
  expect(breaches(lib, (_, target) => /^(app|components|scripts|tests)\//.test(target))).toEqual([]);
});

test("in lib only the edges touch next and next-auth; a read may set its cache", () => {
  const allowed = (path: string, target: string) =>
    EDGES.includes(path) || (path.endsWith("/read.ts") && target === "next/cache");
  expect(breaches(lib, ({ path }, target) => WEB.test(target) && !allowed(path, target))).toEqual([]);
});

test("a noun imports itself, the root of lib, the nouns to its left, and of the others what is pure", () => {
  const wrong = breaches(lib, ({ path }, target, typeOnly) => {
    const [from, to] = [nounOf(path), nounOf(target)];
    if (to === undefined || to === "generated" || from === to || typeOnly || isPure(target)) return false;
    if (from === undefined) return to !== "history" && !(to === "people" && EDGES.includes(path));
    return !BESIDE.includes(from) && (BESIDE.includes(to) || rankOf(to) >= rankOf(from));
  });
  expect(wrong).toEqual([]);
});

test("every folder of lib is a noun that has its place in the order", () => {
  const folders = new Set(lib.flatMap((file) => nounOf(file.path) ?? []));
  const known = [...NOUNS.flat(), ...BESIDE, "generated"];
  expect([...folders].filter((folder) => !known.includes(folder))).toEqual([]);
});

test("components take from lib what is pure, and types: data and actions arrive as props", () => {
  const wrong = breaches(components, (_, target, typeOnly) => {
    if (/^(app|scripts|prisma|tests)\//.test(target)) return true;
    if (typeOnly || !target.startsWith("lib/")) return /^(next\/(cache|headers|server)|next-auth|pg)/.test(target);
    return !isPure(target);
  });
  expect(wrong).toEqual([]);
});

test("only lib touches the database", () => {
  const touches = (target: string) => DATABASE.includes(target) || /^(pg|@prisma)(\/|$)/.test(target);
  expect(breaches([...app, ...components], (_, target) => touches(target))).toEqual([]);
});

test("whoever writes records: a change and its history are one transaction", () => {
  const writes =
    /\b(tx|db\(\))\.\w+\.(create|update|upsert|delete)(Many|ManyAndReturn)?\(|\$executeRaw\S*\s*(INSERT|UPDATE|DELETE)/;
  const silent = lib
    .filter((file) => writes.test(file.text) && file.path !== "lib/history/record.ts")
    // What somebody follows and has read concerns nobody else: docs/decisions/021-following.md.
    .filter((file) => !file.path.startsWith("lib/follows/"))
    // A registration is no person's deed yet: docs/decisions/019-joining-and-leaving.md.
    .filter((file) => file.path !== "lib/people/register.ts")
    // What a service answered is nobody's deed: docs/decisions/025-looking-records-up.md.
    .filter((file) => file.path !== "lib/lookup/kept.ts")
    // When a host may be asked again, and a link at once, is no change of the record: docs/decisions/028-health-of-sources.md.
    .filter((file) => !["lib/links/hosts.ts", "lib/links/ask-for-check.ts"].includes(file.path))
    // Their caller records, through settle.ts, in the same transaction.
    .filter((file) => !["lib/retractions/record-notices.ts", "lib/retractions/set-aside.ts"].includes(file.path))
    // What is in a file is nobody's deed until it is added: docs/decisions/026-import-and-export.md.
    .filter((file) => !file.path.startsWith("lib/imports/"))
    // That a warning was mailed is no deed: the warning is, and is recorded.
    .filter((file) => file.path !== "lib/reports/send-warnings.ts")
    .filter((file) => !file.imports.some(({ target }) => target === "lib/history/record.ts"))
    .map((file) => `${file.path} writes without record`);
  expect(silent).toEqual([]);
});

test("nobody but record writes history", () => {
  const writers = lib.filter((file) => /\.change\.(create|update|upsert|delete)/.test(file.text));
  expect(writers.map((file) => file.path)).toEqual(["lib/history/record.ts"]);
});

test("nothing imports itself in a circle", () => {
  expect(cycles(files).map((circle) => circle.join(" → "))).toEqual([]);
});

test("nothing is called utils, helpers, types or index", () => {
  const vague = /(^|\/)(utils?|helpers?|types|index)(\/|\.tsx?$)/;
  expect(files.map((file) => file.path).filter((path) => vague.test(path))).toEqual([]);
});
