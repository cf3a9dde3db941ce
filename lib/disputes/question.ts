import type { Prisma } from "@/lib/generated/prisma/client";

/** What to select of a dispute for `withQuestion`. */
export const QUESTION = {
  question: true,
  questionHidden: { select: { id: true } },
} as const satisfies Prisma.DisputeSelect;

interface Asked {
  question: string;
  questionHidden: { id: string } | null;
}

/** A dispute as pages show it: its question is null while a moderator hides it. Pure. */
export function withQuestion<D extends Asked>({ question, questionHidden, ...dispute }: D) {
  return { ...dispute, question: questionHidden === null ? question : null };
}
