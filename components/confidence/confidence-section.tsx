import type { ReactNode } from "react";
import { Section } from "@/components/claims/section";
import { Disclosure } from "@/components/ui/disclosure";
import type { ClaimPage, NoteView } from "@/lib/claims/read";
import { coursesOf } from "@/lib/confidence/course";
import { spreadWords } from "@/lib/confidence/spread";
import { count } from "@/lib/format";
import { ConfidenceCourse } from "./confidence-course";
import { ConfidenceGrid } from "./confidence-grid";
import { ConfidenceNote } from "./confidence-note";

interface ConfidenceSectionProps {
  claim: ClaimPage;
  /** What a signed-in person is offered above the notes. */
  offers?: ReactNode;
  /** What they may do with one of them. */
  actions?: ((note: NoteView) => ReactNode) | undefined;
}

/** Everybody's current note, how far apart they stand, and how each of them came there. */
export function ConfidenceSection({ claim, offers, actions }: ConfidenceSectionProps) {
  const { slug, notes, earlierNotes } = claim;
  return (
    <Section id="confidence" title="Confidence">
      {offers}
      {notes.length === 0 && <p className="text-soft">Nobody has signed a confidence note on this claim.</p>}
      {notes.length === 1 ? (
        notes.map((note) => <ConfidenceNote key={note.id} claim={slug} note={note} grid actions={actions?.(note)} />)
      ) : (
        <SeveralNotes claim={claim} actions={actions} />
      )}
      {notes.length + earlierNotes.length > 1 && <ConfidenceCourse courses={coursesOf([...notes, ...earlierNotes])} />}
      {earlierNotes.length > 0 && (
        <div className="mt-6" data-print="no">
          <Disclosure summary={count(earlierNotes.length, "earlier note")}>
            <div className="mt-4 space-y-8">
              {earlierNotes.map((note) => (
                <ConfidenceNote key={note.id} claim={slug} note={note} actions={actions?.(note)} />
              ))}
            </div>
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

/** Side by side, with one grid for all, so that the spread is seen before it is read. */
function SeveralNotes({ claim: { slug, notes }, actions }: Pick<ConfidenceSectionProps, "claim" | "actions">) {
  if (notes.length === 0) return null;
  const marks = notes.map(({ evidence, agreement }, index) => ({ evidence, agreement, number: index + 1 }));
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-8 gap-y-3">
        <ConfidenceGrid marks={marks} />
        <p className="max-w-80 text-pretty">
          {spreadWords(notes.map(({ level }) => level))}
          <span className="block text-sm text-soft">Each is confidence in its own finding; they are not averaged.</span>
        </p>
      </div>
      <div className="mt-6 grid grid-cols-1 items-start gap-x-12 gap-y-8 wide:grid-cols-2">
        {notes.map((note, index) => (
          <ConfidenceNote key={note.id} claim={slug} note={note} number={index + 1} actions={actions?.(note)} />
        ))}
      </div>
    </>
  );
}
