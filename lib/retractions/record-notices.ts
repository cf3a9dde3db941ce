import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { newId } from "@/lib/id";
import { type ActingPerson, demand } from "@/lib/policy";
import { canImportNotices } from "@/lib/source-policy";
import { lockSource } from "@/lib/sources/load";
import { claimsCiting } from "@/lib/sources/revise";
import { type Actor, transact } from "@/lib/transact";
import { hasNotice } from "./same-notice";
import type { FoundNotice, recordNoticesInput } from "./schema";
import { settleNotices } from "./settle";

export interface Recorded {
  /** How many notices were not on record before. */
  notices: number;
  /** Slugs of the sources that they are about, and of the claims that cite those. */
  sources: string[];
  claims: string[];
}

/**
 * Puts the notices of a list on record, source by source, each in a transaction of its own: broken off, it goes on
 * where it was when it is done again, and what is on record already changes nothing.
 * @throws AppError FORBIDDEN below moderator; NOT_FOUND for a source that is not there.
 *   Records `source.noticed`, and `citation.flagged` where the state of the source became another.
 */
export async function recordNotices(actor: Actor, { notices }: z.infer<typeof recordNoticesInput>): Promise<Recorded> {
  const done: Recorded = { notices: 0, sources: [], claims: [] };
  for (const slug of new Set(notices.map((notice) => notice.slug))) {
    const about = notices.filter((notice) => notice.slug === slug);
    const { added, claims } = await transact(actor, (tx, person) => recordOf(tx, person, slug, about));
    if (added === 0) continue;
    done.notices += added;
    done.sources.push(slug);
    done.claims.push(...claims);
  }
  return done;
}

async function recordOf(tx: Tx, person: ActingPerson, slug: string, notices: readonly FoundNotice[]) {
  demand(canImportNotices(person));
  const source = await lockSource(tx, slug);
  const kept = await tx.sourceNotice.findMany({ where: { sourceId: source.id } });
  const added = notices.filter((notice) => !hasNotice(kept, notice));
  if (added.length === 0) return { added: 0, claims: [] };
  for (const { record: number, nature, doi, pmid, day, reasons } of added) {
    const row = { nature, doi, pmid, reasons, day: day === null ? null : new Date(day) };
    await tx.sourceNotice.upsert({
      where: { sourceId_record: { sourceId: source.id, record: number } },
      create: { id: newId(), sourceId: source.id, record: number, ...row },
      update: row,
    });
  }
  const natures = added.map(({ nature }) => nature);
  await settleNotices(tx, person, {
    source,
    told: (change) => ({ verb: "source.noticed", sourceId: source.id, detail: { natures, ...change } }),
  });
  return { added: added.length, claims: await claimsCiting(tx, slug) };
}
