import { db } from "@/lib/db";
import { newId } from "@/lib/id";
import type { Withdrawable } from "@/lib/policy";
import * as policy from "@/lib/proposal-policy";
import { decideProposal } from "@/lib/proposals/decide";
import {
  proposeCitation,
  proposeFigure,
  proposeQuotation,
  proposeRecord,
  proposeWording,
} from "@/lib/proposals/propose";
import {
  decideProposalInput,
  proposeCitationInput,
  proposeFigureInput,
  proposeQuotationInput,
  proposeRecordInput,
  proposeWordingInput,
  withdrawProposalInput,
} from "@/lib/proposals/schema";
import { withdrawProposal } from "@/lib/proposals/withdraw";
import { withRows } from "@/lib/quotations/form-values";
import { WITHDRAWN, buildClaim } from "../factories/claims.ts";
import { PROTECTED } from "../factories/proposals.ts";
import { FIGURE, WORDING } from "./claims.ts";
import { type Deed, type Fields, type Person, type Situation, deed } from "./deed.ts";
import { CONTENT, QUOTATION } from "./evidence.ts";
import { RECORD } from "./sources.ts";
import { REASON, citationOf, claimsIn, other, ownedIn, sourcesIn } from "./things.ts";

/** Changes that are asked for, and what becomes of them. */

const onClaim = (name: string) => `workbench/claims/[slug]/actions.ts#${name}`;
const on = (name: string) => `(account)/proposals/actions.ts#${name}`;

type Situations<T> = Record<string, (me: Person) => Promise<Situation<T>>>;

/** The same things, named as a proposal names them. */
const of = <T extends object, N extends object>(named: N, situations: Situations<T>): Situations<N & T> =>
  Object.fromEntries(
    Object.entries(situations).map(([name, make]) => [
      name,
      async (me: Person) => {
        const { thing, fields } = await make(me);
        return { thing: { ...named, ...thing }, fields };
      },
    ]),
  );

const STATES = ["standing", "withdrawn", "protected"] as const;

/** A proposal about a claim's wording, that waits. */
const proposed =
  (
    whose: "mine" | "another's",
    columns: Parameters<typeof buildClaim>[0],
    facts: Partial<Withdrawable>,
    fields: Fields,
  ) =>
  async (me: Person) => {
    const another = await other();
    const claim = await buildClaim({ ...columns, createdById: another.id });
    const personId = whose === "mine" ? me.id : another.id;
    const field = { field: "statement", position: 0 };
    const change = { before: { statement: claim.statement }, after: { statement: "Another wording." } };
    const { number } = await db().proposal.create({
      data: {
        id: newId(),
        target: "CLAIM",
        claimId: claim.id,
        baseVersion: 1,
        reason: REASON,
        personId,
        fields: { create: [{ ...field, ...change }] },
      },
    });
    const thing = { target: "CLAIM" as const, withdrawn: false, ...facts };
    return { thing: { personId, thing }, fields: { number: String(number), ...fields } };
  };
const waiting = (fields: Fields) => ({
  "another's": proposed("another's", {}, {}, fields),
  "another's, of a protected claim": proposed("another's", PROTECTED, { protected: true }, fields),
  "another's, of a withdrawn claim": proposed("another's", WITHDRAWN, { withdrawn: true }, fields),
  mine: proposed("mine", {}, {}, fields),
});

export const proposalDeeds: Deed[] = [
  deed({
    action: onClaim("proposeReword"),
    rule: policy.canPropose,
    schema: proposeWordingInput,
    verb: proposeWording,
    situations: of(
      { target: "CLAIM" as const },
      claimsIn(STATES, ({ slug }) => ({ claim: slug, version: "1", ...WORDING, reason: REASON })),
    ),
  }),
  deed({
    action: onClaim("proposeEstimate"),
    rule: policy.canPropose,
    schema: proposeFigureInput,
    verb: proposeFigure,
    situations: of(
      { target: "FIGURE" as const, quantity: true },
      claimsIn(STATES, ({ slug }) => ({ claim: slug, version: "0", ...FIGURE, reason: REASON })),
    ),
  }),
  deed({
    action: onClaim("proposeQuotation"),
    rule: policy.canPropose,
    schema: proposeQuotationInput,
    prepare: withRows,
    verb: proposeQuotation,
    situations: of(
      { target: "QUOTATION" as const },
      claimsIn(STATES, ({ slug }) => ({ claim: slug, version: "0", ...QUOTATION, reason: REASON }), {
        type: "QUOTATION",
      }),
    ),
  }),
  deed({
    action: onClaim("proposeRevision"),
    rule: policy.canPropose,
    schema: proposeCitationInput,
    prepare: (form) => ({ ...form, content: { ...Object(form.content), estimate: undefined } }),
    verb: proposeCitation,
    situations: of(
      { target: "CITATION" as const },
      ownedIn("standing", async (ownerId, columns) => {
        const { id } = await citationOf(ownerId, columns);
        return { citationId: id, version: "1", ...CONTENT, reason: REASON };
      }),
    ),
  }),
  deed({
    action: "workbench/sources/[slug]/actions.ts#propose",
    rule: policy.canPropose,
    schema: proposeRecordInput,
    verb: proposeRecord,
    situations: of(
      { target: "SOURCE" as const },
      sourcesIn(STATES, ({ slug }) => ({ slug, version: "1", ...RECORD, reason: REASON })),
    ),
  }),
  deed({
    action: on("decideAction"),
    rule: policy.canAcceptProposal,
    schema: decideProposalInput,
    verb: decideProposal,
    situations: waiting({ "decisions.statement": "ACCEPT", reason: "" }),
  }),
  deed({
    action: on("decideAction"),
    rule: policy.canRejectProposal,
    schema: decideProposalInput,
    verb: decideProposal,
    situations: waiting({ "decisions.statement": "REJECT", reason: REASON }),
  }),
  deed({
    action: on("withdrawAction"),
    rule: policy.canWithdrawProposal,
    schema: withdrawProposalInput,
    verb: withdrawProposal,
    situations: { mine: proposed("mine", {}, {}, {}), "another's": proposed("another's", {}, {}, {}) },
  }),
];
