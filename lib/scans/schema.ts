import { z } from "zod";
import { id, line, reason, requestKey, slug } from "@/lib/fields";
import { SCAN_LIMIT, SCAN_RIGHTS } from "./vocabulary";

export const addScanInput = z.object({
  requestKey: requestKey.optional(),
  source: slug,
  page: line(60, "A page"),
  description: line(300, "A description"),
  file: z.instanceof(Uint8Array, { error: "Choose a file." }).refine(({ length }) => length <= SCAN_LIMIT),
});

export const withdrawScanInput = z.object({ requestKey: requestKey.optional(), scanId: id, reason });

export const changeScanRightsInput = z.object({
  requestKey: requestKey.optional(),
  scanId: id,
  rights: z.enum(SCAN_RIGHTS, "Choose who sees it."),
  reason,
});
