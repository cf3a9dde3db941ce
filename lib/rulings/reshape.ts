import type { Tx } from "@/lib/db";
import { AppError, invalid } from "@/lib/errors";
import type { Applied } from "@/lib/history/applied";
import { mergeIn } from "@/lib/reshaping/merge";
import { splitIn } from "@/lib/reshaping/split";
import { type Apply, type LockedDispute, reasonOf } from "./deed";

/** Merges the claim into the one that is chosen. With none chosen, names the merge that was done since the dispute was opened. */
export const merge: Apply = async (tx, person, dispute, input) => {
  const { merge: chosen } = input.change;
  if (chosen === undefined) return nameMerge(tx, dispute);
  demandItsClaim(dispute, chosen.claim);
  const reason = reasonOf(input);
  const { into } = await named("change.merge.", () => mergeIn(tx, person, { ...chosen, reason }));
  return [{ kind: "MERGED", claims: [{ slug: into.slug, statement: into.statement }] }];
};

/** Splits the claim into the parts that are written. With none written, names the split that was done since the dispute was opened. */
export const split: Apply = async (tx, person, dispute, input) => {
  const { split: written } = input.change;
  if (written === undefined) return nameSplit(tx, dispute);
  demandItsClaim(dispute, written.claim);
  return [{ kind: "SPLIT", claims: await splitIn(tx, person, { ...written, reason: reasonOf(input) }) }];
};

/** A dispute goes along when its claim is merged, and must not take the other claim with it. @throws AppError CONFLICT */
function demandItsClaim({ claim, wordingOfId }: LockedDispute, seen: string): void {
  if (claim.slug === seen && wordingOfId === null) return;
  throw new AppError("CONFLICT", "The claim was merged or split since. Nothing was changed; load this page again.");
}

async function nameMerge(tx: Tx, { claimId, createdAt }: LockedDispute): Promise<Applied[]> {
  const merged = await tx.claim.findFirst({
    where: { mergedIntoId: claimId, withdrawnAt: { gt: createdAt } },
    select: { mergedInto: { select: { slug: true, statement: true } } },
  });
  if (!merged?.mergedInto) throw invalid("change.merge.into", "Choose the claim that says the same.");
  return [{ kind: "MERGED", claims: [merged.mergedInto] }];
}

async function nameSplit(tx: Tx, { claimId, createdAt }: LockedDispute): Promise<Applied[]> {
  // A dispute about a citation went to a part with it; one about the wording stayed.
  const parts = await tx.claim.findMany({
    where: {
      createdAt: { gt: createdAt },
      OR: [{ splitFromId: claimId }, { splitFrom: { parts: { some: { id: claimId } } } }],
    },
    orderBy: { id: "asc" },
    select: { slug: true, statement: true },
  });
  if (parts.length === 0) throw invalid("change.split.parts.0.statement", "Write what each part says.");
  return [{ kind: "SPLIT", claims: parts }];
}

/** What a verb says of its fields, said of those of the ruling's form. */
async function named<R>(prefix: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, fields } = error;
    throw new AppError(code, message, {
      fields: Object.fromEntries(Object.entries(fields).map(([field, said]) => [prefix + field, said])),
    });
  }
}
