import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { HIDDEN_QUESTION } from "@/lib/disputes/vocabulary";
import { QUESTION, withQuestion } from "@/lib/disputes/question";
import type { Prisma } from "@/lib/generated/prisma/client";
import { paths } from "@/lib/paths";
import { PUBLIC_PERSON } from "@/lib/people/display";
import type { followInput } from "./schema";
import type { FollowKind } from "./vocabulary";

/** What is followed, as lists and mails name it. */
export interface Thing {
  kind: FollowKind;
  /** Last part of its address. */
  name: string;
  words: string;
  path: string;
}

/** What to select of a follow for its Thing. */
export const THING = {
  claim: { select: { slug: true, statement: true } },
  document: { select: { slug: true, title: true } },
  source: { select: { slug: true, title: true } },
  subject: { select: PUBLIC_PERSON },
  dispute: { select: { number: true, ...QUESTION } },
} as const satisfies Prisma.FollowSelect;

type Row = Prisma.FollowGetPayload<{ select: typeof THING }>;

/** @throws Error when it names nothing, which the database refuses. */
export function thingOf({ claim, document, source, subject, dispute }: Row): Thing {
  if (claim) return { kind: "claim", name: claim.slug, words: claim.statement, path: paths.claim(claim.slug) };
  if (document) {
    return { kind: "document", name: document.slug, words: document.title, path: paths.document(document.slug) };
  }
  if (source) return { kind: "source", name: source.slug, words: source.title, path: paths.source(source.slug) };
  if (subject) {
    return { kind: "person", name: subject.handle, words: subject.displayName, path: paths.person(subject.handle) };
  }
  if (!dispute) throw new Error("A follow without a thing.");
  const { number, question } = withQuestion(dispute);
  return {
    kind: "dispute",
    name: String(number),
    words: `Dispute ${number}: ${question ?? HIDDEN_QUESTION}`,
    path: paths.dispute(number),
  };
}

type Named = z.infer<typeof followInput>;

/** How a follow names the thing; null when there is none of that name. */
export async function findThing(tx: Tx, { kind, name }: Named) {
  const select = { id: true } as const;
  const where = { slug: name };
  switch (kind) {
    case "claim": {
      const row = await tx.claim.findUnique({ where, select });
      return row && { claimId: row.id };
    }
    case "document": {
      const row = await tx.document.findUnique({ where, select });
      return row && { documentId: row.id };
    }
    case "source": {
      const row = await tx.source.findUnique({ where, select });
      return row && { sourceId: row.id };
    }
    case "person": {
      const row = await tx.person.findUnique({ where: { handle: name }, select });
      return row && { subjectId: row.id };
    }
    case "dispute": {
      const number = Number(name);
      if (!Number.isInteger(number) || number > 2_147_483_647) return null;
      const row = await tx.dispute.findUnique({ where: { number }, select });
      return row && { disputeId: row.id };
    }
  }
}
