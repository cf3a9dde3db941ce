"use server";

import { decideAnchor } from "@/lib/documents/decide-anchor";
import { decideAnchorInput } from "@/lib/documents/schema";
import { invalid } from "@/lib/errors";
import { formAction } from "@/lib/form-action";
import { withParams } from "@/lib/page-params";
import { paths } from "@/lib/paths";
import { tags } from "@/lib/tags";

/** One of the places that the form offers, as the verb wants it: "proposed", "120-134", "typed", "gone". */
function choiceOf(place: unknown): Record<string, unknown> {
  const offered = /^(\d{1,7})-(\d{1,7})$/.exec(String(place));
  if (offered) return { choice: "PLACE", start: offered[1], end: offered[2], words: undefined };
  if (place === "typed") return { choice: "PLACE" };
  if (place === "gone") return { choice: "GONE" };
  if (place === "proposed") return { choice: "CONFIRM" };
  throw invalid("place", "Choose where it stands.");
}

export const decide = formAction({
  schema: decideAnchorInput,
  // "Save mine in its place" names the other's version, in place of the one seen first.
  prepare: ({ place, onTopOf, ...form }) => ({ ...form, ...choiceOf(place), version: onTopOf ?? form.version }),
  verb: decideAnchor,
  refresh: (_, { claim }) => [tags.claim(claim), tags.lists],
  next: (_, { document }) => withParams(paths.places(document), { done: "decided" }),
});
