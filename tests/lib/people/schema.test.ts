import { expect, test } from "vitest";
import { displayName, email, handle, newPassword, registerInput } from "@/lib/people/schema";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/people/vocabulary";

test.each(["a", "ann", "ann-2", "0", "a".repeat(40), "Ann"])("%s is a handle", (value) => {
  expect(handle.parse(value)).toBe(value.toLowerCase());
});

test.each(["", "-", "ann-", "-ann", "ann example", "ann.example", "änn", "../ann", "a".repeat(41), "ann\u0000"])(
  "%j is no handle",
  (value) => {
    expect(handle.safeParse(value).success).toBe(false);
  },
);

test("an e-mail address is folded to lower case, without spaces around it", () => {
  expect(email.parse(" Ann@Example.ORG ")).toBe("ann@example.org");
});

test.each(["ann", "ann@", "@example.org", "ann@example", "ann example@example.org", `${"a".repeat(250)}@example.org`])(
  "%s is no e-mail address",
  (value) => {
    expect(email.safeParse(value).success).toBe(false);
  },
);

test("a password is long, and otherwise free", () => {
  expect(newPassword.safeParse("a".repeat(PASSWORD_MIN)).success).toBe(true);
  expect(newPassword.safeParse("  spaces count  ").success).toBe(true);
  expect(newPassword.parse("  spaces count  ")).toBe("  spaces count  ");
  // Code points count, not UTF-16 units.
  expect(newPassword.safeParse("🂡".repeat(PASSWORD_MAX)).success).toBe(true);
  expect(newPassword.safeParse("🂡".repeat(PASSWORD_MIN - 1)).success).toBe(false);
  expect(newPassword.safeParse("a".repeat(PASSWORD_MAX + 1)).success).toBe(false);
});

test("a name holds no characters that turn the line around", () => {
  expect(displayName.safeParse("Ann \u202Enimda").success).toBe(false);
});

test("every missing field of a registration is named", () => {
  const faults = registerInput.safeParse({});
  expect(faults.error?.issues.map((issue) => issue.path.join("."))).toEqual([
    "displayName",
    "handle",
    "email",
    "password",
  ]);
});
