import { namesBeside } from "@/lib/citations/names";
import { citationContent } from "@/lib/citations/schema";
import { NOTE, noteView } from "@/lib/confidence/view";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { readRevisions } from "./cited";
import { type PartTarget, isPart, pinnedRows, readPart } from "./part";
import { type ComparedRow, citationRows, claimRows, compareRows, noteRows } from "./subject";

/** What to select of a dispute so that `readSubject` can say what it is about. */
export const SUBJECT = {
  target: true,
  targetVersion: true,
  createdAt: true,
  finding: true,
  occurrenceId: true,
  pinned: true,
  claim: { select: { id: true, slug: true, statement: true, version: true, withdrawnAt: true } },
  wordingOf: { select: { id: true, slug: true, statement: true, version: true, withdrawnAt: true } },
  citation: {
    select: {
      id: true,
      version: true,
      withdrawnAt: true,
      source: { select: { id: true, slug: true, reference: true } },
    },
  },
  note: { select: NOTE },
  occurrence: { select: { documentVersion: { select: { document: { select: { slug: true, title: true } } } } } },
} as const satisfies Prisma.DisputeSelect;

type Row = Prisma.DisputeGetPayload<{ select: typeof SUBJECT }>;

/** What a dispute is about, as it stood when the dispute was opened, beside how it stands now. */
export interface Subject {
  rows: ComparedRow[];
  /** Pinned when the dispute was opened. */
  version: number;
  currentVersion: number;
  /** What became of it since; null while it stands. */
  gone: "WITHDRAWN" | "REPLACED" | "MERGED" | "GONE" | null;
}

/** Whether the record of a disputed citation's source, which is shown as it is now, was revised since. */
export async function readSourceRevised({ citation, createdAt }: Row): Promise<boolean> {
  if (!citation) return false;
  const revisedAt = (await readRevisions([citation.source.id])).get(citation.source.id);
  return revisedAt !== undefined && revisedAt > createdAt;
}

/** Two versions of it where it has any, and else what was kept when the dispute was opened. */
export async function readSubject(dispute: Row): Promise<Subject> {
  const { citation, note, wordingOf, targetVersion: version } = dispute;
  const claim = wordingOf ?? dispute.claim;
  if (note) {
    const gone = note.withdrawnAt ? "WITHDRAWN" : note.replacedAt ? "REPLACED" : null;
    const rows = noteRows(noteView(note));
    return { rows: compareRows(rows, rows), version, currentVersion: version, gone };
  }
  if (isPart(dispute.target)) return partSubject(dispute, dispute.target, claim.id);
  const thing = citation ?? claim;
  const rows = citation ? await citationVersions(citation.id) : await claimVersions(claim.id);
  const at = (wanted: number) => rows.find((row) => row.number === wanted)?.rows ?? [];
  return {
    rows: compareRows(at(version), at(thing.version)),
    version,
    currentVersion: thing.version,
    gone: thing === wordingOf ? "MERGED" : thing.withdrawnAt ? "WITHDRAWN" : null,
  };

  async function claimVersions(claimId: string) {
    const versions = await db().claimVersion.findMany({
      where: { claimId, number: { in: [version, claim.version] } },
      select: { number: true, statement: true, type: true, checkability: true, note: true },
    });
    return versions.map((each) => ({ number: each.number, rows: claimRows(each) }));
  }

  async function citationVersions(citationId: string) {
    const [versions, names] = await Promise.all([
      db().citationVersion.findMany({
        where: { citationId, number: { in: [version, thing.version] } },
        select: { number: true, content: true },
      }),
      namesBeside(db(), citationId),
    ]);
    return versions.map(({ number, content }) => ({
      number,
      rows: citationRows(citationContent.parse(content), names),
    }));
  }
}

/** Of a claim that was merged the figure or quotation may have gone along: what was pinned is all that is shown. */
async function partSubject(dispute: Row, target: PartTarget, claimId: string): Promise<Subject> {
  const pinned = pinnedRows.parse(dispute.pinned);
  const { rows, version: currentVersion } = await readPart(db(), target, { ...dispute, claimId });
  const isMerged = dispute.wordingOf !== null;
  return {
    rows: compareRows(pinned, rows === null || isMerged ? pinned : rows),
    version: dispute.targetVersion,
    currentVersion,
    gone: isMerged ? "MERGED" : rows === null ? "GONE" : null,
  };
}

/** How the claim was worded when the dispute was opened. */
export interface Wording {
  /** Slug: of the claim that it was opened on, which may have been merged since. */
  claim: string;
  statement: string;
  version: number;
}

/**
 * The wording that stood when the dispute was opened, as the history has it: whatever the dispute is about, this is
 * what was read with it. Of one without history, the wording that stands. With one query.
 */
export async function readWording({ id, claim, createdAt }: Row & { id: string }): Promise<Wording> {
  const opened = await db().change.findFirst({
    where: { disputeId: id, verb: "dispute.opened" },
    select: {
      claim: {
        select: {
          slug: true,
          versions: {
            where: { createdAt: { lte: createdAt } },
            orderBy: { number: "desc" },
            take: 1,
            select: { number: true, statement: true },
          },
        },
      },
    },
  });
  const [version] = opened?.claim?.versions ?? [];
  if (!opened?.claim || !version) return { claim: claim.slug, statement: claim.statement, version: claim.version };
  return { claim: opened.claim.slug, statement: version.statement, version: version.number };
}
