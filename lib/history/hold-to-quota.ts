import { z } from "zod";
import { db, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { firstIdAt } from "@/lib/id";
import type { ActingPerson } from "@/lib/policy";
import { dailyQuota, dayOf, QUOTA_BASE, STOOD_DAYS, untilInWords } from "@/lib/quota";
import type { Verb } from "./changes";

/** What counts towards the daily quota: adding to the record, changing it and asking for a change. Taking back never does. */
const CONTRIBUTIONS: readonly Verb[] = [
  "document.added",
  "document.version-added",
  "document.text-attached",
  "anchor.confirmed",
  "anchor.placed",
  "anchor.given-up",
  "source.added",
  "source.revised",
  "source.merged",
  "scan.added",
  "claim.added",
  "claim.placed",
  "claim.reworded",
  "claim.estimate-given",
  "claim.merged",
  "claim.split",
  "citation.attached",
  "citation.revised",
  "citation.checked",
  "quotation.recorded",
  "quotation.revised",
  "search.recorded",
  "note.signed",
  "note.replaced",
  "dispute.opened",
  "dispute.commented",
  "dispute.appealed",
  "position.added",
  "position.joined",
  "position.evidence-attached",
  "proposal.made",
];

/** Contributions of somebody on the day of this moment, and how many they may make. */
export interface Quota {
  used: number;
  limit: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** Whoever runs the site knows whom they added themself; moderators and admins are trusted with more. */
const HELD = ["REGISTRATION", "INVITATION", "OAUTH"];

/**
 * Refuses a contribution that was just recorded when it is one too many. History is what counts, so nothing else is
 * kept; whoever sends many at once waits here, one after the other.
 * @throws AppError TOO_MANY, saying when they can go on.
 */
export async function holdToQuota(tx: Tx, person: ActingPerson, verb: Verb, now = new Date()): Promise<void> {
  if (person.inSession !== true || !isLimited(person) || !CONTRIBUTIONS.includes(verb)) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`quota ${person.id}`}, 0))`;
  const used = await countToday(tx, person.id, now);
  // Most are far from it, and cost one count.
  if (used <= QUOTA_BASE || !(await cameByThemself(tx, person.id))) return;
  const limit = await limitOf(tx, person.id, now);
  if (used <= limit) return;
  const wait = untilInWords(now, dayOf(now).ends);
  throw new AppError(
    "TOO_MANY",
    `You can make ${limit} contributions a day for now, and have made them today. You can go on at midnight UTC, in ${wait}. The number grows with what stands and what others accept.`,
  );
}

/** Where somebody stands today; null for whoever is held to no quota. */
export async function readQuota(person: ActingPerson, now = new Date()): Promise<Quota | null> {
  if (!isLimited(person) || !(await cameByThemself(db(), person.id))) return null;
  const [used, limit] = await Promise.all([countToday(db(), person.id, now), limitOf(db(), person.id, now)]);
  return { used, limit };
}

const isLimited = ({ role }: ActingPerson) => role === "READER" || role === "EDITOR";

const countToday = (tx: Tx, personId: string, now: Date): Promise<number> =>
  tx.change.count({
    where: { personId, id: { gte: firstIdAt(dayOf(now).begins) }, verb: { in: [...CONTRIBUTIONS] } },
  });

async function cameByThemself(tx: Tx, personId: string): Promise<boolean> {
  const joined = await tx.change.findFirst({ where: { personId, verb: "person.joined" }, select: { detail: true } });
  const { via } = z.object({ via: z.string() }).catch({ via: "" }).parse(joined?.detail);
  return HELD.includes(via);
}

async function limitOf(tx: Tx, personId: string, now: Date): Promise<number> {
  const before = new Date(now.getTime() - STOOD_DAYS * DAY);
  const stood = { createdById: personId, withdrawnAt: null, createdAt: { lte: before } };
  const [claims, citations, proposals] = await Promise.all([
    tx.claim.count({ where: stood }),
    tx.citation.count({ where: stood }),
    tx.proposal.count({ where: { personId, fields: { some: { state: "ACCEPTED" } } } }),
  ]);
  return dailyQuota({ proposals, stood: claims + citations });
}
