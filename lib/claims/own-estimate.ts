import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { estimateInput } from "@/lib/estimates/schema";
import { ESTIMATE, estimateView } from "@/lib/estimates/view";
import { figureWords } from "@/lib/estimates/words";
import { valuesFrom } from "@/lib/form-state";

/** A figure with its scope in words; "" for a row that gives none. */
export const wordsOf = (row: Parameters<typeof estimateView>[0]): string => {
  const view = estimateView(row);
  return view === null ? "" : figureWords(view);
};

/** The figure that a claim has now, as a form would send it; null when it has none. */
export async function currentEstimate(tx: Tx, claimId: string) {
  const row = await tx.estimate.findUnique({ where: { claimId }, select: { ...ESTIMATE, version: true } });
  if (row === null) return null;
  const { version, ...columns } = row;
  const stated = Object.entries(estimateView(columns) ?? {}).filter(([, value]) => value !== null);
  return { version, words: wordsOf(columns), content: estimateInput.parse(Object.fromEntries(stated)) };
}

/** Whether a claim may have a figure: its kind says so, or it has one from before its kind was changed. */
export const asksHowMany = ({ type }: { type: string }, figure: unknown): boolean =>
  type === "QUANTITY" || figure !== null;

/** With each of these a claim may have got the figure that it has, or lost it. */
const FIGURE_VERBS = [
  "claim.estimate-given",
  "claim.estimate-withdrawn",
  "claim.received",
  "claim.split-off",
  "claim.added",
] as const;

/** The refusal of a form that was filled in beside another figure, with that figure and whose it is. */
export async function staleEstimate(
  tx: Tx,
  claimId: string,
  current: Awaited<ReturnType<typeof currentEstimate>>,
): Promise<AppError> {
  const { person, at, detail } = await tx.change.findFirstOrThrow({
    where: { claimId, verb: { in: [...FIGURE_VERBS] } },
    orderBy: { id: "desc" },
    select: { at: true, detail: true, person: { select: { displayName: true } } },
  });
  const { reason = "" } = detail as { reason?: string };
  return new AppError(
    "STALE",
    current === null
      ? `${person.displayName} withdrew this figure while you wrote. Nothing you typed is lost.`
      : `${person.displayName} revised this figure while you wrote: it now says ${current.words}. Nothing you typed is lost.`,
    {
      theirs: {
        version: current?.version ?? 0,
        person: person.displayName,
        at: at.toISOString(),
        reason,
        values: valuesFrom(current?.content ?? {}, "estimate"),
      },
    },
  );
}
