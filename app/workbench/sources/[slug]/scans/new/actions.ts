"use server";

import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { addScan } from "@/lib/scans/add";
import { withFile } from "@/lib/scans/from-form";
import { addScanInput } from "@/lib/scans/schema";
import { tags } from "@/lib/tags";

export const add = formAction({
  schema: addScanInput,
  prepare: withFile,
  verb: addScan,
  refresh: (_, { slug }) => [tags.source(slug), tags.lists],
  next: (_, { slug }) => paths.scanDone(slug, "scan-added"),
});
