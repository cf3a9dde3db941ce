import { type DateWords, cslDate } from "./dates";
import { GUARD } from "./output";

/** A CSL-JSON item, its dates perhaps in EDTF. */
export type ReferenceItem = Readonly<Record<string, unknown>> & { readonly type: string };

const DATES = ["issued", "accessed", "original-date", "event-date", "available-date", "submitted"];

/** The item as the processor takes it. */
export function forProcessor(item: ReferenceItem, id: string, words: DateWords): ReferenceItem {
  const values = Object.entries(item).map(([name, value]) => [
    name,
    DATES.includes(name) ? cslDate(value, words) : Array.isArray(value) ? value.map(guarded) : value,
  ]);
  const ready: ReferenceItem = { ...Object.fromEntries(values), type: kindOf(item), id };
  return { ...ready, ...dayOfSpeech(ready) };
}

/**
 * The processor keeps the parts of names as keys of plain objects, and fails at one that every object has already:
 * an author called "constructor" would take a page down. Such a part gets a letter that is not written.
 */
function guarded(name: unknown): unknown {
  if (typeof name !== "object" || name === null) return name;
  const parts = Object.entries(name).map(([part, text]) => [
    part,
    typeof text === "string" && text.replace(/[.\s]+/g, "") in Object.prototype ? text + GUARD : text,
  ]);
  return Object.fromEntries(parts);
}

/**
 * A review of which the record does not say what it reviews is an article: styles would take its own title for
 * that of the work under review.
 */
function kindOf(item: ReferenceItem): string {
  if (!item.type.startsWith("review") || item["reviewed-title"] !== undefined) return item.type;
  if (item.volume !== undefined || item.issue !== undefined) return "article-journal";
  return item["container-title"] === undefined ? "webpage" : "article-magazine";
}

/** Some styles ask of a speech when it was held and not when it came out, and would leave our one date away. */
const dayOfSpeech = (item: ReferenceItem): Record<string, unknown> =>
  item.type === "speech" && item["event-date"] === undefined && item.issued !== undefined
    ? { "event-date": item.issued }
    : {};
