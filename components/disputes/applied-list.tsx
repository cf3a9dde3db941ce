import Link from "next/link";
import type { ReactNode } from "react";
import { WordDiff } from "@/components/ui/word-diff";
import { STANCE_WORDS } from "@/lib/citations/vocabulary";
import type { Applied } from "@/lib/history/applied";
import { wordOf } from "@/lib/history/naming";
import { paths } from "@/lib/paths";

interface AppliedProps {
  applied: readonly Applied[];
  /** Slug. */
  claim: string;
}

/** What a ruling changed with it, in the words of whoever looks for it later. */
export function AppliedList({ applied, claim }: AppliedProps) {
  return (
    <ul className="space-y-2">
      {applied.map((one, index) => (
        <li key={index}>{WORDS[one.kind](one, claim)}</li>
      ))}
    </ul>
  );
}

const citation = ({ id = "", title }: Applied, claim: string) => <Link href={paths.citation(claim, id)}>{title}</Link>;
const note = ({ id = "", title }: Applied, claim: string) => (
  <Link href={paths.note(claim, id)}>the note of {title}</Link>
);
const diff = ({ from = "", to = "" }: Applied) => (
  <span className="mt-1 block border-l border-edge pl-4">
    <WordDiff before={from} after={to} />
  </span>
);

const WORDS: Record<Applied["kind"], (applied: Applied, claim: string) => ReactNode> = {
  CLAIM_REWORDED: (applied) => <>The claim is reworded: {diff(applied)}</>,
  CITATION_REWORDED: (applied, claim) => (
    <>
      What is said of {citation(applied, claim)} is reworded: {diff(applied)}
    </>
  ),
  STANCE_CHANGED: (applied, claim) => (
    <>
      {citation(applied, claim)} no longer “{wordOf(STANCE_WORDS, applied.from ?? "")}” but “
      {wordOf(STANCE_WORDS, applied.to ?? "")}”.
    </>
  ),
  CITATION_WITHDRAWN: (applied, claim) => <>The citation of {citation(applied, claim)} is withdrawn.</>,
  CITATION_NAMED: (applied, claim) => <>The citation of {citation(applied, claim)} answers the question.</>,
  NOTE_WITHDRAWN: (applied, claim) => <>Withdrawn: {note(applied, claim)}.</>,
  NOTE_NAMED: (applied, claim) => <>It is answered by {note(applied, claim)}, signed since.</>,
  PLACE_NAMED: ({ title }) => <>The place of “{title}” was corrected.</>,
  FIGURE_NAMED: () => <>The claim’s own figure was revised since the dispute was opened.</>,
  FINDING_NAMED: () => <>What is said of the quotation was revised since the dispute was opened.</>,
  MERGED: ({ claims = [] }) => <>The claim is merged into {named(claims)}.</>,
  SPLIT: ({ claims = [] }) => <>The claim is split into {named(claims)}.</>,
};

const named = (claims: NonNullable<Applied["claims"]>) =>
  claims.map(({ slug, statement }, index) => (
    <span key={slug}>
      {index > 0 && "; "}“<Link href={paths.claim(slug)}>{statement}</Link>”
    </span>
  ));
