import { invalid } from "@/lib/errors";
import type { CitationContent } from "./schema";

/** The two Admiralty grades of a citation and why they were given. Pure. */

type Grades = Pick<CitationContent, "reliability" | "credibility" | "gradesReason">;

/** Whether anybody has judged either. */
export const isGraded = ({ reliability, credibility }: Pick<Grades, "reliability" | "credibility">): boolean =>
  reliability !== "F" || credibility !== 6;

/**
 * Grades that are given, or changed, have a reason. Those from before reasons were asked for stay as they are:
 * whoever revises something else need not answer for what they did not judge.
 * @param before what the citation says now; absent for a new one.
 * @throws AppError INVALID
 */
export function demandReasons(content: Grades, before?: Grades): void {
  const isKept = content.reliability === before?.reliability && content.credibility === before.credibility;
  if (!isGraded(content) || content.gradesReason !== "" || (isKept && before?.gradesReason === "")) return;
  throw invalid("content.gradesReason", "Say why it is graded so, or choose “cannot be judged”.");
}
