import type { AnchorState, Prisma } from "@/lib/generated/prisma/client";
import { isCertain } from "./standing";

/** Where an occurrence stands in the newest version of its document. Pure. */

const NEWEST = { orderBy: { documentVersion: { number: "desc" } }, take: 1 } as const;

/** What to select of an occurrence's anchors for `paragraphOf`. */
export const NEWEST_PARAGRAPH = {
  ...NEWEST,
  select: { paragraph: true, state: true, decidedAt: true },
} as const satisfies Prisma.Occurrence$anchorsArgs;

/** The paragraph in the newest version, where it is certain; else that in which the words were recorded. */
export const paragraphOf = (recorded: number, [newest]: readonly Pick<Newest, "paragraph" | "state" | "decidedAt">[]) =>
  newest && isCertain(newest) ? (newest.paragraph ?? recorded) : recorded;

/** What to select of an occurrence's anchors for `placeOf`. */
export const NEWEST_ANCHOR = {
  ...NEWEST,
  select: {
    paragraph: true,
    start: true,
    end: true,
    state: true,
    decidedAt: true,
    documentVersion: { select: { number: true } },
  },
} as const satisfies Prisma.Occurrence$anchorsArgs;

interface Recorded {
  paragraph: number;
  start: number | null;
  end: number | null;
}
interface Newest {
  paragraph: number | null;
  start: number | null;
  end: number | null;
  state: AnchorState | null;
  decidedAt: Date | null;
  documentVersion: { number: number };
}

/** The place in the newest version, where it is certain; else where the words were recorded, and what the newest version says of them. */
export function placeOf({ paragraph, start, end }: Recorded, [newest]: readonly Newest[]) {
  const recorded = { paragraph, start, end };
  if (!newest) return { ...recorded, anchor: null, isThere: true, documentVersion: 1 };
  const { state, documentVersion, decidedAt } = newest;
  const isSure = isCertain({ state, decidedAt });
  return {
    paragraph: (isSure ? newest.paragraph : null) ?? paragraph,
    start: isSure ? newest.start : start,
    end: isSure ? newest.end : end,
    /** False when the newest version has no certain place for the words: then this is the place in an earlier one. */
    isThere: isSure || state === null,
    /** Null while the text is absent. */
    anchor: state,
    documentVersion: documentVersion.number,
  };
}
