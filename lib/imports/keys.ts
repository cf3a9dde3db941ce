import { createHash } from "node:crypto";

/** By what entries of a file are found: hashed, since addresses are long. Pure. */
export const hashed = (words: string): string => createHash("sha256").update(words).digest("hex");

/** By which other records of BibTeX name one; of any case, as they have it. Pure. */
export const nameKey = (name: string): string => hashed(`name ${name.toLowerCase()}`);
