import { describe, expect, test } from "vitest";
import { type ActingPerson, ROLES, type Role } from "@/lib/policy";
import { ME } from "./policy/asking.ts";
import { RULES } from "./policy/rules.ts";
import { TABLE, inWords } from "./policy/table.ts";

/** What a suspended person may still do: read, a page scan as the public may, and look after their own account. */
const EVEN_SUSPENDED = ["canReadText", "canSeeScan", "canSecureOwnAccount", "canDeleteOwnAccount"];

const as = (role: Role, suspended = false): ActingPerson => ({ id: ME, role, suspended });
const cell = (allowed: (role: Role) => boolean) => ROLES.map((role) => (allowed(role) ? role.charAt(0) : "-")).join("");

describe("who may do what", () => {
  test.each(TABLE)("$verb, $situation: $expected", ({ ask, expected }) => {
    expect(cell((role) => ask(as(role)).ok)).toBe(expected);
  });

  test("a suspended person writes nothing, whatever their role", () => {
    const allowed = TABLE.filter(({ ask }) => ROLES.some((role) => ask(as(role, true)).ok));
    expect([...new Set(allowed.map(({ verb }) => verb))]).toEqual(EVEN_SUSPENDED);
  });

  test("every refusal says why, in a sentence", () => {
    for (const { verb, situation, ask } of TABLE) {
      for (const person of ROLES.flatMap((role) => [as(role), as(role, true)])) {
        const permission = ask(person);
        if (!permission.ok) expect(permission.why, `${verb}, ${situation}`).toMatch(/^[A-Z].+\.$/);
      }
    }
  });

  test("docs/permissions.md says the same; npm run permissions writes it anew", async () => {
    await expect(inWords(TABLE)).toMatchFileSnapshot("../../docs/permissions.md");
  });

  test("the table leaves no verb out", () => {
    expect([...new Set(TABLE.map(({ verb }) => verb))].toSorted()).toEqual(Object.keys(RULES).toSorted());
  });
});
