import type { ComponentProps, ReactNode } from "react";
import { OpenForm } from "@/components/ui/open-form";
import { ProtectForm } from "@/components/ui/protect-form";
import { ReasonForm } from "@/components/ui/reason-form";
import type { CitationView, ClaimPage, NoteView } from "@/lib/claims/read";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import type { SearchRecordView } from "@/lib/search-records/view";
import * as actions from "./actions";

/** Withdrawing and restoring: nothing is ever removed, and each asks for a reason. */

interface Reasoned extends Pick<ComponentProps<typeof ReasonForm>, "action" | "about" | "effect" | "back"> {
  /** What is withdrawn or restored, as the button names it: "the citation". */
  what: string;
  restores: boolean;
  /** What the form is headed, where that says more than the button: "the note of Ada". */
  heading?: string;
  id: string;
  level?: 2;
  lead?: string;
}

function reasonForm({ what, restores, heading = what, id, level, lead, ...form }: Reasoned): ReactNode {
  const verb = restores ? "Restore" : "Withdraw";
  return (
    <OpenForm key={`withdraw-${id}`} level={level} title={`${verb} ${heading}`} lead={lead}>
      <ReasonForm {...form} requestKey={newId()} submit={`${verb} ${what}`} />
    </OpenForm>
  );
}

export function withdrawClaimForm({ slug, withdrawnAt }: ClaimPage): ReactNode {
  const restores = withdrawnAt !== null;
  return reasonForm({
    what: "the claim",
    restores,
    id: "claim",
    level: 2,
    action: restores ? actions.restore : actions.withdraw,
    about: { claim: slug },
    effect: restores
      ? "It comes back into lists and search."
      : "It leaves lists and search. Its page stays, says that it is withdrawn and why, and can be restored.",
    back: paths.claim(slug),
  });
}

export function protectForm({ slug }: ClaimPage): ReactNode {
  return (
    <OpenForm
      key="protect"
      level={2}
      title="Protect the claim"
      lead="Until then only moderators change its wording, its figure, its quotation and its sources. Notes, checks, searches and disputes stay open to everybody who may write them."
    >
      <ProtectForm
        action={actions.protect}
        requestKey={newId()}
        about={{ claim: slug }}
        submit="Protect the claim"
        back={paths.claim(slug)}
      />
    </OpenForm>
  );
}

export function endProtectionForm({ slug }: ClaimPage): ReactNode {
  return (
    <OpenForm key="end-protection" level={2} title="End the protection">
      <ReasonForm
        action={actions.endProtection}
        requestKey={newId()}
        about={{ claim: slug }}
        submit="End the protection"
        effect="Editors can change the claim again at once."
        back={paths.claim(slug)}
      />
    </OpenForm>
  );
}

export function withdrawEstimateForm({ slug, estimateVersion }: ClaimPage): ReactNode {
  return reasonForm({
    what: "the figure",
    restores: false,
    heading: "the claim’s own figure",
    id: "estimate",
    action: actions.withdrawFigure,
    about: { claim: slug, version: String(estimateVersion) },
    effect: "The claim stands without a figure of its own. The figure stays in the history with your reason.",
    back: `${paths.claim(slug)}#figures`,
  });
}

export function withdrawCitationForm({ slug }: ClaimPage, { id, source, withdrawnAt }: CitationView): ReactNode {
  const restores = withdrawnAt !== null;
  return reasonForm({
    what: "the citation",
    restores,
    id,
    lead: source.reference,
    action: restores ? actions.restoreOneCitation : actions.withdrawOneCitation,
    about: { citationId: id },
    effect: restores
      ? "It counts again on this claim."
      : "It no longer counts on this claim. It stays at the foot of the evidence with your reason, and a moderator can restore it.",
    back: paths.citation(slug, id),
  });
}

export function withdrawSearchForm({ slug }: ClaimPage, { id, person, withdrawnAt }: SearchRecordView): ReactNode {
  const restores = withdrawnAt !== null;
  return reasonForm({
    what: "the search record",
    restores,
    heading: `the search record of ${person.displayName}`,
    id,
    action: restores ? actions.restoreOneSearch : actions.withdrawOneSearch,
    about: { recordId: id },
    effect: restores
      ? "It stands again beside the evidence."
      : "It no longer stands beside the evidence. It stays at its foot with your reason, and a moderator can restore it.",
    back: paths.searchRecord(slug, id),
  });
}

export function withdrawNoteForm({ slug }: ClaimPage, { id, person, withdrawnAt }: NoteView): ReactNode {
  const restores = withdrawnAt !== null;
  return reasonForm({
    what: "the note",
    restores,
    heading: `the note of ${person.displayName}`,
    id,
    action: restores ? actions.restoreOneNote : actions.withdrawOneNote,
    about: { noteId: id },
    effect: restores
      ? "It stands again among the notes on this claim."
      : "It no longer stands on this claim. It stays among the earlier notes, and a moderator can restore it.",
    back: `${paths.claim(slug)}#note-${id}`,
  });
}
