import { randomInt } from "node:crypto";

// Without 0, 1, l and o, which are read for one another.
const LETTERS = "23456789abcdefghijkmnpqrstuvwxyz";

/** A password that can be read out and typed: five groups of four, 100 bits. */
export function randomPassword(): string {
  const letters = Array.from({ length: 20 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return letters.match(/.{4}/g)?.join("-") ?? letters;
}
