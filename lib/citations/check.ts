import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { newId } from "@/lib/id";
import { canCheckCitation, demand } from "@/lib/policy";
import { type Actor, transact } from "@/lib/transact";
import { lockCitation, versionOf } from "./load";
import { theirVersion } from "./revise";
import type { CheckInput } from "./schema";

/**
 * Records that a person opened the source for one version of a citation, what they saw there and whether it says
 * so. A person has one check per citation; a later one replaces it, and history keeps both.
 * @throws AppError FORBIDDEN below editor or on a withdrawn citation; NOT_FOUND; STALE, with what it says now, when
 *   the citation says something else of its source since the person looked. Records `citation.checked`.
 */
export async function checkCitation(actor: Actor, input: CheckInput): Promise<{ claim: string }> {
  return transact(actor, async (tx, person) => {
    const earlier = await repeatedDeed(tx, person, input.requestKey);
    if (earlier?.claim) return { claim: earlier.claim.slug };

    const { requestKey, citationId, ...found } = input;
    const citation = await lockCitation(tx, citationId);
    demand(canCheckCitation(person, citation));
    await demandSaid(tx, citation, found.version);
    // Every column, so that nothing is left of the person’s check before.
    const check = { through: null, openedOn: null, excerptLanguage: null, ...found };
    await tx.check.upsert({
      where: { citationId_personId: { citationId, personId: person.id } },
      create: { id: newId(), citationId, personId: person.id, ...check },
      update: { ...check, createdAt: new Date() },
    });
    await record(
      tx,
      person,
      {
        verb: "citation.checked",
        claimId: citation.claimId,
        citationId,
        detail: { title: citation.source.title, ...toldOf(found) },
      },
      requestKey,
    );
    return { claim: citation.claim.slug };
  });
}

/** As history keeps it, since the next check takes its place: what is not said is left out. */
const toldOf = ({ edition, place, note, excerpt, ...found }: Omit<CheckInput, "citationId" | "requestKey">) => ({
  ...found,
  edition: edition || undefined,
  place: place || undefined,
  note: note || undefined,
  excerpt: excerpt || undefined,
});

/**
 * A check of an earlier version is as good as one of the newest while both say the same of the source.
 * @throws AppError STALE
 */
async function demandSaid(tx: Tx, citation: Awaited<ReturnType<typeof lockCitation>>, version: number): Promise<void> {
  if (citation.saidSince <= version && version <= citation.version) return;
  const theirs = theirVersion(await versionOf(tx, citation.id, citation.version));
  throw new AppError(
    "STALE",
    "This citation was revised while you looked, and says something else now. Nothing you typed is lost: see whether the source says that, and record your check of it.",
    { theirs },
  );
}
