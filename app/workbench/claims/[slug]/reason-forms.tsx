import type { ReactNode } from "react";
import { OpenForm } from "@/components/ui/open-form";
import { ReasonForm } from "@/components/ui/reason-form";
import type { CitationView, ClaimPage, NoteView } from "@/lib/claims/read";
import { newId } from "@/lib/id";
import { paths } from "@/lib/paths";
import type { SearchRecordView } from "@/lib/search-records/view";
import * as actions from "./actions";

/** Withdrawing and restoring: nothing is ever removed, and each asks for a reason. */

export function withdrawClaimForm({ slug, withdrawnAt }: ClaimPage): ReactNode {
  const restores = withdrawnAt !== null;
  return (
    <OpenForm key="withdraw-claim" level={2} title={restores ? "Restore the claim" : "Withdraw the claim"}>
      <ReasonForm
        action={restores ? actions.restore : actions.withdraw}
        requestKey={newId()}
        about={{ claim: slug }}
        submit={restores ? "Restore the claim" : "Withdraw the claim"}
        effect={
          restores
            ? "It comes back into lists and search."
            : "It leaves lists and search. Its page stays, says that it is withdrawn and why, and can be restored."
        }
        back={paths.claim(slug)}
      />
    </OpenForm>
  );
}

export function withdrawCitationForm({ slug }: ClaimPage, { id, source, withdrawnAt }: CitationView): ReactNode {
  const restores = withdrawnAt !== null;
  return (
    <OpenForm
      key={`withdraw-${id}`}
      title={restores ? "Restore the citation" : "Withdraw the citation"}
      lead={source.reference}
    >
      <ReasonForm
        action={restores ? actions.restoreOneCitation : actions.withdrawOneCitation}
        requestKey={newId()}
        about={{ citationId: id }}
        submit={restores ? "Restore the citation" : "Withdraw the citation"}
        effect={
          restores
            ? "It counts again on this claim."
            : "It no longer counts on this claim. It stays at the foot of the evidence with your reason, and a moderator can restore it."
        }
        back={paths.citation(slug, id)}
      />
    </OpenForm>
  );
}

export function withdrawSearchForm({ slug }: ClaimPage, { id, person, withdrawnAt }: SearchRecordView): ReactNode {
  const restores = withdrawnAt !== null;
  return (
    <OpenForm
      key={`withdraw-${id}`}
      title={`${restores ? "Restore" : "Withdraw"} the search record of ${person.displayName}`}
    >
      <ReasonForm
        action={restores ? actions.restoreOneSearch : actions.withdrawOneSearch}
        requestKey={newId()}
        about={{ recordId: id }}
        submit={restores ? "Restore the search record" : "Withdraw the search record"}
        effect={
          restores
            ? "It stands again beside the evidence."
            : "It no longer stands beside the evidence. It stays at its foot with your reason, and a moderator can restore it."
        }
        back={paths.searchRecord(slug, id)}
      />
    </OpenForm>
  );
}

export function withdrawNoteForm({ slug }: ClaimPage, { id, person, withdrawnAt }: NoteView): ReactNode {
  const restores = withdrawnAt !== null;
  return (
    <OpenForm key={`withdraw-${id}`} title={`${restores ? "Restore" : "Withdraw"} the note of ${person.displayName}`}>
      <ReasonForm
        action={restores ? actions.restoreOneNote : actions.withdrawOneNote}
        requestKey={newId()}
        about={{ noteId: id }}
        submit={restores ? "Restore the note" : "Withdraw the note"}
        effect={
          restores
            ? "It stands again among the notes on this claim."
            : "It no longer stands on this claim. It stays among the earlier notes, and a moderator can restore it."
        }
        back={`${paths.claim(slug)}#note-${id}`}
      />
    </OpenForm>
  );
}
