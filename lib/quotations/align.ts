/** Which words two excerpts have in common, in order. Pure. */

export interface Run {
  /** Index of its first token in each. */
  given: number;
  rendering: number;
  length: number;
}

const WORD = /[\p{L}\p{N}]/u;

/** What a common word, and a common sign, counts for. A gap counts 1 against it, so that no gap outweighs a word. */
const WORTH = { word: 10_000, sign: 5 };

/**
 * The longest order of words that both have; of several as long, the one with the fewest tokens between
 * its words that only one of the two has. What only one has before the first or after the last common
 * word costs nothing there (an alignment with free end gaps): an excerpt of the same passage is laid on
 * the stretch it comes from, where a plain difference would scatter it. Time and room grow with the
 * product of the lengths, which are at most some hundreds.
 */
export function commonRuns(given: readonly string[], rendering: readonly string[]): Run[] {
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  const worthOf = worthBetween(given, rendering);
  const best = bestFrom(given.length, rendering.length, worthOf);
  while (i < given.length && j < rendering.length) {
    const worth = worthOf(i, j);
    const here = best(i, j);
    if (worth > 0 && here === best(i + 1, j + 1) + worth) {
      const last = runs.at(-1);
      if (last && last.given + last.length === i && last.rendering + last.length === j) last.length += 1;
      else runs.push({ given: i, rendering: j, length: 1 });
      i += 1;
      j += 1;
    } else if (here === best(i + 1, j) - gapAt(j, rendering.length)) i += 1;
    else j += 1;
  }
  return runs;
}

type Worth = (i: number, j: number) => number;

/** What the token at `i` of the one and at `j` of the other count for together; 0 when they are not the same. */
function worthBetween(given: readonly string[], rendering: readonly string[]): Worth {
  const numbers = new Map([...new Set([...given, ...rendering])].map((token, number) => [token, number]));
  const [ones, others] = [given, rendering].map((tokens) => tokens.map((token) => numbers.get(token)));
  const worths = given.map((token) => WORTH[WORD.test(token) ? "word" : "sign"]);
  return (i, j) => (ones?.[i] === others?.[j] ? (worths[i] ?? 0) : 0);
}

/** What it costs to pass over a token of one text, where the other stands at its beginning, within, or at its end. */
const gapAt = (at: number, length: number): number => (at === 0 || at === length ? 0 : 1);

/** What can still be had from these two places on. */
function bestFrom(givenLength: number, renderingLength: number, worthOf: Worth): (i: number, j: number) => number {
  const width = renderingLength + 1;
  const table = new Int32Array((givenLength + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = givenLength - 1; i >= 0; i -= 1) {
    for (let j = renderingLength - 1; j >= 0; j -= 1) {
      const worth = worthOf(i, j);
      const apart = Math.max(at(i + 1, j) - gapAt(j, renderingLength), at(i, j + 1) - gapAt(i, givenLength));
      table[i * width + j] = worth === 0 ? apart : Math.max(apart, at(i + 1, j + 1) + worth);
    }
  }
  return at;
}
