import type { z } from "zod";
import type { Tx } from "@/lib/db";
import { AppError, invalid, notFound } from "@/lib/errors";
import { record } from "@/lib/history/record";
import { repeatedDeed } from "@/lib/history/repeated";
import { afterwards, mailWay } from "@/lib/mail";
import { loadPerson } from "@/lib/people/load";
import { suspendIn } from "@/lib/people/suspend";
import { type ActingPerson, demand } from "@/lib/policy";
import { canHandleReport } from "@/lib/report-policy";
import { type Actor, transact } from "@/lib/transact";
import { hide, lockText } from "./hidden-text";
import type { ShownOn } from "./locate-text";
import type { HideableText, decideReportInput } from "./schema";
import { sendWarningMails } from "./send-warnings";
import { REPORT_OUTCOME_WORDS, type ReportOutcome } from "./vocabulary";

/** What shows a text that was hidden; null when none was. */
export type TextTouched = ShownOn | null;

/**
 * Closes a report: hides the text, warns or suspends the person, or dismisses it. The public log says that it happened;
 * what was reported, by whom and why stays with the moderators.
 * @throws AppError FORBIDDEN below moderator, for whoever reported or is reported, and for a suspension of somebody who
 *   is not below one's role; NOT_FOUND; CONFLICT when another moderator closed it meanwhile, and to hide a name that is
 *   no more than the handle; INVALID for words to the person, or to everybody, that name who reported. Records
 *   `report.decided`, which only the moderator sees, and what was done: what `hide` records, `person.warned` or
 *   `person.suspended`.
 */
export async function decideReport(actor: Actor, input: z.infer<typeof decideReportInput>): Promise<TextTouched> {
  const { number, outcome, decision, requestKey } = input;
  const now = new Date();
  const touched = await transact(actor, async (tx, person) => {
    if (await repeatedDeed(tx, person, requestKey)) return null;
    const row = await lockReport(tx, number);
    demand(canHandleReport(person, row));
    if (row.outcome !== null) {
      const by = row.decidedBy?.displayName ?? "Another moderator";
      throw new AppError(
        "CONFLICT",
        `${by} has dealt with this report already: ${REPORT_OUTCOME_WORDS[row.outcome].done}. Nothing of yours was done.`,
      );
    }
    demandNobodyNamed(row, outcome, decision);
    const text = await DEEDS[outcome](tx, person, { ...row, decision });
    await tx.report.update({
      where: { id: row.id },
      data: { outcome, decision, decidedById: person.id, decidedAt: now, mailAfter: isMailed(outcome) ? now : null },
    });
    await record(tx, person, { verb: "report.decided", detail: { number, outcome } }, requestKey);
    return text;
  });
  // The warning stands whatever the mail server says.
  if (isMailed(outcome)) afterwards(async () => void (await sendWarningMails()));
  return touched;
}

const isMailed = (outcome: ReportOutcome) => outcome === "WARNED" && mailWay() !== "NONE";

async function lockReport(tx: Tx, number: number) {
  await tx.$queryRaw`SELECT 1 FROM report WHERE number = ${number} FOR UPDATE`;
  const row = await tx.report.findUnique({
    where: { number },
    select: {
      id: true,
      commentId: true,
      positionId: true,
      noteId: true,
      questionId: true,
      appealId: true,
      proposalId: true,
      aboutId: true,
      about: { select: { handle: true } },
      reporterId: true,
      reporter: { select: { handle: true, displayName: true } },
      outcome: true,
      decidedBy: { select: { displayName: true } },
    },
  });
  if (!row) throw notFound("report");
  return row;
}

/** Words with a space around each. */
const wordsOf = (text: string) => ` ${text.split(/[^\p{L}\p{N}@/-]+/u).join(" ")} `;

/** The person reads the words of a warning, and everybody those of a suspension: neither may say who reported. */
function demandNobodyNamed({ reporter }: Pick<Row, "reporter">, outcome: ReportOutcome, decision: string): void {
  if (outcome !== "WARNED" && outcome !== "SUSPENDED") return;
  const words = wordsOf(decision);
  const names = [wordsOf(reporter.displayName), `@${reporter.handle} `, `people/${reporter.handle} `];
  if (names.some((name) => words.includes(name))) {
    throw invalid("decision", "This names who reported, and the reported person never learns that. Put it without.");
  }
}

type Row = Awaited<ReturnType<typeof lockReport>> & { decision: string };
type Deed = (tx: Tx, person: ActingPerson, row: Row) => Promise<TextTouched>;

/** Of a person as such it is the name, with what they say of themselves. */
function textOf({ commentId, positionId, noteId, questionId, appealId, proposalId, aboutId }: Row): HideableText {
  if (commentId !== null) return { of: "comment", id: commentId };
  if (positionId !== null) return { of: "position", id: positionId };
  if (noteId !== null) return { of: "note", id: noteId };
  if (questionId !== null) return { of: "question", id: questionId };
  if (appealId !== null) return { of: "appeal", id: appealId };
  return proposalId !== null ? { of: "proposal", id: proposalId } : { of: "profile", id: aboutId };
}

const hideText: Deed = async (tx, person, row) => {
  const text = await lockText(tx, textOf(row));
  // Another report of the same text may have hidden it already.
  if (text.hiddenId === null) await hide(tx, person, text);
  return text.shownOn;
};

const warn: Deed = async (tx, person, { aboutId }) => {
  await record(tx, person, { verb: "person.warned", subjectId: aboutId, detail: {} });
  return null;
};

const suspend: Deed = async (tx, person, { about, decision }) => {
  await suspendIn(tx, person, await loadPerson(tx, about.handle), decision);
  return null;
};

const dismiss: Deed = () => Promise.resolve(null);

const DEEDS = { HIDDEN: hideText, WARNED: warn, SUSPENDED: suspend, DISMISSED: dismiss } as const;
