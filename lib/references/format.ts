import { type Engine, withEngine } from "./engine";
import { type ReferenceItem, forProcessor } from "./item";
import { readOutput } from "./output";
import { type Run, plainText } from "./runs";
import { HOUSE_LOOK, type ReferenceLook } from "./vocabulary";

/** Where in the item of that number; label and place as a citation has them. */
export interface Place {
  item: number;
  label: string | null;
  locator: string | null;
}

export interface Entry {
  /** Which of the items it is of. */
  item: number;
  /** What stands in the margin: the number, in a numbered style. */
  margin: string;
  runs: readonly Run[];
}

export interface Bibliography {
  /** In the order of the style: by author, or as they were given. */
  entries: readonly Entry[];
  /** What stands in a text, or in its note, where each place is cited; in the order in which they were given. */
  citations: readonly (readonly Run[])[];
}

/**
 * The references of a list, and how its places are cited; years that need a letter and numbers are alike in both.
 * Plain data, never HTML. A style that does not list a kind of item leaves it out, and so does this.
 * @throws Error for a style or language that is not in the vocabulary.
 */
export function formatBibliography(
  items: readonly ReferenceItem[],
  look: ReferenceLook,
  places: readonly Place[] = [],
): Bibliography {
  return withEngine(look, (engine) => {
    load(engine, items);
    return { entries: listed(engine), citations: places.map((place) => cited(engine, place)) };
  });
}

/** One item alone: in a list of references, and where it is cited. */
export interface CitedItem {
  reference: readonly Run[];
  citation: readonly Run[];
}

/** How to cite one item, with a place in it where there is one: in brackets or as a note, as the style wants. */
export function citeItem(
  item: ReferenceItem,
  look: ReferenceLook,
  place: Omit<Place, "item"> = { label: null, locator: null },
): CitedItem {
  const { entries, citations } = formatBibliography([item], look, [{ ...place, item: 0 }]);
  return { reference: entries[0]?.runs ?? [], citation: citations[0] ?? [] };
}

/** The reference in the house style as one line of plain text, for lists and search. */
export function formatReference(item: ReferenceItem): string {
  return plainText(formatBibliography([item], HOUSE_LOOK).entries[0]?.runs ?? []);
}

function load({ processor, items, words }: Engine, given: readonly ReferenceItem[]): void {
  // What it knows of the list before must not letter a year of this one.
  processor.updateItems([]);
  items.clear();
  for (const [number, item] of given.entries()) items.set(String(number), forProcessor(item, String(number), words));
  processor.updateItems([...items.keys()]);
}

function listed({ processor, items }: Engine): Entry[] {
  if (items.size === 0) return [];
  const [about, texts] = processor.makeBibliography() || [{ entry_ids: [] }, []];
  return texts.map((text, index) => {
    const { margin, runs } = readOutput(text);
    return { item: Number(about.entry_ids[index]?.[0]), margin: plainText(margin), runs };
  });
}

/** In a locale these words alone are kinds of item. */
const LABELS: Partial<Record<string, string>> = { article: "article-locator", title: "title-locator" };

function cited({ processor }: Engine, { item, label, locator }: Place): readonly Run[] {
  const place = locator === null ? {} : { locator, label: LABELS[label ?? ""] ?? label ?? "page" };
  // Each as if it were the first: "ibid." would speak of another one than the reader sees.
  return readOutput(processor.makeCitationCluster([{ id: String(item), position: 0, ...place }])).runs;
}
