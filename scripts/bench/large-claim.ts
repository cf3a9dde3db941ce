import { attachCitation } from "@/lib/citations/attach";
import { attachInput } from "@/lib/citations/schema";
import { addClaim } from "@/lib/claims/add";
import { addClaimInput } from "@/lib/claims/schema";
import { db } from "@/lib/db";
import { REFRESH_HEADER, refreshToken } from "@/lib/refresh";

const CITATIONS = 200;
const STANCES = ["SUPPORTS", "DISPUTES", "QUALIFIES", "CONTEXT"] as const;

/**
 * Adds a claim with 200 citations, half of them with an estimate: about eight times the corpus's
 * largest. Returns its address.
 */
export async function makeLargeClaim(editorId: string): Promise<string> {
  const actor = { personId: editorId };
  const sources = await db().source.findMany({ select: { slug: true }, orderBy: { slug: "asc" }, take: CITATIONS });
  const { claim: slug } = await addClaim(
    actor,
    addClaimInput.parse({
      slug: "two-hundred-citations",
      wording: { statement: "A claim with two hundred citations.", type: "QUANTITY", checkability: "YES" },
      occurrences: [{ document: "soviet-story-review", paragraph: 1, quote: "almost two", voice: "reviewer" }],
    }),
  );
  for (let i = 0; i < CITATIONS; i += 1) {
    const source = sources[i % sources.length]?.slug;
    await attachCitation(
      actor,
      attachInput.parse({ claim: slug, source: { from: "LIBRARY", slug: source }, content: content(i) }),
    );
  }
  return `/claims/${slug}`;
}

const content = (i: number) => ({
  stance: STANCES[i % STANCES.length],
  // Two of one source on one claim must bear on different parts of it.
  bearsOn: `part ${i}`,
  summary: `Says of this one thing in about as many words as a citation of the corpus does, the ${i}th time.`.repeat(2),
  ...(i % 2 === 0 && {
    estimate: {
      low: String(1_000_000 + 7_000 * i),
      best: String(2_000_000 + 9_000 * i),
      high: String(4_000_000 + 11_000 * i),
      comparator: "BETWEEN",
      unit: "deaths",
      counted: "deaths in the famine",
      place: i % 4 === 0 ? "Soviet Ukraine" : "Soviet Union",
      cause: "FAMINE",
      method: "UNSTATED",
      period: "1932/1933",
    },
  }),
});

/** Milliseconds until a reader has a page that no cache holds, one at a time; the middle of `times`. */
export async function madeAfresh(origin: string, path: string, secret: string, times = 5): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < times; i += 1) {
    await fetch(`${origin}/api/refresh`, { method: "POST", headers: { [REFRESH_HEADER]: refreshToken(secret) } });
    const start = performance.now();
    await (await fetch(`${origin}${path}`)).arrayBuffer();
    taken.push(performance.now() - start);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}
