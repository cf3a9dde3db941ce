import type { SearchParams } from "@/lib/page-params";
import { CLAIM_DONE, CLAIM_FORMS, type ClaimDone, type ClaimForm } from "@/lib/paths";

/** What the address asks of the page: one form open, or a notice of what was done. */
export interface Asked {
  form: ClaimForm | null;
  done: ClaimDone | null;
  /** Of the citation or note that either is about; null for the claim itself. */
  id: string | null;
}

/** Anything unknown counts as absent. */
export function readAsked({ form, done, id }: SearchParams): Asked {
  return {
    form: CLAIM_FORMS.find((one) => one === form) ?? null,
    done: CLAIM_DONE.find((one) => one === done) ?? null,
    id: typeof id === "string" ? id : null,
  };
}
