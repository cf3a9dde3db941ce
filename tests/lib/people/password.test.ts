import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/people/password";

test("only the password itself is right", async () => {
  const kept = await hashPassword("correct horse battery");
  expect(await verifyPassword(kept, "correct horse battery")).toBe(true);
  expect(await verifyPassword(kept, "correct horse battery ")).toBe(false);
  expect(await verifyPassword(kept, "Correct horse battery")).toBe(false);
  expect(await verifyPassword(kept, "")).toBe(false);
});

test("two hashes of one password differ", async () => {
  expect(await hashPassword("correct horse battery")).not.toBe(await hashPassword("correct horse battery"));
});

test("the same letters typed on another keyboard are the same password", async () => {
  const composed = "pässwörter sind lang";
  expect(await verifyPassword(await hashPassword(composed), composed.normalize("NFD"))).toBe(true);
});

test("without a hash the answer is no, whatever is given", async () => {
  expect(await verifyPassword(null, "correct horse battery")).toBe(false);
  expect(await verifyPassword(null, "")).toBe(false);
});
