"use server";

import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { splitInput } from "@/lib/reshaping/schema";
import { splitClaim } from "@/lib/reshaping/split";
import { tags } from "@/lib/tags";

const listOf = (group: unknown): unknown[] => Object.values(Object(group));

/** Parts left empty at the end are not wanted. */
function partsOf(group: unknown): unknown[] {
  const parts = listOf(group);
  const isWritten = (part: unknown) => String(Object(part).statement ?? "").trim() !== "";
  return parts.slice(0, parts.findLastIndex(isWritten) + 1);
}

export const split = formAction({
  schema: splitInput,
  prepare: (form) => ({
    ...form,
    parts: partsOf(form.parts),
    occurrences: listOf(form.occurrences),
    citations: listOf(form.citations),
    notes: listOf(form.notes),
  }),
  verb: splitClaim,
  refresh: ({ claim }, { parts }) => [...[claim, ...parts].map(tags.claim), tags.sources, tags.disputes, tags.lists],
  next: (_, { claim }) => paths.claimDone(claim, "split"),
});
