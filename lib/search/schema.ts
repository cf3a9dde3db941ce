import { z } from "zod";
import { CHECKABILITIES, CLAIM_TYPES } from "@/lib/claims/vocabulary";
import { maybe, searchQuery, slug } from "@/lib/fields";
import { BALANCES, CONTESTED } from "./vocabulary";

/** Which claims to list. The same for the page and the API. */
export const claimFilters = z.object({
  q: searchQuery,
  document: maybe(slug),
  type: maybe(z.enum(CLAIM_TYPES)),
  checkability: maybe(z.enum(CHECKABILITIES)),
  balance: maybe(z.enum(BALANCES)),
  contested: maybe(z.enum(CONTESTED)),
  /** Slug of the last claim of the page before. */
  cursor: maybe(slug),
});
export type ClaimFilters = z.infer<typeof claimFilters>;
