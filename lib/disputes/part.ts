import { z } from "zod";
import type { Tx } from "@/lib/db";
import { ANCHOR_WORDS } from "@/lib/documents/vocabulary";
import { ESTIMATE, estimateView } from "@/lib/estimates/view";
import { figureWords, scopeWords } from "@/lib/estimates/words";
import { ANSWER_WORDS, type Question, QUESTION_WORDS, STORED_QUESTION } from "@/lib/quotations/vocabulary";
import type { DisputeTarget } from "./vocabulary";

/**
 * Parts of a claim that have no versions kept whole: its own figure, a place in a document, a finding of its
 * quotation. A dispute keeps what they said when it was opened. How often they changed is counted from what is never
 * removed, so that it only rises, even where a figure is taken away and given anew.
 */
export type PartTarget = Exclude<DisputeTarget, "CLAIM" | "CITATION" | "NOTE">;

export const isPart = (target: DisputeTarget): target is PartTarget =>
  target === "ESTIMATE" || target === "OCCURRENCE" || target === "FINDING";

export const pinnedRows = z.array(z.object({ label: z.string(), text: z.string() }));

/** Verbs by which somebody gives a claim its figure or takes it away. */
export const FIGURE_VERBS = ["claim.estimate-given", "claim.estimate-withdrawn"];

export interface About {
  target: DisputeTarget;
  claimId: string;
  occurrenceId: string | null;
  /** As the database has it. */
  finding: (typeof STORED_QUESTION)[Question] | null;
}

export interface Part {
  /** Labelled lines, always the same labels in the same order; null when it stands no more. */
  rows: z.infer<typeof pinnedRows> | null;
  /** From 1. */
  version: number;
  /** When it last changed; null when it never did. */
  changedAt: Date | null;
}

/** What a part says now. With three queries at most. */
export async function readPart(tx: Tx, target: PartTarget, about: About): Promise<Part> {
  switch (target) {
    case "ESTIMATE":
      return readFigure(tx, about.claimId);
    case "OCCURRENCE":
      return readPlace(tx, about.occurrenceId);
    case "FINDING":
      return readFinding(tx, about);
  }
}

async function readFigure(tx: Tx, claimId: string): Promise<Part> {
  const [row, changes] = await Promise.all([
    tx.estimate.findUnique({ where: { claimId }, select: ESTIMATE }),
    tx.change.aggregate({ where: { claimId, verb: { in: FIGURE_VERBS } }, _count: true, _max: { at: true } }),
  ]);
  const view = estimateView(row);
  return {
    rows: view && [
      { label: "The claim’s own figure", text: figureWords(view) },
      { label: "What it counts", text: scopeWords(view) },
      { label: "How the words were read", text: view.qualifier },
    ],
    version: changes._count + 1,
    changedAt: changes._max.at,
  };
}

async function readPlace(tx: Tx, occurrenceId: string | null): Promise<Part> {
  const place = await tx.occurrence.findUnique({
    where: { id: occurrenceId ?? "" },
    select: {
      quote: true,
      paragraph: true,
      documentVersion: { select: { document: { select: { title: true } } } },
      anchors: {
        orderBy: { documentVersion: { number: "desc" } },
        select: {
          paragraph: true,
          quote: true,
          state: true,
          version: true,
          decidedAt: true,
          documentVersion: { select: { number: true, createdAt: true } },
        },
      },
    },
  });
  if (!place) return { rows: null, version: 1, changedAt: null };
  const [newest] = place.anchors;
  const told = newest ?? { paragraph: place.paragraph, quote: place.quote, state: null };
  const dates = place.anchors.map((anchor) => anchor.decidedAt ?? anchor.documentVersion.createdAt);
  return {
    rows: [
      { label: "Document", text: place.documentVersion.document.title },
      { label: "Words as they were recorded", text: `“${place.quote}”, paragraph ${place.paragraph}` },
      { label: "Place in the newest version", text: whereTold(told) },
    ],
    version: place.anchors.reduce((sum, anchor) => sum + anchor.version, 1),
    changedAt: dates.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
  };
}

function whereTold({
  paragraph,
  quote,
  state,
}: {
  paragraph: number | null;
  quote: string | null;
  state: keyof typeof ANCHOR_WORDS | null;
}) {
  const words = quote === null ? "" : `“${quote}”, `;
  const where = paragraph === null ? "" : `${words}paragraph ${paragraph}`;
  return [where, state === null ? "" : ANCHOR_WORDS[state].short].filter((word) => word !== "").join(": ");
}

async function readFinding(tx: Tx, { claimId, finding }: About): Promise<Part> {
  const [quotation, versions] = await Promise.all([
    tx.quotation.findUnique({
      where: { claimId },
      select: {
        asGiven: true,
        findings: {
          where: { question: finding ?? "EXISTS" },
          select: {
            answer: true,
            note: true,
            citations: { select: { citation: { select: { source: { select: { title: true } } } } } },
          },
        },
      },
    }),
    tx.quotationVersion.aggregate({ where: { claimId }, _count: true, _max: { createdAt: true } }),
  ]);
  const found = quotation?.findings[0];
  const question = Object.entries(STORED_QUESTION).find(([, stored]) => stored === finding)?.[0] as
    | Question
    | undefined;
  return {
    rows:
      quotation && found && question
        ? [
            { label: "The words as given", text: quotation.asGiven },
            { label: QUESTION_WORDS[question].asks, text: ANSWER_WORDS[found.answer] },
            { label: "Why", text: found.note },
            { label: "Sources", text: found.citations.map(({ citation }) => citation.source.title).join("; ") },
          ]
        : null,
    version: Math.max(1, versions._count),
    changedAt: versions._max.createdAt,
  };
}
