import { type DateWords, cslDate } from "./dates";

/** A CSL-JSON item, its dates perhaps in EDTF. */
export type ReferenceItem = Readonly<Record<string, unknown>> & { readonly type: string };

const DATES = ["issued", "accessed", "original-date", "event-date", "available-date", "submitted"];

/** The item as the processor takes it. */
export function forProcessor(item: ReferenceItem, id: string, words: DateWords): ReferenceItem {
  const dates = DATES.filter((name) => item[name] !== undefined).map((name) => [name, cslDate(item[name], words)]);
  const ready: ReferenceItem = { ...item, ...Object.fromEntries(dates), id };
  return { ...ready, type: kindOf(item), ...dayOfSpeech(ready) };
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
