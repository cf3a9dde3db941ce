import { z } from "zod";
import { CHECKABILITIES, CLAIM_TYPES } from "@/lib/claims/vocabulary";
import { maybe, slug } from "@/lib/fields";
import { BALANCES, CONTESTED } from "./vocabulary";

export const QUERY_MAX = 200;

/** What a person typed to search for. Invisible characters are dropped: they mean nothing here. */
export const query = z.preprocess(
  (value) =>
    typeof value === "string"
      ? value
          .normalize("NFC")
          .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, " ")
          .trim()
      : value,
  z.string().max(QUERY_MAX, `At most ${QUERY_MAX} characters.`).default(""),
);

/** Which claims to list. The same for the page and the API. */
export const claimFilters = z.object({
  q: query,
  document: maybe(slug),
  type: maybe(z.enum(CLAIM_TYPES)),
  checkability: maybe(z.enum(CHECKABILITIES)),
  balance: maybe(z.enum(BALANCES)),
  contested: maybe(z.enum(CONTESTED)),
  /** Slug of the last claim of the page before. */
  cursor: maybe(slug),
});
export type ClaimFilters = z.infer<typeof claimFilters>;
