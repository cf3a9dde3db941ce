import * as disputePolicy from "@/lib/dispute-policy";
import * as mergePolicy from "@/lib/merge-policy";
import * as policy from "@/lib/policy";
import * as proposalPolicy from "@/lib/proposal-policy";
import * as reportPolicy from "@/lib/report-policy";
import * as scanPolicy from "@/lib/scan-policy";
import * as sourcePolicy from "@/lib/source-policy";

const all = {
  ...policy,
  ...disputePolicy,
  ...proposalPolicy,
  ...reportPolicy,
  ...mergePolicy,
  ...scanPolicy,
  ...sourcePolicy,
};

/** The name of a rule of one of the policies. */
export type Rule = Extract<keyof typeof all, `can${string}`>;

/** All of them, by name. */
export const RULES: Record<string, unknown> = Object.fromEntries(
  Object.entries(all).filter(([name]) => name.startsWith("can")),
);
