import { RULES } from "../lib/policy/rules.ts";
import { accountDeeds } from "./account.ts";
import { claimDeeds } from "./claims.ts";
import type { Deed } from "./deed.ts";
import { disputeDeeds } from "./disputes.ts";
import { documentDeeds } from "./documents.ts";
import { evidenceDeeds } from "./evidence.ts";
import { importDeeds } from "./imports.ts";
import { judgementDeeds } from "./judgement.ts";
import { mergingDeeds } from "./merging.ts";
import { personDeeds } from "./people.ts";
import { proposalDeeds } from "./proposals.ts";
import { reportDeeds } from "./reports.ts";
import { reshapingDeeds } from "./reshaping.ts";
import { scanDeeds } from "./scans.ts";
import { sourceDeeds } from "./sources.ts";

/** Every deed. */
export const DEEDS: readonly Deed[] = [
  ...documentDeeds,
  ...claimDeeds,
  ...reshapingDeeds,
  ...sourceDeeds,
  ...mergingDeeds,
  ...scanDeeds,
  ...importDeeds,
  ...evidenceDeeds,
  ...judgementDeeds,
  ...disputeDeeds,
  ...proposalDeeds,
  ...reportDeeds,
  ...personDeeds,
  ...accountDeeds,
];

/** "workbench/claims/[slug]/actions.ts#reword obeys canRewordClaim". */
export function nameOf({ action, rule }: Deed): string {
  const name = Object.entries(RULES).find(([, known]) => known === rule)?.[0];
  return name === undefined ? `${action} is for everybody signed in` : `${action} obeys ${name}`;
}

/** Rules of what is read; nobody does anything by them. */
export const READING: readonly string[] = [
  "canReadText",
  "canSeeScan",
  "canSeeQueue",
  "canSeeReports",
  "canListDuplicates",
];

/** Server actions for whoever is not signed in, or for anybody: no rule stands before them, but a password or a link. */
export const OPEN: readonly string[] = [
  "(account)/account/actions.ts#signOut",
  "(account)/account/actions.ts#confirmEmail",
  "(account)/invite/[token]/actions.ts#register",
  "(account)/password/actions.ts#askForLink",
  "(account)/password/actions.ts#choosePassword",
  "(account)/register/actions.ts#registerReader",
  "(account)/register/actions.ts#askForLink",
  "(account)/register/actions.ts#confirm",
  "(account)/signin/actions.ts#signInWithPassword",
  "(account)/signin/actions.ts#showCode",
  "(account)/signin/actions.ts#signInWithService",
  "(account)/signin/actions.ts#linkService",
  "(account)/unsubscribe/actions.ts#stop",
];
