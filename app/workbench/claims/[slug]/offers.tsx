import { OfferLink, Offers } from "@/components/claims/offers";
import type { CitationView, ClaimPage, NoteView } from "@/lib/claims/read";
import { isOpinion } from "@/lib/claims/vocabulary";
import { paths } from "@/lib/paths";
import { canOpenDispute } from "@/lib/dispute-policy";
import {
  type ActingPerson,
  type ClaimFacts,
  canAttachCitation,
  canCheckCitation,
  canEndClaimProtection,
  canGiveEstimate,
  canProtectClaim,
  canRecordSearch,
  canRestoreCitation,
  canRestoreClaim,
  canRestoreNote,
  canRestoreSearch,
  canReviseCitation,
  canRewordClaim,
  canSaveQuotation,
  canSignNote,
  canSplitClaim,
  canWithdrawCitation,
  canWithdrawClaim,
  canWithdrawEstimate,
  canWithdrawNote,
  canWithdrawSearch,
} from "@/lib/policy";
import { canReport } from "@/lib/report-policy";
import { canPropose } from "@/lib/proposal-policy";
import { isProtected } from "@/lib/protection";
import type { SearchRecordView } from "@/lib/search-records/view";
import { shortReference } from "@/lib/sources/short";

/** What a person is offered at each place of the claim page: links that open a form there. */

/** What policy asks about a claim: one that was split is not restored. A merged one has no page. */
export const standingOf = ({
  withdrawnAt,
  parts,
  ...claim
}: Pick<ClaimPage, "withdrawnAt" | "parts" | "protectedUntil">) => ({
  withdrawn: withdrawnAt !== null,
  protected: isProtected(claim),
  became: parts.length > 0 ? ("SPLIT" as const) : null,
});

/** What it asks about anything else. */
export const factsOf = (thing: { withdrawnAt: Date | null }) => ({ withdrawn: thing.withdrawnAt !== null });

/** Of the people who had a hand in it those that the page shows; the verb knows all of them. */
const partsPeople = ({ createdById, citations, notes, ...claim }: ClaimPage): ClaimFacts => ({
  ...standingOf(claim),
  writerIds: [createdById],
  contributorIds: [
    ...citations.flatMap((citation) => [citation.createdById, ...citation.checks.map((check) => check.personId)]),
    ...notes.map((note) => note.personId),
  ],
});

/** A citation is protected with its claim. */
export const citationFacts = (claim: ClaimPage, citation: CitationView) => ({
  ...factsOf(citation),
  createdById: citation.createdById,
  protected: isProtected(claim),
});

export function claimOffers(viewer: ActingPerson, claim: ClaimPage) {
  const facts = standingOf(claim);
  return (
    <Offers>
      {canRewordClaim(viewer, facts).ok && (
        <OfferLink href={paths.claimForm(claim.slug, "reword")}>Revise the wording</OfferLink>
      )}
      {canPropose(viewer, { target: "CLAIM", ...facts }).ok && (
        <OfferLink href={paths.claimForm(claim.slug, "reword")}>Propose a change</OfferLink>
      )}
      {canSplitClaim(viewer, partsPeople(claim)).ok && (
        <>
          <OfferLink href={paths.claimMerge(claim.slug)}>Merge into another</OfferLink>
          <OfferLink href={paths.claimSplit(claim.slug)}>Split</OfferLink>
        </>
      )}
      {canWithdrawClaim(viewer, facts).ok && (
        <OfferLink href={paths.claimForm(claim.slug, "withdraw-claim")}>Withdraw the claim</OfferLink>
      )}
      {canProtectClaim(viewer, facts).ok && (
        <OfferLink href={paths.claimForm(claim.slug, "protect")}>
          {facts.protected ? "Protect it longer" : "Protect the claim"}
        </OfferLink>
      )}
      {canEndClaimProtection(viewer, facts).ok && (
        <OfferLink href={paths.claimForm(claim.slug, "end-protection")}>End the protection</OfferLink>
      )}
      {canRestoreClaim(viewer, facts).ok && (
        <OfferLink href={paths.claimForm(claim.slug, "restore-claim")}>Restore the claim</OfferLink>
      )}
    </Offers>
  );
}

/** The facts that the policy asks for before the claim's own figure is given. */
export const figureFacts = (claim: ClaimPage) => ({
  ...standingOf(claim),
  quantity: claim.type === "QUANTITY" || claim.estimate !== null,
  hasFigure: claim.estimate !== null,
});

export function figuresOffers(viewer: ActingPerson, claim: ClaimPage) {
  if (canPropose(viewer, { target: "FIGURE", ...figureFacts(claim) }).ok) {
    return (
      <Offers>
        <OfferLink href={paths.claimForm(claim.slug, "estimate")}>Propose a figure</OfferLink>
      </Offers>
    );
  }
  if (!canGiveEstimate(viewer, figureFacts(claim)).ok) return null;
  return (
    <Offers>
      <OfferLink href={paths.claimForm(claim.slug, "estimate")}>
        {claim.estimate === null ? "Give the claim’s own figure" : "Revise the claim’s own figure"}
      </OfferLink>
      {canWithdrawEstimate(viewer, figureFacts(claim)).ok && (
        <OfferLink href={paths.claimForm(claim.slug, "withdraw-estimate")}>Withdraw it</OfferLink>
      )}
    </Offers>
  );
}

/** Writing a note is the way to say how sure one is, so whoever may not is told why. */
export function notesOffers(viewer: ActingPerson, claim: ClaimPage) {
  const may = canSignNote(viewer, { ...standingOf(claim), opinion: isOpinion(claim) });
  if (!may.ok) return <Offers why={may.why} />;
  const hasOne = claim.notes.some((note) => note.personId === viewer.id);
  return (
    <Offers>
      <OfferLink button href={paths.claimForm(claim.slug, "note")} shortcut="n">
        {hasOne ? "Replace your note" : "Write a confidence note"}
      </OfferLink>
    </Offers>
  );
}

export function noteOffers(viewer: ActingPerson, claim: ClaimPage, note: NoteView) {
  const facts = { ...factsOf(note), personId: note.personId };
  const about = `the note of ${note.person.displayName}`;
  return (
    <Offers>
      {canWithdrawNote(viewer, facts).ok && (
        <OfferLink href={paths.claimForm(claim.slug, "withdraw-note", note.id)} about={about}>
          Withdraw
        </OfferLink>
      )}
      {canRestoreNote(viewer, facts).ok && (
        <OfferLink href={paths.claimForm(claim.slug, "restore-note", note.id)} about={about}>
          Restore
        </OfferLink>
      )}
      {canOpenDispute(viewer).ok && !facts.withdrawn && (
        <OfferLink href={paths.claimForm(claim.slug, "dispute", note.id)} about={about}>
          Dispute
        </OfferLink>
      )}
      {canReport(viewer, { aboutId: note.personId }).ok && note.words !== null && (
        <OfferLink href={paths.reportForm("note", note.id)} about={about}>
          Report
        </OfferLink>
      )}
    </Offers>
  );
}

/** Words are recorded where they are what the claim is about; elsewhere only if somebody has begun. */
export function quotationOffers(viewer: ActingPerson, claim: ClaimPage) {
  const isAbout = claim.quotation !== null || claim.type === "QUOTATION" || claim.type === "ATTRIBUTION";
  const proposes = canPropose(viewer, { target: "QUOTATION", ...standingOf(claim) }).ok;
  if (!isAbout || (!proposes && !canSaveQuotation(viewer, standingOf(claim)).ok)) return null;
  const deed = claim.quotation ? "Revise the quotation" : "Record the quotation";
  return (
    <Offers>
      <OfferLink href={paths.claimForm(claim.slug, "quotation")}>
        {proposes ? "Propose what is said of the quotation" : deed}
      </OfferLink>
    </Offers>
  );
}

export function evidenceOffers(viewer: ActingPerson, claim: ClaimPage) {
  const may = canAttachCitation(viewer, standingOf(claim));
  return may.ok ? null : <Offers why={may.why} />;
}

/** The links of the two sides stand alike, each in its column. */
export function stanceOffers(viewer: ActingPerson, claim: ClaimPage, stance: string) {
  if ((stance !== "SUPPORTS" && stance !== "DISPUTES") || !canAttachCitation(viewer, standingOf(claim)).ok) return null;
  const isCounter = stance === "DISPUTES";
  return (
    <Offers>
      <OfferLink
        button
        href={paths.claimForm(claim.slug, isCounter ? "counter-source" : "source")}
        shortcut={isCounter ? "c" : "s"}
      >
        {isCounter ? "Attach a counter-source" : "Attach a source"}
      </OfferLink>
      {canRecordSearch(viewer, standingOf(claim)).ok && (
        <OfferLink href={paths.claimForm(claim.slug, "search")} shortcut="r">
          Record a search
        </OfferLink>
      )}
    </Offers>
  );
}

export function citationOffers(viewer: ActingPerson, claim: ClaimPage, citation: CitationView) {
  const facts = citationFacts(claim, citation);
  const about = `the citation of ${shortReference(citation.source)}`;
  const link = (
    form: "check" | "revise-citation" | "withdraw-citation" | "restore-citation" | "dispute",
    word: string,
  ) => (
    <OfferLink href={paths.claimForm(claim.slug, form, citation.id)} about={about}>
      {word}
    </OfferLink>
  );
  return (
    <Offers>
      {canCheckCitation(viewer, facts).ok && link("check", "Check")}
      {canReviseCitation(viewer, facts).ok && link("revise-citation", "Revise")}
      {canPropose(viewer, { target: "CITATION", ...facts }).ok && link("revise-citation", "Propose a change")}
      {canWithdrawCitation(viewer, facts).ok && link("withdraw-citation", "Withdraw")}
      {canRestoreCitation(viewer, facts).ok && link("restore-citation", "Restore")}
      {canOpenDispute(viewer).ok && !facts.withdrawn && link("dispute", "Dispute")}
    </Offers>
  );
}

export function searchOffers(viewer: ActingPerson, claim: ClaimPage, search: SearchRecordView) {
  const facts = { ...factsOf(search), personId: search.personId };
  const about = `the search record of ${search.person.displayName}`;
  return (
    <Offers>
      {canWithdrawSearch(viewer, facts).ok && (
        <OfferLink href={paths.claimForm(claim.slug, "withdraw-search", search.id)} about={about}>
          Withdraw
        </OfferLink>
      )}
      {canRestoreSearch(viewer, facts).ok && (
        <OfferLink href={paths.claimForm(claim.slug, "restore-search", search.id)} about={about}>
          Restore
        </OfferLink>
      )}
    </Offers>
  );
}

export function disputesOffers(viewer: ActingPerson, claim: ClaimPage) {
  const may = canOpenDispute(viewer);
  if (!may.ok) return <Offers why={may.why} />;
  if (claim.withdrawnAt !== null) return null;
  return (
    <Offers>
      <OfferLink button href={paths.claimForm(claim.slug, "dispute")} shortcut="d">
        Open a dispute
      </OfferLink>
    </Offers>
  );
}
