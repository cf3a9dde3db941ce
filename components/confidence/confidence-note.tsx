import Link from "next/link";
import type { ReactNode } from "react";
import { Absent } from "@/components/disputes/thread";
import { PersonLink } from "@/components/people/person-link";
import { SignedOn } from "@/components/reshaping/relations";
import { DateTime } from "@/components/ui/date-time";
import { Prose } from "@/components/ui/prose";
import { Unbroken } from "@/components/ui/unbroken";
import type { NoteView } from "@/lib/claims/read";
import {
  AGREEMENT_WORDS,
  EVIDENCE_WORDS,
  HIDDEN_FINDING,
  LEVEL_WORDS,
  LOWERING_WORDS,
  RELATION_WORDS,
} from "@/lib/confidence/vocabulary";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ConfidenceGrid } from "./confidence-grid";
import { NoteNews } from "./note-news";

interface ConfidenceNoteProps {
  claim: string;
  note: NoteView;
  /** What marks it in the grid that several notes share. */
  number?: number;
  /** Whether a grid of its own stands beside it. */
  grid?: boolean;
  actions?: ReactNode;
}

/**
 * A signed judgement. The level never stands without the finding it is confidence in; of a note that a moderator hid,
 * which is not withdrawn, it stands beside where its words were.
 */
export function ConfidenceNote({ claim, note, number, grid = false, actions }: ConfidenceNoteProps) {
  const { evidence, agreement, words } = note;
  return (
    <article id={`note-${note.id}`} className="grid gap-x-8 gap-y-4 sm:grid-cols-[1fr_auto] print:break-inside-auto!">
      <div className="max-w-measure">
        <p className="label">{number === undefined ? "Finding" : `Finding of note ${number}`}</p>
        {words === null ? (
          <Absent what="note" withdrawnReason={null} />
        ) : (
          <h3 className="mt-0.5 text-xl font-[450] text-pretty">
            <Unbroken text={words.finding} />
          </h3>
        )}
        <p className="mt-3">
          <strong className="font-semibold">{sentence(LEVEL_WORDS[note.level])} confidence</strong>
          {` in ${words === null ? HIDDEN_FINDING : "this finding"}: ${EVIDENCE_WORDS[evidence]} evidence, ${AGREEMENT_WORDS[agreement]} agreement.`}
          {words !== null && words.levelReason !== "" && <> Moved one step: {words.levelReason}</>}
        </p>
        <p className="mt-2">
          <strong className="font-semibold">{sentence(RELATION_WORDS[note.relation])}</strong>
          {words === null ? "." : `: ${words.relationNote}`}
        </p>
        {words !== null && <Prose text={words.reasons} className="mt-3 text-soft" />}
        {note.loweredBecause.length > 0 && (
          <p className="mt-3 text-soft">
            Less sure because {note.loweredBecause.map((reason) => LOWERING_WORDS[reason]).join("; ")}.
          </p>
        )}
      </div>
      {grid && <ConfidenceGrid marks={[{ evidence, agreement }]} />}
      <footer className="font-sans text-xs text-soft sm:col-span-2">
        <p>
          Signed by <PersonLink person={note.person} /> on <DateTime at={note.createdAt} />
          {" · "}
          <Link href={paths.note(claim, note.id)}>Link to this note</Link>
        </p>
        {note.signedOn && <SignedOn claim={note.signedOn} />}
        {note.stale && <NoteNews claim={claim} changed={note.changed} />}
        {actions}
      </footer>
    </article>
  );
}
