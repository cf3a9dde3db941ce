import type { Prisma } from "@/lib/generated/prisma/client";

/** All that a confidence note says in words: each of its fields may be what is reported. */
export const NOTE_WORDS = {
  finding: true,
  levelReason: true,
  relationNote: true,
  reasons: true,
} as const satisfies Prisma.ConfidenceNoteSelect;

type Words = Prisma.ConfidenceNoteGetPayload<{ select: typeof NOTE_WORDS }>;

/** The words one beneath the other, for a moderator and for whoever reports them. Pure. */
export const noteText = ({ finding, levelReason, relationNote, reasons }: Words): string =>
  [finding, levelReason, relationNote, reasons].filter((words) => words !== "").join("\n\n");
