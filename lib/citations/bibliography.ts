import { formatBibliography } from "@/lib/references/format";
import type { ReferenceLook } from "@/lib/references/vocabulary";
import { cslItem } from "@/lib/sources/csl";
import type { HEALTH_WORDS } from "@/lib/sources/vocabulary";
import type { Stance } from "./vocabulary";

/** A citation as far as its reference needs it. */
export interface Cited {
  id: string;
  stance: Stance;
  locatorLabel: string | null;
  locator: string | null;
  claim: { slug: string; statement: string };
  source: CitedSource;
}

interface CitedSource {
  slug: string;
  csl: unknown;
  language: string | null;
  health: keyof typeof HEALTH_WORDS;
}

export type ReferenceLine = ReturnType<typeof bibliographyOf>[number];

/**
 * The sources of these citations, each once, in the order of the style; beneath each its citations, as they stand in
 * a text or a note. Where the style numbers, the numbers go by the order in which the citations are given.
 */
export function bibliographyOf(citations: readonly Cited[], look: ReferenceLook) {
  const sources = sourcesOf(citations);
  const numberOf = new Map(sources.map(({ slug }, index) => [slug, index]));
  const places = citations.map(({ source, locatorLabel, locator }) => ({
    item: numberOf.get(source.slug) ?? 0,
    label: locatorLabel,
    locator,
  }));
  const written = formatBibliography(
    sources.map(({ csl }) => cslItem.parse(csl)),
    look,
    places,
  );
  return written.entries.map(({ item, margin, runs }) => {
    const { slug = "", language = null, health = "OK" } = sources[item] ?? {};
    return {
      source: { slug, language, health },
      margin,
      runs,
      citations: citations.flatMap(({ id, stance, claim }, index) =>
        places[index]?.item === item ? [{ id, stance, claim, runs: written.citations[index] ?? [] }] : [],
      ),
    };
  });
}

/** Each source once, in the order in which the citations first name it. */
export const sourcesOf = (citations: readonly Pick<Cited, "source">[]): CitedSource[] => [
  ...new Map(citations.map(({ source }) => [source.slug, source])).values(),
];

/** The lines that have citations of one stance, with these alone. */
export const ofStance = (lines: readonly ReferenceLine[], stance: Stance): ReferenceLine[] =>
  lines
    .map((line) => ({ ...line, citations: line.citations.filter((citation) => citation.stance === stance) }))
    .filter(({ citations }) => citations.length > 0);
