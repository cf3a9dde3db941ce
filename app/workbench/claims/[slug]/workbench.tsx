import type { ReactNode } from "react";
import type { Workbench } from "@/components/claims/places";
import { WaitingProposals } from "@/components/proposals/waiting-proposals";
import { Notice } from "@/components/ui/notice";
import type { CitationView, ClaimPage, NoteView } from "@/lib/claims/read";
import { isOpinion } from "@/lib/claims/vocabulary";
import type { ClaimDone } from "@/lib/paths";
import type { ProposalLine } from "@/lib/proposals/list";
import { canPropose } from "@/lib/proposal-policy";
import { canOpenDispute } from "@/lib/dispute-policy";
import * as policy from "@/lib/policy";
import type { SearchRecordView } from "@/lib/search-records/view";
import type { Asked } from "./asked";
import { aboutCitation, aboutClaim, aboutNote, disputeForm } from "./dispute-form";
import {
  attachForm,
  checkForm,
  estimateForm,
  noteForm,
  quotationForm,
  reviseForm,
  rewordForm,
  searchForm,
} from "./forms";
import * as offers from "./offers";
import {
  endProtectionForm,
  protectForm,
  withdrawCitationForm,
  withdrawClaimForm,
  withdrawEstimateForm,
  withdrawNoteForm,
  withdrawSearchForm,
} from "./reason-forms";

const DONE_WORDS: Record<ClaimDone, string> = {
  added: "The claim is added.",
  attached: "Attached. Everybody sees it now.",
  "citation-revised": "The revision is saved.",
  "citation-withdrawn": "The citation is withdrawn. It is kept below with your reason.",
  "citation-restored": "The citation is restored.",
  checked: "Your check is recorded.",
  "quotation-saved": "The quotation is saved. The earlier version is in the history.",
  "search-recorded": "Your search is recorded.",
  "search-withdrawn": "The search record is withdrawn. It is kept below with your reason.",
  "search-restored": "The search record is restored.",
  signed: "Your note is signed.",
  "note-withdrawn": "The note is withdrawn. It is kept among the earlier notes.",
  "note-restored": "The note is restored.",
  "estimate-given": "The claim’s own figure is saved. The earlier one, if any, is in the history.",
  "estimate-withdrawn": "The figure is withdrawn. It is in the history with your reason.",
  reworded: "The wording is revised. The earlier one is in the history.",
  proposed: "Your proposal is made. It waits until somebody else decides on it.",
  withdrawn: "The claim is withdrawn.",
  protected: "The claim is protected. Only moderators change it until then.",
  "protection-ended": "The protection has ended. Editors can change the claim again.",
  restored: "The claim is restored.",
  placed: "The place is added. The claim is shown there too.",
  received: "The claims are merged. Everything is together here.",
  split: "The claim is split. Everything went where you said.",
};

const OF_EVIDENCE: readonly ClaimDone[] = [
  "citation-withdrawn",
  "search-recorded",
  "search-withdrawn",
  "search-restored",
];
const OF_CLAIM: readonly ClaimDone[] = [
  "added",
  "reworded",
  "proposed",
  "withdrawn",
  "restored",
  "protected",
  "protection-ended",
  "placed",
  "received",
  "split",
];

/**
 * What the claim page offers to a signed-in person at each place: links, the one form that the
 * address asks for, or the notice that it was done. Asks the same policy as the verbs do.
 */
export function workbenchOf(
  claim: ClaimPage,
  viewer: policy.ActingPerson,
  { asked, proposals, follow }: { asked: Asked; proposals: readonly ProposalLine[]; follow: ReactNode },
): Workbench {
  const { form, done, id } = asked;
  const notice = (isHere: boolean) =>
    done !== null && isHere ? (
      <div className="my-3">
        <Notice kind="done" live title={DONE_WORDS[done]} />
      </div>
    ) : null;
  const place = (told: ReactNode, offered: ReactNode, opened: ReactNode) =>
    opened ?? (
      <>
        {told}
        {offered}
      </>
    );
  return (at) => {
    switch (at.at) {
      case "claim":
        return place(
          notice(done !== null && OF_CLAIM.includes(done) && id === null),
          <>
            {offers.claimOffers(viewer, claim)}
            {follow}
            <WaitingProposals proposals={proposals} />
          </>,
          claimForm(claim, viewer, form),
        );
      case "figures":
        return place(
          notice(done === "estimate-given" || done === "estimate-withdrawn"),
          offers.figuresOffers(viewer, claim),
          figureForm(claim, viewer, form),
        );
      case "notes": {
        const may = policy.canSignNote(viewer, { ...offers.standingOf(claim), opinion: isOpinion(claim) });
        return place(
          notice(done === "note-withdrawn"),
          offers.notesOffers(viewer, claim),
          form === "note" && may.ok ? noteForm(claim, viewer.id) : null,
        );
      }
      case "note":
        return place(
          notice(at.note.id === id),
          offers.noteOffers(viewer, claim, at.note),
          at.note.id === id ? formOfNote(claim, at.note, viewer, form) : null,
        );
      case "quotation": {
        const offered = offers.quotationOffers(viewer, claim);
        const isOpen = form === "quotation" && offered !== null;
        return (
          offered &&
          place(
            notice(done === "quotation-saved"),
            offered,
            isOpen ? quotationForm(claim, !policy.canSaveQuotation(viewer, offers.standingOf(claim)).ok) : null,
          )
        );
      }
      case "evidence": {
        const may = policy.canAttachCitation(viewer, offers.standingOf(claim)).ok;
        const isOpen = may && (form === "source" || form === "counter-source");
        const opened = isOpen ? attachForm(claim, form === "counter-source") : null;
        return place(
          notice(done !== null && OF_EVIDENCE.includes(done)),
          offers.evidenceOffers(viewer, claim),
          form === "search" && policy.canRecordSearch(viewer, offers.standingOf(claim)).ok ? searchForm(claim) : opened,
        );
      }
      case "stance":
        return offers.stanceOffers(viewer, claim, at.stance);
      case "citation":
        return place(
          notice(at.citation.id === id),
          offers.citationOffers(viewer, claim, at.citation),
          at.citation.id === id ? formOfCitation(claim, at.citation, viewer, form) : null,
        );
      case "search":
        return place(
          null,
          offers.searchOffers(viewer, claim, at.search),
          at.search.id === id ? formOfSearch(claim, at.search, viewer, form) : null,
        );
      case "disputes": {
        const isOpen = form === "dispute" && id === null && canOpenDispute(viewer).ok;
        return place(null, offers.disputesOffers(viewer, claim), isOpen ? disputeForm(claim, aboutClaim(claim)) : null);
      }
    }
  };
}

function claimForm(claim: ClaimPage, viewer: policy.ActingPerson, form: Asked["form"]): ReactNode {
  const facts = offers.standingOf(claim);
  if (form === "reword" && policy.canRewordClaim(viewer, facts).ok) return rewordForm(claim);
  if (form === "reword" && canPropose(viewer, { target: "CLAIM", ...facts }).ok) return rewordForm(claim, true);
  if (form === "withdraw-claim" && policy.canWithdrawClaim(viewer, facts).ok) return withdrawClaimForm(claim);
  if (form === "restore-claim" && policy.canRestoreClaim(viewer, facts).ok) return withdrawClaimForm(claim);
  if (form === "protect" && policy.canProtectClaim(viewer, facts).ok) return protectForm(claim);
  if (form === "end-protection" && policy.canEndClaimProtection(viewer, facts).ok) return endProtectionForm(claim);
  return null;
}

function figureForm(claim: ClaimPage, viewer: policy.ActingPerson, form: Asked["form"]): ReactNode {
  const facts = offers.figureFacts(claim);
  if (form === "estimate" && policy.canGiveEstimate(viewer, facts).ok) return estimateForm(claim);
  if (form === "estimate" && canPropose(viewer, { target: "FIGURE", ...facts }).ok) return estimateForm(claim, true);
  if (form === "withdraw-estimate" && policy.canWithdrawEstimate(viewer, facts).ok) return withdrawEstimateForm(claim);
  return null;
}

function formOfNote(claim: ClaimPage, note: NoteView, viewer: policy.ActingPerson, form: Asked["form"]): ReactNode {
  const facts = { ...offers.factsOf(note), personId: note.personId };
  if (form === "withdraw-note" && policy.canWithdrawNote(viewer, facts).ok) return withdrawNoteForm(claim, note);
  if (form === "restore-note" && policy.canRestoreNote(viewer, facts).ok) return withdrawNoteForm(claim, note);
  if (form === "dispute" && canOpenDispute(viewer).ok) return disputeForm(claim, aboutNote(claim, note));
  return null;
}

function formOfSearch(
  claim: ClaimPage,
  search: SearchRecordView,
  viewer: policy.ActingPerson,
  form: Asked["form"],
): ReactNode {
  const facts = { ...offers.factsOf(search), personId: search.personId };
  if (form === "withdraw-search" && policy.canWithdrawSearch(viewer, facts).ok)
    return withdrawSearchForm(claim, search);
  if (form === "restore-search" && policy.canRestoreSearch(viewer, facts).ok) return withdrawSearchForm(claim, search);
  return null;
}

function formOfCitation(
  claim: ClaimPage,
  citation: CitationView,
  viewer: policy.ActingPerson,
  form: Asked["form"],
): ReactNode {
  const facts = offers.citationFacts(claim, citation);
  switch (form) {
    case "check":
      return policy.canCheckCitation(viewer, facts).ok ? checkForm(claim, citation, viewer.id) : null;
    case "revise-citation":
      if (policy.canReviseCitation(viewer, facts).ok) return reviseForm(claim, citation);
      return canPropose(viewer, { target: "CITATION", ...facts }).ok ? reviseForm(claim, citation, true) : null;
    case "withdraw-citation":
      return policy.canWithdrawCitation(viewer, facts).ok ? withdrawCitationForm(claim, citation) : null;
    case "restore-citation":
      return policy.canRestoreCitation(viewer, facts).ok ? withdrawCitationForm(claim, citation) : null;
    case "dispute":
      return canOpenDispute(viewer).ok ? disputeForm(claim, aboutCitation(claim, citation)) : null;
    default:
      return null;
  }
}
