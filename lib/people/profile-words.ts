import type { Prisma } from "@/lib/generated/prisma/client";

/** A person's own words of themselves, as they stand or as they were hidden. */
export interface ProfileWords {
  displayName: string;
  about: string;
}

/** What to select of a person's hidden names; those that moderators may read. The last is first. */
export const PROFILES_HIDDEN = {
  orderBy: { id: "desc" },
  select: { displayName: true, about: true, replacedAt: true },
} as const satisfies Prisma.Person$profilesHiddenArgs;

/** A name with what they say of themselves beneath it. Pure. */
export const profileText = ({ displayName, about }: ProfileWords): string =>
  [displayName, about].filter((words) => words !== "").join("\n\n");

const plain = (words: string) => words.normalize("NFKC").trim().toLowerCase();

/** Whether somebody's new words are some that were hidden, in capitals or not. What is empty never is. Pure. */
export const isAmong = (words: string, hidden: readonly (string | null)[]): boolean =>
  words !== "" && hidden.some((one) => one !== null && plain(one) === plain(words));
