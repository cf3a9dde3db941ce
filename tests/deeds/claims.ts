import { addClaim } from "@/lib/claims/add";
import { addClaimOccurrence } from "@/lib/claims/add-occurrence";
import { giveEstimate } from "@/lib/claims/give-estimate";
import { endClaimProtection, protectClaim } from "@/lib/claims/protect";
import { restoreClaim } from "@/lib/claims/restore";
import { rewordClaim } from "@/lib/claims/reword";
import {
  addClaimInput,
  addOccurrenceInput,
  giveEstimateInput,
  protectClaimInput,
  rewordClaimInput,
  withdrawClaimInput,
  withdrawEstimateInput,
} from "@/lib/claims/schema";
import { withdrawClaim } from "@/lib/claims/withdraw";
import { withdrawEstimate } from "@/lib/claims/withdraw-estimate";
import { CHOSEN } from "@/lib/estimates/vocabulary";
import { dropEmpty } from "@/lib/form-state";
import { newId } from "@/lib/id";
import * as policy from "@/lib/policy";
import { buildDocument } from "../factories/occurrences.ts";
import { buildEstimate } from "../factories/merges.ts";
import { WITHDRAWN, buildClaim } from "../factories/claims.ts";
import { PROTECTED } from "../factories/proposals.ts";
import { type Deed, type Fields, always, deed } from "./deed.ts";
import { REASON, claimsIn, mergedClaim, other } from "./things.ts";

/** What is done to a claim itself, but for merging and splitting it. */

const on = (name: string) => `workbench/claims/[slug]/actions.ts#${name}`;
const anew = (name: string) => `workbench/claims/new/actions.ts#${name}`;

export const WORDING: Fields = {
  "wording.statement": "Another wording.",
  "wording.type": "QUANTITY",
  "wording.checkability": "YES",
  "wording.note": "",
};
export const FIGURE: Fields = {
  "estimate.figure": "seven million",
  "estimate.comparator": "ABOUT",
  "estimate.unit": "deaths",
  "estimate.counted": "deaths",
  "estimate.place": "Ukraine",
  "estimate.cause": "UNSTATED",
  "estimate.method": "UNSTATED",
};

/** Where a document says it, as a form names it. */
async function placeIn(within: string): Promise<Fields> {
  const { slug } = await buildDocument();
  const place = { document: slug, paragraph: "1", quote: "a few words", voice: "writer" };
  return Object.fromEntries(Object.entries(place).map(([name, value]) => [`${within}.${name}`, value]));
}

const placed = async (claim: { slug: string }) => ({ claim: claim.slug, ...(await placeIn("occurrence")) });
const withReason = ({ slug }: { slug: string }) => ({ claim: slug, reason: REASON });
const figured = ({ slug }: { slug: string }) => ({ claim: slug, version: "0", ...FIGURE, reason: REASON });

/** A claim with what a rule asks of its figure. */
const withFigure =
  (columns: Parameters<typeof buildClaim>[0], facts: policy.Withdrawable, hasFigure: boolean) => async () => {
    const claim = await buildClaim({ ...columns, createdById: (await other()).id });
    if (hasFigure) await buildEstimate(claim.id, "7000000");
    const thing = { ...facts, hasFigure, quantity: claim.type === "QUANTITY" || hasFigure };
    return { thing, claim };
  };
const giving =
  (...given: Parameters<typeof withFigure>) =>
  async () => {
    const { thing, claim } = await withFigure(...given)();
    return { thing, fields: figured(claim) };
  };
const withdrawing =
  (...given: Parameters<typeof withFigure>) =>
  async () => {
    const { thing, claim } = await withFigure(...given)();
    return { thing, fields: { ...withReason(claim), version: "1" } };
  };

export const claimDeeds: Deed[] = [
  deed({
    action: anew("add"),
    rule: policy.canAddClaim,
    schema: addClaimInput.pick({ requestKey: true, wording: true, occurrences: true, estimate: true, quotation: true }),
    prepare: (form) => {
      const fields = dropEmpty(dropEmpty(form, "estimate", CHOSEN), "quotation", ["asGivenLanguage"]);
      return { ...Object(fields), occurrences: Object.values(Object(form.occurrences)) };
    },
    verb: (actor, input) => addClaim(actor, { ...input, showcase: false }),
    situations: always(async () => ({
      ...WORDING,
      "wording.statement": `Another claim, ${newId()}.`,
      ...(await placeIn("occurrences.0")),
    })),
  }),
  deed({
    action: anew("addPlace"),
    rule: policy.canAddOccurrence,
    schema: addOccurrenceInput,
    verb: addClaimOccurrence,
    situations: { ...claimsIn(["standing", "withdrawn"], placed), merged: mergedClaim(placed) },
  }),
  deed({
    action: on("reword"),
    rule: policy.canRewordClaim,
    schema: rewordClaimInput,
    verb: rewordClaim,
    situations: claimsIn(["standing", "withdrawn", "protected"], (claim) => ({
      ...withReason(claim),
      version: "1",
      ...WORDING,
    })),
  }),
  deed({
    action: on("estimate"),
    rule: policy.canGiveEstimate,
    schema: giveEstimateInput,
    verb: giveEstimate,
    situations: {
      "asks how many": giving({}, { withdrawn: false }, false),
      "asks something else": giving({ type: "EVENT" }, { withdrawn: false }, false),
      withdrawn: giving(WITHDRAWN, { withdrawn: true }, false),
      protected: giving(PROTECTED, { withdrawn: false, protected: true }, false),
    },
  }),
  deed({
    action: on("withdrawFigure"),
    rule: policy.canWithdrawEstimate,
    schema: withdrawEstimateInput,
    verb: withdrawEstimate,
    situations: {
      "has a figure": withdrawing({}, { withdrawn: false }, true),
      "has none": withdrawing({}, { withdrawn: false }, false),
      withdrawn: withdrawing(WITHDRAWN, { withdrawn: true }, true),
      protected: withdrawing(PROTECTED, { withdrawn: false, protected: true }, true),
    },
  }),
  deed({
    action: on("withdraw"),
    rule: policy.canWithdrawClaim,
    schema: withdrawClaimInput,
    verb: withdrawClaim,
    situations: claimsIn(["standing", "withdrawn"], withReason),
  }),
  deed({
    action: on("restore"),
    rule: policy.canRestoreClaim,
    schema: withdrawClaimInput,
    verb: restoreClaim,
    situations: { ...claimsIn(["withdrawn", "standing"], withReason), merged: mergedClaim(withReason) },
  }),
  deed({
    action: on("protect"),
    rule: policy.canProtectClaim,
    schema: protectClaimInput,
    verb: protectClaim,
    situations: claimsIn(["standing", "withdrawn", "protected"], (claim) => ({ ...withReason(claim), days: "7" })),
  }),
  deed({
    action: on("endProtection"),
    rule: policy.canEndClaimProtection,
    schema: withdrawClaimInput,
    verb: endClaimProtection,
    situations: claimsIn(["protected", "standing", "withdrawn"], withReason),
  }),
];
