import {
  type ActingPerson,
  type Owned,
  type Permission,
  type Withdrawable,
  atLeast,
  canGiveEstimate,
  canReviseCitation,
  canRewordClaim,
  canSaveQuotation,
  first,
  standing,
  when,
} from "./policy";
import { canReviseSource } from "./source-policy";

/** Who may propose a change, and who may decide on it: whoever may make the change at once, and is not the proposer. */

export type ProposableThing =
  | ({ target: "CLAIM" } & Withdrawable)
  | ({ target: "SOURCE" } & Withdrawable)
  | ({ target: "QUOTATION" } & Withdrawable)
  | ({ target: "FIGURE" } & Withdrawable & { quantity: boolean })
  | ({ target: "CITATION" } & Withdrawable & Owned);

export interface ProposalFacts {
  /** The proposer. */
  personId: string;
  thing: ProposableThing;
}

const WORDS = { CLAIM: "claim", FIGURE: "claim", QUOTATION: "claim", CITATION: "citation", SOURCE: "source" } as const;

/** Who may change the thing at once. */
function change(person: ActingPerson, thing: ProposableThing): Permission {
  if (thing.target === "CLAIM") return canRewordClaim(person, thing);
  if (thing.target === "FIGURE") return canGiveEstimate(person, thing);
  if (thing.target === "QUOTATION") return canSaveQuotation(person, thing);
  return thing.target === "SOURCE" ? canReviseSource(person, thing) : canReviseCitation(person, thing);
}

export const canPropose = (person: ActingPerson, thing: ProposableThing) =>
  first(
    atLeast(person, "READER", "propose a change"),
    standing(thing, WORDS[thing.target]),
    when(thing.target !== "FIGURE" || thing.quantity, "This claim does not ask how many. Propose another kind first."),
    when(!change(person, thing).ok, "You can make this change yourself, so there is nothing to propose."),
  );

const another = (person: ActingPerson, { personId }: ProposalFacts) =>
  when(personId !== person.id, "This is your own proposal, so somebody else must decide on it.");

export const canAcceptProposal = (person: ActingPerson, proposal: ProposalFacts) =>
  first(atLeast(person, "EDITOR", "accept a proposal"), another(person, proposal), change(person, proposal.thing));

/** Also when the thing is withdrawn by now: then there is nothing else to do with a proposal. */
export const canRejectProposal = (person: ActingPerson, proposal: ProposalFacts) =>
  first(
    atLeast(person, "EDITOR", "reject a proposal"),
    another(person, proposal),
    change(person, { ...proposal.thing, withdrawn: false, became: null }),
  );

export const canWithdrawProposal = (person: ActingPerson, proposal: ProposalFacts) =>
  first(
    atLeast(person, "READER", "withdraw a proposal"),
    when(proposal.personId === person.id, "Only whoever made a proposal can withdraw it."),
  );
