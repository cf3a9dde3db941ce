import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";

/** What to select of a search record for the page of its claim. */
export const SEARCH_RECORD = {
  id: true,
  lookedFor: true,
  places: true,
  words: true,
  day: true,
  found: true,
  personId: true,
  person: { select: PUBLIC_PERSON },
  withdrawnAt: true,
  withdrawnReason: true,
} as const satisfies Prisma.SearchRecordSelect;

export type SearchRecordView = Prisma.SearchRecordGetPayload<{ select: typeof SEARCH_RECORD }>;
