import Link from "next/link";
import type { ReactNode } from "react";
import { PersonLink } from "@/components/people/person-link";
import { SignedOn } from "@/components/reshaping/relations";
import { DateTime } from "@/components/ui/date-time";
import { StaleIcon } from "@/components/ui/icons";
import { Prose } from "@/components/ui/prose";
import { Unbroken } from "@/components/ui/unbroken";
import type { NoteView } from "@/lib/claims/read";
import {
  AGREEMENT_WORDS,
  EVIDENCE_WORDS,
  LEVEL_WORDS,
  LOWERING_WORDS,
  RELATION_WORDS,
} from "@/lib/confidence/vocabulary";
import { sentence } from "@/lib/format";
import { paths } from "@/lib/paths";
import { ConfidenceGrid } from "./confidence-grid";

/** A signed judgement. The level never stands without the finding it is confidence in. */
export function ConfidenceNote({ claim, note, actions }: { claim: string; note: NoteView; actions?: ReactNode }) {
  return (
    <article id={`note-${note.id}`} className="grid gap-x-8 gap-y-4 sm:grid-cols-[1fr_auto]">
      <div className="max-w-measure">
        <p className="label">Finding</p>
        <h3 className="mt-0.5 text-xl font-[450] text-pretty">
          <Unbroken text={note.finding} />
        </h3>
        <p className="mt-3">
          <strong className="font-semibold">{sentence(LEVEL_WORDS[note.level])} confidence</strong> in this finding:{" "}
          {EVIDENCE_WORDS[note.evidence]} evidence, {AGREEMENT_WORDS[note.agreement]} agreement.
          {note.levelReason !== "" && <> Moved one step: {note.levelReason}</>}
        </p>
        <p className="mt-2">
          <strong className="font-semibold">{sentence(RELATION_WORDS[note.relation])}</strong>: {note.relationNote}
        </p>
        <Prose text={note.reasons} className="mt-3 text-soft" />
        {note.loweredBecause.length > 0 && (
          <p className="mt-3 text-soft">
            Less sure because {note.loweredBecause.map((reason) => LOWERING_WORDS[reason]).join("; ")}.
          </p>
        )}
      </div>
      <ConfidenceGrid evidence={note.evidence} agreement={note.agreement} />
      <footer className="font-sans text-xs text-soft sm:col-span-2">
        <p>
          Signed by <PersonLink person={note.person} /> on <DateTime at={note.createdAt} />
          {" · "}
          <Link href={paths.note(claim, note.id)}>Link to this note</Link>
        </p>
        {note.signedOn && <SignedOn claim={note.signedOn} />}
        {note.stale && (
          <p className="mt-1 flex items-start gap-1.5 text-ink">
            <span className="mt-0.5">
              <StaleIcon />
            </span>
            Stale: the wording or the evidence has changed since this was signed.
          </p>
        )}
        {actions}
      </footer>
    </article>
  );
}
