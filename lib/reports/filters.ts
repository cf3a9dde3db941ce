import { z } from "zod";
import { REPORT_KINDS } from "./vocabulary";

/** What the list of reports may be narrowed to, as it stands in an address. What is not known is not narrowed by. Pure. */
export const reportFilter = z.object({
  /** Absent: those that wait. */
  state: z.enum(["decided"]).optional().catch(undefined),
  kind: z.enum(REPORT_KINDS).optional().catch(undefined),
  /** Number of the last report of the page before. */
  cursor: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined),
});
export type ReportFilter = z.infer<typeof reportFilter>;
