import { DISPUTE_REASON_WORDS, HIDDEN_QUESTION, OUTCOME_WORDS } from "@/lib/disputes/vocabulary";
import { paths } from "@/lib/paths";
import { link, type Part, quoted, type Sentences, who, wordOf } from "./naming";

const dispute = (number: number): Part => link(`dispute ${number}`, paths.dispute(number));
const position = (number: number, of: number): Part => link(`position ${of}`, paths.position(number, of));

const OVERDUE = ", who had it for more than 48 hours";

export const DISPUTE_SENTENCES: Sentences<"dispute" | "position" | "comment"> = {
  "dispute.opened": ({ number, question, reasons }) => [
    "opened ",
    dispute(number),
    `: ${question === "" ? HIDDEN_QUESTION : quoted(question)} (${reasons.map((reason) => wordOf(DISPUTE_REASON_WORDS, reason)).join("; ")})`,
  ],
  "dispute.commented": ({ number }) => ["commented on ", dispute(number)],
  "dispute.taken": ({ number, from }, on) => [
    "took ",
    dispute(number),
    ...(on.subject === null && from === undefined ? [" for review"] : [" over from ", who(on), OVERDUE]),
  ],
  "dispute.released": ({ number }) => ["released ", dispute(number)],
  "dispute.withdrawn": ({ number }) => ["withdrew ", dispute(number)],
  "dispute.ruled": ({ number, outcome }) => ["ruled on ", dispute(number), `: ${wordOf(OUTCOME_WORDS, outcome)}`],

  "dispute.appealed": ({ number }) => ["appealed against the ruling on ", dispute(number)],
  "dispute.question-hidden": ({ number }) => ["hid the question of ", dispute(number)],
  "dispute.question-shown": ({ number }) => ["showed the question of ", dispute(number), " again"],
  "dispute.appeal-hidden": ({ number }) => ["hid the reasons of the appeal in ", dispute(number)],
  "dispute.appeal-shown": ({ number }) => ["showed the reasons of the appeal in ", dispute(number), " again"],

  "position.added": ({ number, position: of }) => ["put ", position(number, of), " in ", dispute(number)],
  "position.joined": ({ number, position: of, before }) => [
    before === null ? "joined " : `went from position ${before} to `,
    position(number, of),
    " in ",
    dispute(number),
  ],
  "position.evidence-attached": ({ number, position: of, title }) => [
    `attached ${quoted(title)} to `,
    position(number, of),
    " in ",
    dispute(number),
  ],

  "comment.withdrawn": ({ number }) => ["withdrew a comment on ", dispute(number)],
  "comment.restored": ({ number }) => ["restored a comment on ", dispute(number)],
  "comment.hidden": ({ number }, on) => ["hid a comment of ", who(on), " on ", dispute(number)],
  "comment.shown": ({ number }, on) => ["showed a comment of ", who(on), " on ", dispute(number), " again"],
  "position.hidden": ({ number, position: of }) => ["hid ", position(number, of), " in ", dispute(number)],
  "position.shown": ({ number, position: of }) => ["showed ", position(number, of), " in ", dispute(number), " again"],
};
