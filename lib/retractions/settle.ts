import type { Tx } from "@/lib/db";
import type { NewChange } from "@/lib/history/changes";
import { record } from "@/lib/history/record";
import type { ActingPerson } from "@/lib/policy";
import { flagCitations } from "@/lib/sources/flag-citations";
import type { LockedSource } from "@/lib/sources/revise";
import type { SourceHealth } from "@/lib/sources/vocabulary";
import { outcomeOf } from "./outcome";

interface Settled {
  source: LockedSource;
  /** What history says of the deed, with what the notices came to before and come to now. */
  told: (change: { from: SourceHealth; to: SourceHealth }) => NewChange;
  requestKey?: string | undefined;
}

/**
 * Writes what the notices that count come to, after some were added or decided on, and records the deed as it is
 * told; and `citation.flagged` where the state of the source became another.
 */
export async function settleNotices(
  tx: Tx,
  person: ActingPerson,
  { source, told, requestKey }: Settled,
): Promise<void> {
  const notices = await tx.sourceNotice.findMany({ where: { sourceId: source.id, setAsideAt: null } });
  const change = { from: source.noticedHealth, to: outcomeOf(notices) };
  if (change.from !== change.to) {
    await tx.source.update({ where: { id: source.id }, data: { noticedHealth: change.to } });
  }
  await record(tx, person, told(change), requestKey);
  await flagCitations(tx, person, source, change);
}
