import type { ReactNode } from "react";
import type { Stance } from "@/lib/citations/vocabulary";
import type { CitationView, NoteView } from "@/lib/claims/read";
import type { SearchRecordView } from "@/lib/search-records/view";

/** A place on the claim page where something can be done. */
export type Place =
  | { at: "claim" }
  | { at: "figures" }
  | { at: "notes" }
  | { at: "note"; note: NoteView }
  | { at: "quotation" }
  | { at: "evidence" }
  | { at: "stance"; stance: Stance }
  | { at: "citation"; citation: CitationView }
  | { at: "search"; search: SearchRecordView }
  | { at: "disputes" };

/**
 * What a signed-in person is offered at each place: buttons, or the one form that is open there.
 * Called once for every place; null where there is nothing to offer. Withdrawn citations and
 * earlier notes are places too: there a moderator restores.
 *
 *   claim     under the facts: reword, withdraw
 *   notes     above the confidence notes: write one      note      under each: withdraw, dispute
 *   quotation under its heading: fill it in, revise it
 *   evidence  above both columns, full width: the form that attaches, or records a search
 *   stance    under the heading of each column or group: the link that opens that form
 *   citation  at the foot of each card: revise, check, withdraw, dispute
 *   search    under each search record: withdraw
 *   disputes  above the list: open one
 */
export type Workbench = (place: Place) => ReactNode;
