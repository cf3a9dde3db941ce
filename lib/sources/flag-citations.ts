import type { Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import type { ActingPerson } from "@/lib/policy";
import type { SourceHealth } from "./vocabulary";

interface Flagged {
  id: string;
  title: string;
}

/**
 * Tells the history of every claim with a standing citation of a source that its state became another; the
 * database makes the notes on them stale (migration 0055). Nothing for what says nothing about its content, as a
 * dead link. Records `citation.flagged`.
 */
export async function flagCitations(
  tx: Tx,
  person: ActingPerson,
  source: Flagged,
  change: { from: SourceHealth; to: SourceHealth },
): Promise<void> {
  const [from, to] = [aboutContent(change.from), aboutContent(change.to)];
  if (from === to) return;
  const citations = await tx.citation.findMany({
    where: { sourceId: source.id, withdrawnAt: null },
    orderBy: { id: "asc" },
    select: { id: true, claimId: true },
  });
  for (const { id: citationId, claimId } of citations) {
    await record(tx, person, {
      verb: "citation.flagged",
      claimId,
      citationId,
      detail: { title: source.title, from, to },
    });
  }
}

const aboutContent = (health: SourceHealth): SourceHealth => (health === "DEAD_LINK" ? "OK" : health);
