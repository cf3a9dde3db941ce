import { PLACE_NAMES } from "./places";
import type { EstimateView } from "./view";

/** What a form offers while somebody types a scope, so that the same is called the same. Pure. */
export interface KnownScopes {
  units: readonly string[];
  countedAs: readonly string[];
  places: readonly string[];
}

export const NO_SCOPES: KnownScopes = { units: ["deaths", "people"], countedAs: [], places: PLACE_NAMES };

interface WithFigures {
  estimate: EstimateView | null;
  citations: readonly { estimate: EstimateView | null }[];
}

/** The words that the claim's figures use already, each once, before the places that are known anyway. */
export function knownScopes({ estimate, citations }: WithFigures): KnownScopes {
  const estimates = [estimate, ...citations.map((citation) => citation.estimate)].filter((one) => one !== null);
  const words = (of: (one: EstimateView) => string) => [...new Set(estimates.map(of))].filter((word) => word !== "");
  return {
    units: [...new Set([...words(({ unit }) => unit), ...NO_SCOPES.units])],
    countedAs: words(({ countedAs }) => countedAs),
    places: [...new Set([...words(({ place }) => place), ...PLACE_NAMES])],
  };
}
