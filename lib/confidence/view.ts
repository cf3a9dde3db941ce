import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";

/** What to select of a confidence note to show it whole. */
export const NOTE = {
  id: true,
  finding: true,
  evidence: true,
  agreement: true,
  level: true,
  levelReason: true,
  relation: true,
  relationNote: true,
  loweredBecause: true,
  reasons: true,
  evidenceVersion: true,
  createdAt: true,
  replacedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  personId: true,
  person: { select: PUBLIC_PERSON },
  /** The claim it was signed on, when that was merged or split since. */
  signedOn: { select: { slug: true, statement: true } },
} as const satisfies Prisma.ConfidenceNoteSelect;
