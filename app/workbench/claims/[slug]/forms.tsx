import type { ReactNode } from "react";
import { looksUp } from "@/app/workbench/sources/new-source";
import { AttachForm } from "@/components/citations/attach-form";
import { CheckForm } from "@/components/citations/check-form";
import { ReviseForm } from "@/components/citations/revise-form";
import { EstimateForm } from "@/components/claims/estimate-form";
import { RewordForm } from "@/components/claims/reword-form";
import { NoteForm } from "@/components/confidence/note-form";
import { SearchForm } from "@/components/search-records/search-form";
import { QuotationForm } from "@/components/quotations/quotation-form";
import type { Option } from "@/components/ui/inputs";
import { OpenForm } from "@/components/ui/open-form";
import { citationChoices } from "@/lib/citations/choices";
import { wouldCircle } from "@/lib/citations/lines";
import type { CitationView, ClaimPage } from "@/lib/claims/read";
import { knownScopes } from "@/lib/estimates/known";
import { valuesFrom } from "@/lib/form-state";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import { isProtected } from "@/lib/protection";
import { quotationValues } from "@/lib/quotations/form-values";
import { carryingOf } from "@/lib/quotations/row";
import { contentOf } from "@/lib/quotations/view";
import * as actions from "./actions";

/** The forms of the claim page, each as it stands when it is opened. Whether one may be is asked elsewhere. */

const isQuantity = (claim: ClaimPage) => claim.type === "QUANTITY";

export function attachForm(claim: ClaimPage, isCounter: boolean): ReactNode {
  return (
    <OpenForm
      key={isCounter ? "counter-source" : "source"}
      title={isCounter ? "Attach a counter-source" : "Attach a source"}
      lead={isCounter ? "A source that disputes the claim." : undefined}
      startAt="find"
    >
      <AttachForm
        action={actions.attach}
        requestKey={newId()}
        claim={claim.slug}
        stance={isCounter ? "DISPUTES" : "SUPPORTS"}
        others={repeatable(claim)}
        quantity={isQuantity(claim)}
        known={knownScopes(claim)}
        looksUp={looksUp()}
        back={`${paths.claim(claim.slug)}#evidence`}
      />
    </OpenForm>
  );
}

/**
 * The citations of the claim that one of them may say it repeats: those that stand and do not repeat
 * it, and the one it names now whether or not that stands. For a new one, all that stand.
 */
function repeatable({ citations, withdrawnCitations }: ClaimPage, of?: CitationView): Option[] {
  const all = [...citations, ...withdrawnCitations];
  return citationChoices(
    all.filter(
      ({ id, withdrawnAt }) =>
        (withdrawnAt === null || id === of?.derivesFromId) && (!of || !wouldCircle(all, of.id, id)),
    ),
  );
}

export function reviseForm(claim: ClaimPage, citation: CitationView, proposes = false): ReactNode {
  return (
    <OpenForm
      key={`revise-${citation.id}`}
      title={proposes ? "Propose a change of the citation" : "Revise the citation"}
      lead={citation.source.reference}
    >
      {proposes && <HowDecided by={isProtected(claim) ? null : "Whoever attached the citation, or a moderator,"} />}
      <ReviseForm
        proposes={proposes}
        action={proposes ? actions.proposeRevision : actions.revise}
        requestKey={newId()}
        citation={citation}
        values={valuesOf(citation)}
        others={repeatable(claim, citation)}
        quantity={isQuantity(claim)}
        known={knownScopes(claim)}
        back={paths.citation(claim.slug, citation.id)}
      />
    </OpenForm>
  );
}

/** What a citation says of its source, as its form has it. */
function valuesOf(citation: CitationView) {
  const { stance, summary, locatorLabel, locator, excerpt, excerptLanguage, excerptTranslation, ...rest } = citation;
  const { bearsOn, role, roleReason, reliability, credibility, gradesReason, estimate, overlapReason } = rest;
  const said = { stance, summary, locatorLabel, locator, excerpt, excerptLanguage, excerptTranslation, estimate };
  const judged = { bearsOn, role, roleReason, reliability, credibility, gradesReason };
  return valuesFrom({ ...said, ...judged, derivesFrom: rest.derivesFromId, overlapReason }, "content");
}

export function checkForm(claim: ClaimPage, citation: CitationView, viewerId: string): ReactNode {
  const before = citation.checks.find((check) => check.personId === viewerId);
  return (
    <OpenForm
      key={`check-${citation.id}`}
      title="Check the citation"
      lead="Open the source, look for what the citation says, and record what you found."
    >
      <CheckForm
        action={actions.check}
        requestKey={newId()}
        citation={citation}
        says={valuesOf(citation)}
        before={before ?? null}
        today={new Date().toISOString().slice(0, 10)}
        back={paths.citation(claim.slug, citation.id)}
      />
    </OpenForm>
  );
}

export function searchForm(claim: ClaimPage): ReactNode {
  return (
    <OpenForm
      key="search"
      title="Record a search"
      lead="That nothing was found is worth knowing too, when it is said where and when somebody looked."
    >
      <SearchForm
        action={actions.recordOneSearch}
        requestKey={newId()}
        claim={claim.slug}
        today={new Date().toISOString().slice(0, 10)}
        back={`${paths.claim(claim.slug)}#evidence`}
      />
    </OpenForm>
  );
}

export function quotationForm(claim: ClaimPage, proposes = false): ReactNode {
  const { quotation, citations, withdrawnCitations } = claim;
  const content = quotation && contentOf(quotation);
  // What one carried goes on naming it when it was withdrawn since.
  const carrying = content ? carryingOf(content) : [];
  const choices = [...citations, ...withdrawnCitations.filter(({ id }) => carrying.includes(id))];
  return (
    <OpenForm
      key="quotation"
      title={proposes ? "Propose what is said of the quotation" : `${quotation ? "Revise" : "Record"} the quotation`}
      lead="The words, their renderings, what was found of them, and who quotes whom."
    >
      {proposes && <HowDecided by={isProtected(claim) ? null : "An editor"} />}
      <QuotationForm
        proposes={proposes}
        action={proposes ? actions.proposeQuotation : actions.quotation}
        requestKey={newId()}
        claim={claim.slug}
        version={quotation?.version ?? 0}
        values={content ? quotationValues(content) : FRESH_QUOTATION}
        citations={citationChoices(choices)}
        back={paths.quotation(claim.slug)}
      />
    </OpenForm>
  );
}

const FRESH_QUOTATION = { "content.asGivenLanguage": "en" };

export function noteForm(claim: ClaimPage, viewerId: string): ReactNode {
  const current = claim.notes.find((note) => note.personId === viewerId);
  return (
    <OpenForm
      key="note"
      title={current ? "Replace your confidence note" : "Write a confidence note"}
      lead="How sure the evidence makes you, and of what. You sign it with your name; earlier notes are kept."
    >
      <NoteForm
        action={actions.sign}
        requestKey={newId()}
        claim={claim.slug}
        evidenceVersion={claim.evidenceVersion}
        values={current ? valuesFrom({ ...current, ...current.words }, "content") : {}}
        replaces={current !== undefined}
        back={`${paths.claim(claim.slug)}#confidence`}
      />
    </OpenForm>
  );
}

/** Who decides on a proposal; a moderator when the claim is protected. */
const HowDecided = ({ by }: { by: string | null }) => (
  <p className="mb-5 font-sans text-sm text-soft">
    {by ?? "The claim is protected, so a moderator"} decides on what you propose, field by field. What you leave as it
    is is not proposed.
  </p>
);

export function rewordForm(claim: ClaimPage, proposes = false): ReactNode {
  const { statement, type, checkability, note } = claim;
  return (
    <OpenForm
      key="reword"
      level={2}
      title={proposes ? "Propose a change of the wording" : "Revise the wording"}
      lead={proposes ? undefined : "The earlier wording is kept and shown."}
    >
      {proposes && <HowDecided by={isProtected(claim) ? null : "An editor"} />}
      <RewordForm
        proposes={proposes}
        action={proposes ? actions.proposeReword : actions.reword}
        requestKey={newId()}
        claim={claim}
        values={valuesFrom({ statement, type, checkability, note }, "wording")}
        back={paths.claim(claim.slug)}
      />
    </OpenForm>
  );
}

export function estimateForm(claim: ClaimPage, proposes = false): ReactNode {
  const deed = claim.estimate === null ? "Give" : "Revise";
  return (
    <OpenForm
      key="estimate"
      title={proposes ? "Propose a figure" : `${deed} the claim’s own figure`}
      lead="How many the claim says, and of what exactly, as far as it says so."
    >
      {proposes && <HowDecided by={isProtected(claim) ? null : "An editor"} />}
      <EstimateForm
        proposes={proposes}
        action={proposes ? actions.proposeEstimate : actions.estimate}
        requestKey={newId()}
        claim={claim.slug}
        version={claim.estimateVersion}
        values={claim.estimate === null ? {} : valuesFrom(claim.estimate, "estimate")}
        known={knownScopes(claim)}
        back={`${paths.claim(claim.slug)}#figures`}
      />
    </OpenForm>
  );
}
