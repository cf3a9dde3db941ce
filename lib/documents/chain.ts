/** Who says it, outermost first: "the reviewer, citing The Economist, citing Karl Marx". Pure. */
export const chainWords = (chain: readonly string[]): string => chain.join(", citing ");
