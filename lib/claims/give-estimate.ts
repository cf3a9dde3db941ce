import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { type EstimateInput, estimateInput } from "@/lib/estimates/schema";
import { ESTIMATE, estimateView } from "@/lib/estimates/view";
import { figureWords } from "@/lib/estimates/words";
import { valuesFrom } from "@/lib/form-state";
import { changedFields } from "@/lib/history/changed-fields";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canGiveEstimate, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockClaim } from "./load";
import type { giveEstimateInput } from "./schema";

/**
 * Gives a claim its own figure, or revises it; the earlier one stays in history, and notes signed
 * before are stale.
 * @throws AppError FORBIDDEN below editor, on a withdrawn claim, or on one that asks for no number;
 *   NOT_FOUND; STALE, with the other person's figure, when it was revised since the editor looked;
 *   CONFLICT when nothing differs. Records `claim.estimate-given`.
 */
export async function giveEstimate(actor: Actor, input: z.infer<typeof giveEstimateInput>): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const { estimate, reason } = input;
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const claim = await lockClaim(tx, input.claim);
    const current = await currentEstimate(tx, claim.id);
    demand(canGiveEstimate(person, { ...claim, quantity: claim.type === "QUANTITY" || current !== null }));
    if ((current?.version ?? 0) !== input.version) throw await stale(tx, claim.id, current);
    const fields = current === null ? [] : changedFields(current.content, estimate);
    if (current !== null && fields.length === 0)
      throw new AppError("CONFLICT", "This says what stands there already. Nothing was changed.");

    const version = input.version + 1;
    const row = rowOf(estimate);
    const given = await tx.estimate.upsert({
      where: { claimId: claim.id },
      create: { id: newId(), claimId: claim.id, ...row },
      update: { ...row, version },
      select: ESTIMATE,
    });
    await record(
      tx,
      person,
      {
        verb: "claim.estimate-given",
        claimId: claim.id,
        detail: {
          version,
          fields,
          before: current?.content ?? null,
          from: current?.words ?? "",
          to: wordsOf(given),
          reason,
        },
      },
      input.requestKey,
    );
    return { claim: claim.slug };
  });
}

/** Every column of the figure, so that what is not given any more does not stay. */
const rowOf = ({ low, best, high, period, ...rest }: EstimateInput) => ({
  ...rest,
  low: low ?? null,
  best: best ?? null,
  high: high ?? null,
  period: period ?? null,
});

const wordsOf = (row: Parameters<typeof estimateView>[0]): string => {
  const view = estimateView(row);
  return view === null ? "" : figureWords(view);
};

async function currentEstimate(tx: Tx, claimId: string) {
  const row = await tx.estimate.findUnique({ where: { claimId }, select: { ...ESTIMATE, version: true } });
  if (row === null) return null;
  const { version, ...columns } = row;
  const stated = Object.entries(estimateView(columns) ?? {}).filter(([, value]) => value !== null);
  return { version, words: wordsOf(columns), content: estimateInput.parse(Object.fromEntries(stated)) };
}

/** With each of these a claim may have got the figure that it has. */
const FIGURE_VERBS = ["claim.estimate-given", "claim.received", "claim.split-off", "claim.added"] as const;

async function stale(tx: Tx, claimId: string, current: Awaited<ReturnType<typeof currentEstimate>>): Promise<AppError> {
  const { person, at, detail } = await tx.change.findFirstOrThrow({
    where: { claimId, verb: { in: [...FIGURE_VERBS] } },
    orderBy: { id: "desc" },
    select: { at: true, detail: true, person: { select: { displayName: true } } },
  });
  const { reason = "" } = detail as { reason?: string };
  return new AppError(
    "STALE",
    `${person.displayName} revised this figure while you wrote. Theirs stands beside yours; nothing you typed is lost.`,
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
