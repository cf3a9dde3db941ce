import { fieldList } from "./field-words";
import { claim, link, type Part, proposal, quoted, type Sentences, type Things, who } from "./naming";
import { paths } from "@/lib/paths";

/** The citation before its claim: a change of a citation names both. */
const thing = (on: Things): Part[] => {
  if (on.citationId !== null) {
    const { claim: of, citationId, source } = on;
    return ["the citation of ", link(quoted(source?.title ?? "a source"), of && paths.citation(of.slug, citationId))];
  }
  if (on.claim) return [claim(on)];
  return [on.source ? link(quoted(on.source.title), paths.source(on.source.slug)) : "a source"];
};

export const PROPOSAL_SENTENCES: Sentences<"proposal"> = {
  "proposal.made": ({ number, fields }, on) => [
    "made ",
    proposal(number),
    ": a change of ",
    ...thing(on),
    fieldList(fields),
  ],
  "proposal.rejected": ({ number, fields }, on) => ["rejected ", proposal(number), " of ", who(on), fieldList(fields)],
  "proposal.withdrawn": ({ number, fields }) => ["withdrew ", proposal(number), fieldList(fields)],
  "proposal.superseded": ({ number, fields, by }, on) => [
    "superseded ",
    proposal(number),
    " of ",
    who(on),
    fieldList(fields),
    " by accepting ",
    proposal(by),
  ],
  "proposal.reason-hidden": ({ number }) => ["hid the reason of ", proposal(number)],
  "proposal.reason-shown": ({ number }) => ["showed the reason of ", proposal(number), " again"],
};
