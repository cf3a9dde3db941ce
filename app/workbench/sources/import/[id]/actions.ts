"use server";

import { formAction } from "@/lib/form-action";
import { decideEntries } from "@/lib/imports/decide";
import { addToLibrary, goOn } from "@/lib/imports/go-on";
import { decideInput, importInput } from "@/lib/imports/schema";
import { throwImportAway } from "@/lib/imports/throw-away";
import { paths } from "@/lib/paths";
import { tags } from "@/lib/tags";

export const decide = formAction({
  schema: decideInput,
  verb: decideEntries,
  refresh: () => [],
  said: "Your choices are kept.",
});

export const add = formAction({
  schema: importInput,
  verb: addToLibrary,
  refresh: () => [tags.lists, tags.sources],
  next: ({ id }) => paths.import(id),
});

export const resume = formAction({
  schema: importInput,
  verb: goOn,
  refresh: () => [],
  next: ({ id }) => paths.import(id),
});

export const throwAway = formAction({
  schema: importInput,
  verb: throwImportAway,
  refresh: () => [],
  // Its page is gone, so the list of imports says it.
  next: () => `${paths.importSources()}?done=thrown-away`,
});
