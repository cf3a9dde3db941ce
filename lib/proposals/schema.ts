import { z } from "zod";
import { reviseInput } from "@/lib/citations/schema";
import { giveEstimateInput, rewordClaimInput } from "@/lib/claims/schema";
import { optionalProse, prose, requestKey } from "@/lib/fields";
import { saveQuotationInput } from "@/lib/quotations/schema";
import { newSource, reviseSourceInput } from "@/lib/sources/schema";

/** Why it is proposed. */
const reason = prose(1900, "A reason");

/** The edit forms themselves: what they would save is proposed instead. */
export const proposeWordingInput = rewordClaimInput.extend({ reason });
export const proposeFigureInput = giveEstimateInput.extend({ reason });
export const proposeQuotationInput = saveQuotationInput.extend({ reason });
export const proposeCitationInput = reviseInput.extend({ reason });
export const proposeRecordInput = reviseSourceInput.extend({ reason, source: newSource });

const number = z.coerce.number().int().min(1).max(2_147_483_647);

/** The number in a proposal's address; null for what never was one. */
export function numberIn(segment: string): number | null {
  return /^[1-9]\d*$/.test(segment) ? (number.safeParse(segment).data ?? null) : null;
}

export const decideProposalInput = z
  .object({
    requestKey: requestKey.optional(),
    number,
    /** By the name of the field; what is left for later may be left out. */
    decisions: z.record(z.string().max(40), z.enum(["ACCEPT", "REJECT", "LATER"], "Choose one.")).default({}),
    /** Why any of it is rejected. */
    reason: optionalProse(2000),
  })
  .superRefine(({ decisions, reason: why }, context) => {
    const all = Object.values(decisions);
    if (all.every((one) => one === "LATER")) {
      context.addIssue({ code: "custom", path: ["decisions"], message: "Accept or reject at least one field." });
    }
    if (all.includes("REJECT") && why === "") {
      context.addIssue({ code: "custom", path: ["reason"], message: "Say why you reject." });
    }
  });

export const withdrawProposalInput = z.object({ requestKey: requestKey.optional(), number });
