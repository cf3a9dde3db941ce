import { createHash } from "node:crypto";
import { countPoints } from "./code-points";

/** What a version is known by even where its text is absent. */
export interface Fingerprint {
  /** SHA-256 of the UTF-8 text, lower-case hex. */
  sha256: string;
  /** Length in code points. */
  characters: number;
}

export const sha256Of = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

export const fingerprintOf = (text: string): Fingerprint => ({
  sha256: sha256Of(text),
  characters: countPoints(text),
});

/** How many characters may be hashed in looking for a text inside a longer one: about a second. */
const EFFORT = 200_000_000;

/**
 * The stretch of `text` that has this fingerprint: the whole of it, or, where one document quotes
 * another, a part. Null when there is none, or when looking would take too long.
 */
export function findByFingerprint(text: string, { sha256, characters }: Fingerprint): string | null {
  if (sha256Of(text) === sha256) return text;
  const points = Array.from(text);
  const last = points.length - characters;
  if (last < 0 || (last + 1) * characters > EFFORT) return null;
  for (let start = 0; start <= last; start += 1) {
    const part = points.slice(start, start + characters).join("");
    if (sha256Of(part) === sha256) return part;
  }
  return null;
}
