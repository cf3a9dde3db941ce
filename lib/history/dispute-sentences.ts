import { DISPUTE_REASON_WORDS, OUTCOME_WORDS } from "@/lib/disputes/vocabulary";
import { paths } from "@/lib/paths";
import { link, type Part, quoted, type Sentences, wordOf } from "./naming";

const dispute = (number: number): Part => link(`dispute ${number}`, paths.dispute(number));

export const DISPUTE_SENTENCES: Sentences<"dispute" | "comment"> = {
  "dispute.opened": ({ number, question, reasons }) => [
    "opened ",
    dispute(number),
    `: ${quoted(question)} (${reasons.map((reason) => wordOf(DISPUTE_REASON_WORDS, reason)).join("; ")})`,
  ],
  "dispute.commented": ({ number }) => ["commented on ", dispute(number)],
  "dispute.taken": ({ number }) => ["took ", dispute(number), " for review"],
  "dispute.released": ({ number }) => ["released ", dispute(number)],
  "dispute.withdrawn": ({ number }) => ["withdrew ", dispute(number)],
  "dispute.ruled": ({ number, outcome }) => ["ruled on ", dispute(number), `: ${wordOf(OUTCOME_WORDS, outcome)}`],

  "comment.withdrawn": ({ number }) => ["withdrew a comment on ", dispute(number)],
  "comment.restored": ({ number }) => ["restored a comment on ", dispute(number)],
};
