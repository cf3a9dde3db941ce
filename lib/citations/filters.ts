import { z } from "zod";
import { id, maybe, slug } from "@/lib/fields";
import { CSL_TYPES } from "@/lib/sources/vocabulary";
import { CHECK_STATES } from "./checks";
import { RELIABILITIES, SOURCE_ROLES } from "./vocabulary";

/** What the list of citations may be narrowed to, as it stands in an address. Pure. */
export const citationFilters = z.object({
  state: maybe(z.enum(CHECK_STATES)),
  /** Only those with checks of an earlier text. */
  earlier: maybe(z.literal("yes")),
  /** Slug of a document in which the claim is made. */
  document: maybe(slug),
  /** Slugs of the claim and of the source. */
  claim: maybe(slug),
  source: maybe(slug),
  /** Kind of source. */
  type: maybe(z.enum(CSL_TYPES)),
  role: maybe(z.enum(SOURCE_ROLES)),
  reliability: maybe(z.enum(RELIABILITIES)),
  credibility: maybe(z.string().regex(/^[1-6]$/, "A number from 1 to 6.")),
  /** The last citation of the page before. */
  cursor: maybe(id),
});
export type CitationFilters = z.infer<typeof citationFilters>;
