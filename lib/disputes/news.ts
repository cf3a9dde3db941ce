import type { News } from "@/lib/errors";
import type { Tx } from "@/lib/db";
import { parseChange, type Verb } from "@/lib/history/changes";
import { type About, isPart, readPart } from "./part";

const WORDS: Partial<Record<Verb, string>> = {
  "dispute.commented": "commented",
  "dispute.taken": "took this dispute",
  "dispute.released": "gave this dispute back to the queue",
  "position.added": "added a position",
  "position.joined": "joined a position",
  "position.evidence-attached": "attached evidence to a position",
  "comment.withdrawn": "withdrew a comment",
  "comment.restored": "restored a comment",
  "comment.hidden": "hid a comment",
  "comment.shown": "showed a comment again",
  "position.hidden": "hid a position",
  "position.shown": "showed a position again",
  "dispute.question-hidden": "hid the question",
  "dispute.question-shown": "showed the question again",
};

interface Seen extends About {
  id: string;
  version: number;
  targetVersion: number;
  citationId: string | null;
  wordingOfId: string | null;
}

/** Everything since the version that was seen: a dispute's version is the number of its rows of history. */
export async function newsSince(
  tx: Tx,
  dispute: Seen,
  seen: { version: number; targetVersion?: number | undefined },
): Promise<News> {
  const changes = await tx.change.findMany({
    where: { disputeId: dispute.id },
    orderBy: { id: "asc" },
    skip: seen.version,
    select: {
      at: true,
      verb: true,
      detail: true,
      person: { select: { displayName: true } },
      comment: { select: { body: true, withdrawnAt: true, hidden: { select: { id: true } } } },
    },
  });
  const deeds = changes.map(({ at, verb, detail, person, comment }) => {
    const known = parseChange(verb, detail).verb;
    const said = known === "dispute.commented" && comment?.withdrawnAt === null && comment.hidden === null;
    return {
      words: `${person.displayName} ${WORDS[known] ?? "changed this dispute"}`,
      text: said ? comment.body : "",
      at,
    };
  });
  const { version, targetVersion } = dispute;
  const isRevised = seen.targetVersion !== undefined && seen.targetVersion !== targetVersion;
  return { version, targetVersion, deeds: isRevised ? [...deeds, await revision(tx, dispute)] : deeds };
}

async function revision(tx: Tx, dispute: Seen) {
  const { target, claimId, wordingOfId, citationId, targetVersion: number } = dispute;
  if (isPart(target)) {
    const { rows, changedAt } = await readPart(tx, target, { ...dispute, claimId: wordingOfId ?? claimId });
    const text = rows?.map(({ label, text: says }) => `${label}: ${says}`).join("\n") ?? "It stands no more.";
    return { words: "What this dispute is about was changed", text, at: changedAt ?? new Date() };
  }
  if (target === "CITATION" && citationId !== null) {
    const version = await tx.citationVersion.findUniqueOrThrow({
      where: { citationId_number: { citationId, number } },
      select: { createdAt: true, person: { select: { displayName: true } }, citation: { select: { summary: true } } },
    });
    const { person, citation, createdAt } = version;
    return { words: `${person.displayName} revised the citation`, text: citation.summary, at: createdAt };
  }
  const version = await tx.claimVersion.findUniqueOrThrow({
    where: { claimId_number: { claimId: wordingOfId ?? claimId, number } },
    select: { createdAt: true, statement: true, person: { select: { displayName: true } } },
  });
  return { words: `${version.person.displayName} revised the claim`, text: version.statement, at: version.createdAt };
}
