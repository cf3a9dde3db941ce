/**
 * The places that estimates speak of, and how they lie in each other. Small and written by hand:
 * a place that is not here is known by its name alone. Pure.
 */

interface Place {
  /** As headings name it. */
  name: string;
  /** How it stands in a sentence: "in Soviet Ukraine". */
  within: string;
  /** Other names that the sources use for the same place. */
  also?: readonly string[];
  /** The whole that this is a part of. */
  partOf?: string;
  /** The place without the lands that are added here: two outlines of what is nearly one place. */
  core?: string;
  /** A statement about every country of a kind; these are some of them. */
  countries?: readonly string[];
  /** What the name leaves open; comparing says so. */
  unclear?: string;
}

const PLACES = {
  world: { name: "the world", within: "worldwide", also: ["world", "worldwide"] },
  europe: { name: "Europe", within: "in Europe", partOf: "world" },
  "eastern-europe": { name: "Eastern Europe", within: "in Eastern Europe", partOf: "europe" },
  "latin-america": { name: "Latin America", within: "in Latin America", partOf: "world" },
  "soviet-union": {
    name: "the Soviet Union",
    within: "in the Soviet Union",
    // The sites of the Katyn killings lie in several republics: the sources give them with the country only.
    also: ["USSR", "Soviet Union", "the USSR", "Katyn and other sites in the USSR"],
    partOf: "world",
  },
  "soviet-rule": {
    name: "the Soviet Union and the lands it held",
    within: "in the Soviet Union and the lands it held",
    also: ["USSR and occupied lands", "USSR and territories under Soviet rule"],
    core: "soviet-union",
    partOf: "world",
  },
  "soviet-ukraine": {
    name: "Soviet Ukraine",
    within: "in Soviet Ukraine",
    // Of the years of the famine the sources use the short name for the republic; it struck nowhere else in Ukraine.
    also: ["Ukrainian SSR", "Ukraine"],
    partOf: "soviet-union",
  },
  "soviet-ukraine-or-ukrainians": {
    name: "Soviet Ukraine or Ukrainians elsewhere",
    within: "in Soviet Ukraine",
    also: ["Ukraine / USSR"],
    core: "soviet-ukraine",
    partOf: "soviet-union",
    unclear: "whether all who lived in Soviet Ukraine or ethnic Ukrainians wherever they lived",
  },
  "russian-empire": {
    name: "the former Russian Empire",
    within: "in the former Russian Empire",
    also: ["former Russian Empire"],
    partOf: "world",
  },
  russia: { name: "Russia", within: "in Russia", partOf: "world" },
  moscow: { name: "Moscow", within: "in Moscow", partOf: "russia" },
  cambodia: { name: "Cambodia", within: "in Cambodia", partOf: "world" },
  "communist-countries": {
    name: "any country under communist rule",
    within: "in any country under communist rule",
    countries: ["cambodia", "russia", "soviet-union"],
    partOf: "world",
  },
} as const satisfies Record<string, Place>;

const BY_KEY = new Map<string, Place>(Object.entries(PLACES));

export const folded = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

const KEYS = new Map<string, string>(
  [...BY_KEY].flatMap(([key, { name, also = [] }]) =>
    [name, ...also].map((one): [string, string] => [folded(one), key]),
  ),
);

/** Names to offer while somebody types one. */
export const PLACE_NAMES: readonly string[] = [...BY_KEY.values()].map(({ name }) => name);

/** The place as it is called in headings: "Soviet Ukraine" of "Ukrainian SSR"; an unknown one by its own name. */
export const placeName = (text: string): string => BY_KEY.get(KEYS.get(folded(text)) ?? "")?.name ?? text;

/** "in Soviet Ukraine"; of a place that is not listed here "(Galicia)". */
export const placeWithin = (text: string): string => BY_KEY.get(KEYS.get(folded(text)) ?? "")?.within ?? `(${text})`;

export interface PlaceRelation {
  /** "nearly": the same but for lands that one of them adds. "whole", "part": the first is that of the second. */
  is: "same" | "nearly" | "whole" | "part" | "other";
  /** What one of the names leaves open. */
  unclear?: string;
}

/** How the first place stands to the second. */
export function relatePlaces(first: string, second: string): PlaceRelation {
  const [a, b] = [KEYS.get(folded(first)), KEYS.get(folded(second))];
  if (a === undefined || b === undefined) return { is: folded(first) === folded(second) ? "same" : "other" };
  const unclear = BY_KEY.get(a)?.unclear ?? BY_KEY.get(b)?.unclear;
  const doubt = unclear === undefined ? {} : { unclear };
  if (a === b || isOneOf(a, b) || isOneOf(b, a)) return { is: "same", ...doubt };
  if (BY_KEY.get(a)?.core === b || BY_KEY.get(b)?.core === a) return { is: "nearly", ...doubt };
  if (wholesOf(b).includes(a)) return { is: "whole" };
  return { is: wholesOf(a).includes(b) ? "part" : "other" };
}

const isOneOf = (kind: string, country: string) => BY_KEY.get(kind)?.countries?.includes(country) ?? false;

/** Everything that a place is a part of, the nearest first. */
function wholesOf(key: string): string[] {
  const whole = BY_KEY.get(key)?.partOf;
  return whole === undefined ? [] : [whole, ...wholesOf(whole)];
}
