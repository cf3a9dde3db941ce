import type { ReactNode } from "react";
import { OpenDisputeForm } from "@/components/disputes/open-form";
import type { Option } from "@/components/ui/inputs";
import { OpenForm } from "@/components/ui/open-form";
import type { CitationView, ClaimPage, NoteView } from "@/lib/claims/read";
import { citationChoices } from "@/lib/citations/choices";
import { figureWords } from "@/lib/estimates/words";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import { QUESTIONS, QUESTION_WORDS } from "@/lib/quotations/vocabulary";
import { shortReference } from "@/lib/sources/short";
import * as actions from "./actions";

/** What a dispute is about, in words, and where "Cancel" goes. */
interface DisputeAbout {
  /** Absent: the claim's wording or one of its parts, which is chosen in the form. */
  target?: { kind: "CITATION" | "NOTE"; id: string };
  words: string;
  back: string;
}

export const aboutClaim = (claim: ClaimPage): DisputeAbout => ({
  words: "the claim",
  back: `${paths.claim(claim.slug)}#disputes`,
});
export const aboutCitation = (claim: ClaimPage, { id, source }: CitationView): DisputeAbout => ({
  target: { kind: "CITATION", id },
  words: `the citation of ${shortReference(source)}`,
  back: paths.citation(claim.slug, id),
});
export const aboutNote = (claim: ClaimPage, { id, person }: NoteView): DisputeAbout => ({
  target: { kind: "NOTE", id },
  words: `the note of ${person.displayName}`,
  back: `${paths.claim(claim.slug)}#note-${id}`,
});

export function disputeForm(claim: ClaimPage, { words, back, target }: DisputeAbout): ReactNode {
  return (
    <OpenForm
      key={`dispute-${target?.id ?? "claim"}`}
      title={`Open a dispute about ${words}`}
      lead="One question, which a moderator will rule on."
    >
      <OpenDisputeForm
        action={actions.dispute}
        requestKey={newId()}
        claim={claim.slug}
        target={target}
        abouts={aboutsOf(claim)}
        citations={citationChoices(claim.citations)}
        back={back}
      />
    </OpenForm>
  );
}

/** The claim's wording and its parts, as one choice each. */
const aboutsOf = ({ estimate, occurrences, quotation }: ClaimPage): Option[] => [
  { value: "CLAIM", word: "The wording of the claim" },
  ...(estimate ? [{ value: "ESTIMATE", word: `The claim’s own figure: ${figureWords(estimate)}` }] : []),
  ...occurrences.map(({ id, quote, document }) => ({
    value: `OCCURRENCE.${id}`,
    word: `The place “${quote}” in ${document.title}`,
  })),
  ...(quotation
    ? QUESTIONS.map((question) => ({
        value: `FINDING.${question}`,
        word: `A finding of the quotation: ${QUESTION_WORDS[question].asks}`,
      }))
    : []),
];
