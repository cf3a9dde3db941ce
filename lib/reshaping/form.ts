/** From the plain forms that merge and split to what their schemas read. Pure. */

type Plain = Record<string, unknown>;

const groupOf = (value: unknown): Plain => Object(value);
const listOf = (group: unknown): unknown[] => Object.values(groupOf(group));
const textOf = (value: unknown) => (typeof value === "string" ? value.trim() : "");

/** Parts left empty at the end are not wanted. */
function partsOf(group: unknown): unknown[] {
  const parts = listOf(group);
  return parts.slice(0, parts.findLastIndex((part) => textOf(groupOf(part).statement) !== "") + 1);
}

/** A form's groups of parts, places, citations and notes as lists. */
export function splittingOf(form: Plain) {
  return {
    ...form,
    parts: partsOf(form.parts),
    occurrences: listOf(form.occurrences),
    citations: listOf(form.citations),
    notes: listOf(form.notes),
  };
}

/** The address or the slug of a claim that was typed goes before the one that was chosen. */
function mergingOf(form: Plain) {
  const typed = textOf(form.other);
  const into = /\/claims\/([^/?#]+)/.exec(typed)?.[1] ?? typed;
  return { ...form, into: into === "" ? form.into : into };
}

/**
 * What a ruling changes, as its form names it: only what its outcome asks for, and no merge into nothing or
 * split into no parts. That of another outcome may have been filled in before it was chosen.
 */
export function reshapingOf({ outcome, change }: Plain) {
  const { merge, split, ...rest } = groupOf(change);
  const merging = mergingOf(groupOf(merge));
  const splitting = splittingOf(groupOf(split));
  return {
    ...rest,
    ...(outcome === "MERGED" && textOf(merging.into) !== "" && { merge: merging }),
    ...(outcome === "SPLIT" && splitting.parts.length > 0 && { split: splitting }),
  };
}
