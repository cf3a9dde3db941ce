import * as mergePolicy from "@/lib/merge-policy";
import * as policy from "@/lib/policy";
import * as sourcePolicy from "@/lib/source-policy";
import { ALWAYS, CLAIM, ME, OTHER, PROTECTABLE, type Row, THING, walk } from "./asking.ts";

/** Documents, claims and sources. */

const RIGHTS = {
  public: () => ({ rights: "PUBLIC" as const }),
  members: () => ({ rights: "MEMBERS" as const }),
  "private copy": () => ({ rights: "PRIVATE_COPY" as const }),
};

// Merging and splitting: by whoever wrote everything alone, else by a moderator.
const claimOf = (facts: Partial<policy.ClaimFacts>): policy.ClaimFacts => ({
  withdrawn: false,
  writerIds: [ME],
  contributorIds: [ME],
  ...facts,
});

const SHAPED = {
  "all mine": () => claimOf({}),
  "another's wording": () => claimOf({ writerIds: [ME, OTHER] }),
  "with another's source": () => claimOf({ contributorIds: [OTHER] }),
  withdrawn: () => claimOf({ withdrawn: true }),
  merged: () => claimOf({ withdrawn: true, became: "MERGED" }),
  protected: () => claimOf({ protected: true }),
};

const sourceOf = (facts: Partial<mergePolicy.SourceFacts>): mergePolicy.SourceFacts => ({
  withdrawn: false,
  writerIds: [ME],
  contributorIds: [ME],
  onProtectedClaim: false,
  ...facts,
});

const MERGED = {
  "all mine": () => sourceOf({}),
  "another's record": () => sourceOf({ writerIds: [ME, OTHER] }),
  "cited by another": () => sourceOf({ contributorIds: [OTHER] }),
  "on a protected claim": () => sourceOf({ onProtectedClaim: true }),
  withdrawn: () => sourceOf({ withdrawn: true }),
  merged: () => sourceOf({ withdrawn: true, became: "MERGED" }),
  protected: () => sourceOf({ protected: true }),
};
const MAY_MERGE = {
  "all mine": "-EMA",
  "another's record": "--MA",
  withdrawn: "----",
  merged: "----",
  protected: "--MA",
};

export const claimRows: Row[] = [
  ...walk("canAddDocument", policy.canAddDocument, ALWAYS, { always: "-EMA" }),
  ...walk("canAddVersion", policy.canAddVersion, ALWAYS, { always: "-EMA" }),
  ...walk("canAttachText", policy.canAttachText, ALWAYS, { always: "-EMA" }),
  ...walk("canDecideAnchor", policy.canDecideAnchor, ALWAYS, { always: "-EMA" }),
  ...walk("canChangeRights", policy.canChangeRights, ALWAYS, { always: "--MA" }),
  ...walk("canReadText", policy.canReadText, RIGHTS, { public: "REMA", members: "REMA", "private copy": "-EMA" }),
  ...walk("canAddClaim", policy.canAddClaim, ALWAYS, { always: "-EMA" }),
  ...walk("canAddOccurrence", policy.canAddOccurrence, CLAIM, {
    standing: "-EMA",
    withdrawn: "----",
    merged: "----",
    split: "----",
  }),
  ...walk("canRewordClaim", policy.canRewordClaim, PROTECTABLE, {
    standing: "-EMA",
    withdrawn: "----",
    protected: "--MA",
  }),
  ...walk("canProtectClaim", policy.canProtectClaim, PROTECTABLE, {
    standing: "--MA",
    withdrawn: "----",
    protected: "--MA",
  }),
  ...walk("canEndClaimProtection", policy.canEndClaimProtection, PROTECTABLE, {
    standing: "----",
    withdrawn: "----",
    protected: "--MA",
  }),
  ...walk(
    "canGiveEstimate",
    policy.canGiveEstimate,
    {
      "asks how many": () => ({ withdrawn: false, quantity: true }),
      "asks something else": () => ({ withdrawn: false, quantity: false }),
      withdrawn: () => ({ withdrawn: true, quantity: true }),
      protected: () => ({ withdrawn: false, quantity: true, protected: true }),
    },
    { protected: "--MA", "asks how many": "-EMA", "asks something else": "----", withdrawn: "----" },
  ),
  ...walk(
    "canWithdrawEstimate",
    policy.canWithdrawEstimate,
    {
      "has a figure": () => ({ withdrawn: false, hasFigure: true }),
      "has none": () => ({ withdrawn: false, hasFigure: false }),
      withdrawn: () => ({ withdrawn: true, hasFigure: true }),
      protected: () => ({ withdrawn: false, hasFigure: true, protected: true }),
    },
    { protected: "--MA", "has a figure": "-EMA", "has none": "----", withdrawn: "----" },
  ),
  ...walk("canWithdrawClaim", policy.canWithdrawClaim, THING, { standing: "--MA", withdrawn: "----" }),
  ...walk("canRestoreClaim", policy.canRestoreClaim, CLAIM, {
    standing: "----",
    withdrawn: "--MA",
    merged: "----",
    split: "----",
  }),
  ...walk("canSplitClaim", policy.canSplitClaim, SHAPED, {
    "all mine": "-EMA",
    "another's wording": "--MA",
    "with another's source": "--MA",
    withdrawn: "----",
    merged: "----",
    protected: "--MA",
  }),
  ...walk(
    "canMergeClaims",
    (person, claim: policy.ClaimFacts) => policy.canMergeClaims(person, { claim, into: claimOf({}) }),
    SHAPED,
    {
      "all mine": "-EMA",
      "another's wording": "--MA",
      "with another's source": "--MA",
      withdrawn: "----",
      merged: "----",
      protected: "--MA",
    },
  ),
  // What others attached to the claim that is kept stays where it is, so it is no obstacle.
  ...walk(
    "canMergeClaims",
    (person, into: policy.ClaimFacts) => policy.canMergeClaims(person, { claim: claimOf({}), into }),
    SHAPED,
    {
      "all mine": "-EMA",
      "another's wording": "--MA",
      "with another's source": "-EMA",
      withdrawn: "----",
      merged: "----",
      protected: "--MA",
    },
  ),
  ...walk("canAddSource", sourcePolicy.canAddSource, ALWAYS, { always: "-EMA" }),
  ...walk("canImportSources", sourcePolicy.canImportSources, ALWAYS, { always: "-EMA" }),
  ...walk(
    "canGoOnWithImport",
    sourcePolicy.canGoOnWithImport,
    { mine: (me) => ({ personId: me.id }), "another's": () => ({ personId: "another" }) },
    { mine: "-EMA", "another's": "----" },
  ),
  ...walk("canReviseSource", sourcePolicy.canReviseSource, PROTECTABLE, {
    standing: "-EMA",
    withdrawn: "----",
    protected: "--MA",
  }),
  ...walk("canCheckLink", sourcePolicy.canCheckLink, THING, { standing: "-EMA", withdrawn: "----" }),
  ...walk("canImportNotices", sourcePolicy.canImportNotices, ALWAYS, { always: "--MA" }),
  ...walk("canSetNoticeAside", sourcePolicy.canSetNoticeAside, PROTECTABLE, {
    standing: "-EMA",
    withdrawn: "----",
    protected: "--MA",
  }),
  ...walk("canProtectSource", sourcePolicy.canProtectSource, PROTECTABLE, {
    standing: "--MA",
    withdrawn: "----",
    protected: "--MA",
  }),
  ...walk("canEndSourceProtection", sourcePolicy.canEndSourceProtection, PROTECTABLE, {
    standing: "----",
    withdrawn: "----",
    protected: "--MA",
  }),
  ...walk("canWithdrawSource", sourcePolicy.canWithdrawSource, THING, { standing: "--MA", withdrawn: "----" }),
  ...walk("canRestoreSource", sourcePolicy.canRestoreSource, THING, { standing: "----", withdrawn: "--MA" }),
  ...walk(
    "canMergeSources",
    (person, source: mergePolicy.SourceFacts) => mergePolicy.canMergeSources(person, { source, into: sourceOf({}) }),
    MERGED,
    { ...MAY_MERGE, "cited by another": "--MA", "on a protected claim": "--MA" },
  ),
  // Citations of the source that is kept stay where they are, so they are no obstacle.
  ...walk(
    "canMergeSources",
    (person, into: mergePolicy.SourceFacts) => mergePolicy.canMergeSources(person, { source: sourceOf({}), into }),
    MERGED,
    { ...MAY_MERGE, "cited by another": "-EMA", "on a protected claim": "-EMA" },
  ),
  ...walk(
    "canUnmergeSources",
    mergePolicy.canUnmergeSources,
    {
      "merged by me": () => ({ mergedById: ME, protected: false }),
      "merged by another": () => ({ mergedById: OTHER, protected: false }),
      "not merged": () => ({ mergedById: null, protected: false }),
      protected: () => ({ mergedById: ME, protected: true }),
    },
    { "merged by me": "-EMA", "merged by another": "--MA", "not merged": "----", protected: "--MA" },
  ),
  ...walk("canListDuplicates", mergePolicy.canListDuplicates, ALWAYS, { always: "-EMA" }),
];
