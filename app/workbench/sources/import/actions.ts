"use server";

import { formAction } from "@/lib/form-action";
import { withFile } from "@/lib/imports/from-form";
import { importFile } from "@/lib/imports/import-file";
import { importFileInput } from "@/lib/imports/schema";
import { paths } from "@/lib/paths";

export const take = formAction({
  schema: importFileInput,
  prepare: withFile,
  verb: importFile,
  refresh: () => [],
  next: (_, { id }) => paths.import(id),
});
