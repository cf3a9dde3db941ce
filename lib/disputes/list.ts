import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { PUBLIC_PERSON } from "@/lib/people/display";
import type { ListFilter } from "./filters";
import { QUESTION, withQuestion } from "./question";

const PAGE = 20;

/** What to select of a dispute for a line in a list; `withQuestion` leaves out a question that is hidden. */
export const LINE = {
  number: true,
  ...QUESTION,
  reasons: true,
  state: true,
  target: true,
  example: true,
  createdAt: true,
  openedBy: { select: PUBLIC_PERSON },
  takenBy: { select: PUBLIC_PERSON },
  claim: { select: { slug: true, statement: true } },
  // The last first.
  rulings: { orderBy: { number: "desc" }, select: { outcome: true, createdAt: true } },
  _count: { select: { comments: { where: { withdrawnAt: null } } } },
} as const satisfies Prisma.DisputeSelect;

type Row = Prisma.DisputeGetPayload<{ select: typeof LINE }>;
export type DisputeLine = ReturnType<typeof withQuestion<Row>>;

export interface DisputeList {
  disputes: DisputeLine[];
  /** How many there are in all, on this page and others. */
  total: number;
  /** Cursor of the next page; null on the last. */
  next: number | null;
}

/** Narrows disputes to those about claims that a document makes. */
export const inDocument = (slug: string | undefined): Prisma.DisputeWhereInput =>
  slug === undefined ? {} : { claim: { occurrences: { some: { documentVersion: { document: { slug } } } } } };

/** Disputes open and closed, newest first. */
export async function listDisputes({ state, reason, document, cursor }: ListFilter): Promise<DisputeList> {
  const where: Prisma.DisputeWhereInput = {
    ...inDocument(document),
    ...(state && { state }),
    ...(reason && { reasons: { has: reason } }),
  };
  const [rows, total] = await Promise.all([
    db().dispute.findMany({
      where: { ...where, ...(cursor && { number: { lt: cursor } }) },
      orderBy: { number: "desc" },
      take: PAGE + 1,
      select: LINE,
    }),
    db().dispute.count({ where }),
  ]);
  const disputes = rows.slice(0, PAGE).map(withQuestion);
  return { disputes, total, next: rows.length > PAGE ? (disputes.at(-1)?.number ?? null) : null };
}

/** The documents a list can be narrowed to, by title. */
export async function listDocumentChoices(): Promise<{ slug: string; title: string }[]> {
  return db().document.findMany({ orderBy: { title: "asc" }, select: { slug: true, title: true } });
}
