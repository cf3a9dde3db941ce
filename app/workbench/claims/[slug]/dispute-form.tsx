import type { ReactNode } from "react";
import { OpenDisputeForm } from "@/components/disputes/open-form";
import { OpenForm } from "@/components/ui/open-form";
import type { CitationView, ClaimPage, NoteView } from "@/lib/claims/read";
import { citationChoices } from "@/lib/citations/choices";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import { shortReference } from "@/lib/sources/short";
import * as actions from "./actions";

/** What a dispute is about, in words, and where "Cancel" goes. */
interface DisputeAbout {
  kind: "CLAIM" | "CITATION" | "NOTE";
  id?: string;
  words: string;
  back: string;
}

export const aboutClaim = (claim: ClaimPage): DisputeAbout => ({
  kind: "CLAIM",
  words: "the claim",
  back: `${paths.claim(claim.slug)}#disputes`,
});
export const aboutCitation = (claim: ClaimPage, { id, source }: CitationView): DisputeAbout => ({
  kind: "CITATION",
  id,
  words: `the citation of ${shortReference(source)}`,
  back: paths.citation(claim.slug, id),
});
export const aboutNote = (claim: ClaimPage, { id, person }: NoteView): DisputeAbout => ({
  kind: "NOTE",
  id,
  words: `the note of ${person.displayName}`,
  back: `${paths.claim(claim.slug)}#note-${id}`,
});

export function disputeForm(claim: ClaimPage, { words, back, ...target }: DisputeAbout): ReactNode {
  return (
    <OpenForm
      key={`dispute-${target.id ?? "claim"}`}
      title={`Open a dispute about ${words}`}
      lead="One question, which a moderator will rule on."
    >
      <OpenDisputeForm
        action={actions.dispute}
        requestKey={newId()}
        claim={claim.slug}
        target={target}
        citations={citationChoices(claim.citations)}
        back={back}
      />
    </OpenForm>
  );
}
