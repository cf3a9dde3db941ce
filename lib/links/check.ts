import { db, type Tx } from "@/lib/db";
import { record } from "@/lib/history/record";
import { systemActor } from "@/lib/people/system";
import type { ActingPerson } from "@/lib/policy";
import { cslItem } from "@/lib/sources/csl";
import { transact } from "@/lib/transact";
import { askLink } from "./ask";
import { type Course, type Seen, courseAfter } from "./course";

export type Checked = { state: Course["state"] } | { busyUntil: Date } | { gone: true };

/**
 * Asks the address of a source and keeps what was seen. Whether the link counts as dead is derived from what was
 * seen over days, and is all that history hears of; what a person says of the source stays as it is. `busyUntil`
 * when the host must be left alone so long. Records `source.link-died` and `source.link-revived`, by the system.
 */
export async function checkLink(sourceId: string, now = new Date()): Promise<Checked> {
  const source = await db().source.findFirst({ where: { id: sourceId, withdrawnAt: null }, include: { link: true } });
  if (!source) return { gone: true };
  const url = cslItem.parse(source.csl).URL;
  if (url === undefined) return { gone: true };
  const known = source.link?.url === url ? source.link : null;
  const seen = await askLink(url, known, now);
  if ("busyUntil" in seen) return seen;
  const told = !seen.answered && (await reachesNothing(url, now)) ? NOTHING_REACHED : seen;
  return transact(await systemActor(), (tx, system) => keep(tx, system, { sourceId, url, seen: told, now }));
}

const NOTHING_REACHED: Seen = { outcome: "UNASKED", said: "nothing could be reached from here", answered: false };

/** Whether it is rather our own network that fails: several other hosts were asked in the last day, and none answered. */
async function reachesNothing(url: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - 24 * 3_600_000);
  const [row] = await db().$queryRaw<{ tried: number; answered: number }[]>`
    SELECT count(DISTINCT host)::int AS tried,
           count(DISTINCT host) FILTER (WHERE answered_at > ${since})::int AS answered
    FROM source_link WHERE checked_at > ${since} AND host <> ${new URL(url).host}`;
  return row !== undefined && row.tried >= 3 && row.answered === 0;
}

interface Finding {
  sourceId: string;
  url: string;
  seen: Seen;
  now: Date;
}

async function keep(tx: Tx, system: ActingPerson, { sourceId, url, seen, now }: Finding): Promise<Checked> {
  await tx.$queryRaw`SELECT 1 FROM source WHERE id = ${sourceId}::uuid FOR NO KEY UPDATE`;
  const source = await tx.source.findUniqueOrThrow({ where: { id: sourceId }, include: { link: true } });
  // The record got another address while this one was asked.
  if (source.withdrawnAt !== null || cslItem.parse(source.csl).URL !== url) return { gone: true };
  const before = source.link?.url === url ? source.link : null;
  const course = courseAfter(before, seen, now);
  const validators = { etag: seen.etag ?? null, lastModified: seen.lastModified ?? null };
  const row = {
    url,
    host: new URL(url).host,
    ...course,
    said: seen.said,
    checkedAt: now,
    movedTo: seen.movedTo ?? null,
    // "Nothing new" says neither.
    ...(seen.etag === undefined && seen.lastModified === undefined && before ? {} : validators),
  };
  await tx.sourceLink.upsert({ where: { sourceId }, create: { sourceId, ...row }, update: row });
  const isDead = course.state === "DEAD";
  if (isDead !== source.linkDead) {
    await tx.source.update({ where: { id: sourceId }, data: { linkDead: isDead } });
    await record(
      tx,
      system,
      isDead
        ? { verb: "source.link-died", sourceId, detail: { url, said: seen.said } }
        : { verb: "source.link-revived", sourceId, detail: { url } },
    );
  }
  return { state: course.state };
}
