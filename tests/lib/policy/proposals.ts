import type { Withdrawable } from "@/lib/policy";
import * as policy from "@/lib/proposal-policy";
import { ME, OTHER, type Row, walk } from "./asking.ts";

/** Proposals: of what one may change at once there is nothing to propose, and nobody decides on their own. */

const proposable = (facts: Partial<Withdrawable> = {}) => ({
  target: "CLAIM" as const,
  withdrawn: false,
  ...facts,
});

const figured = (facts: Partial<Withdrawable & { quantity: boolean }> = {}) => ({
  target: "FIGURE" as const,
  withdrawn: false,
  quantity: true,
  ...facts,
});

const attached = (createdById: string, isProtected = false) => ({
  target: "CITATION" as const,
  withdrawn: false,
  createdById,
  protected: isProtected,
});

const PROPOSED = {
  "mine, of a claim": () => ({ personId: ME, thing: proposable() }),
  "another's, of a claim": () => ({ personId: OTHER, thing: proposable() }),
  "another's, of a protected claim": () => ({ personId: OTHER, thing: proposable({ protected: true }) }),
  "another's, of a withdrawn claim": () => ({ personId: OTHER, thing: proposable({ withdrawn: true }) }),
  "another's, of my citation": () => ({ personId: OTHER, thing: attached(ME) }),
  "another's, of another's citation": () => ({ personId: OTHER, thing: attached(OTHER) }),
};

export const proposalRows: Row[] = [
  ...walk(
    "canPropose",
    policy.canPropose,
    {
      "a claim or a source": () => proposable(),
      "a protected claim or source": () => proposable({ protected: true }),
      "a withdrawn claim or source": () => proposable({ withdrawn: true }),
      "my citation": () => attached(ME),
      "my citation on a protected claim": () => attached(ME, true),
      "another's citation": () => attached(OTHER),
      "the figure of a claim": () => figured(),
      "the figure of a protected claim": () => figured({ protected: true }),
      "a figure of a claim that does not ask how many": () => figured({ quantity: false }),
    },
    {
      "a claim or a source": "R---",
      "a protected claim or source": "RE--",
      "a withdrawn claim or source": "----",
      "my citation": "R---",
      "my citation on a protected claim": "RE--",
      "another's citation": "RE--",
      "the figure of a claim": "R---",
      "the figure of a protected claim": "RE--",
      "a figure of a claim that does not ask how many": "----",
    },
  ),
  ...walk("canAcceptProposal", policy.canAcceptProposal, PROPOSED, {
    "mine, of a claim": "----",
    "another's, of a claim": "-EMA",
    "another's, of a protected claim": "--MA",
    "another's, of a withdrawn claim": "----",
    "another's, of my citation": "-EMA",
    "another's, of another's citation": "--MA",
  }),
  ...walk("canRejectProposal", policy.canRejectProposal, PROPOSED, {
    "mine, of a claim": "----",
    "another's, of a claim": "-EMA",
    "another's, of a protected claim": "--MA",
    "another's, of a withdrawn claim": "-EMA",
    "another's, of my citation": "-EMA",
    "another's, of another's citation": "--MA",
  }),
  ...walk("canWithdrawProposal", policy.canWithdrawProposal, PROPOSED, {
    "mine, of a claim": "REMA",
    "another's, of a claim": "----",
    "another's, of a protected claim": "----",
    "another's, of a withdrawn claim": "----",
    "another's, of my citation": "----",
    "another's, of another's citation": "----",
  }),
];
