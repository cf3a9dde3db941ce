"use server";

import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { changeScanRights } from "@/lib/scans/change-rights";
import { changeScanRightsInput, withdrawScanInput } from "@/lib/scans/schema";
import { withdrawScan } from "@/lib/scans/withdraw";
import { tags } from "@/lib/tags";

export const withdraw = formAction({
  schema: withdrawScanInput,
  verb: withdrawScan,
  refresh: (_, { slug }) => [tags.source(slug), tags.lists],
  next: (_, { slug }) => paths.scanDone(slug, "scan-withdrawn"),
});

export const changeRights = formAction({
  schema: changeScanRightsInput,
  verb: changeScanRights,
  refresh: (_, { slug }) => [tags.source(slug), tags.lists],
  next: (_, { slug }) => paths.scanDone(slug, "scan-rights-changed"),
});
