import { z } from "zod";
import { slug } from "@/lib/fields";
import { PROPOSAL_TARGETS } from "./vocabulary";

/** What the list of proposals may be narrowed to, as it stands in an address. What is not known is not narrowed by. Pure. */
export const proposalFilter = z.object({
  /** Absent: those of which something waits. */
  state: z.enum(["decided"]).optional().catch(undefined),
  target: z.enum(PROPOSAL_TARGETS).optional().catch(undefined),
  /** The viewer's own. */
  which: z.enum(["mine"]).optional().catch(undefined),
  /** Slug of a claim: about it or one of its citations. */
  claim: slug.optional().catch(undefined),
  /** Slug of a source. */
  source: slug.optional().catch(undefined),
  /** Number of the last proposal of the page before. */
  cursor: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined),
});
export type ProposalFilter = z.infer<typeof proposalFilter>;
