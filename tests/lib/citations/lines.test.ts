import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceWords, sourceCount, stanceCount } from "@/lib/citations/balance-words";
import { balanceOf } from "@/lib/citations/balance";
import { inLines, linesOf, originsOf, wouldCircle } from "@/lib/citations/lines";
import { type Stance, STANCES } from "@/lib/citations/vocabulary";

interface One {
  id: string;
  derivesFromId: string | null;
  stance: Stance;
  withdrawnAt: Date | null;
}

const one = (id: string, derivesFromId: string | null = null, over: Partial<One> = {}): One => ({
  id,
  derivesFromId,
  stance: "SUPPORTS",
  withdrawnAt: null,
  ...over,
});
const WITHDRAWN = { withdrawnAt: new Date() };

describe("what goes back to the same thing is one line", () => {
  test.each<[string, One[], number]>([
    ["nothing", [], 0],
    ["sources that stand alone", [one("a"), one("b")], 2],
    ["a chain of three", [one("a"), one("b", "a"), one("c", "b")], 1],
    ["two that repeat a third, and one more", [one("a"), one("b", "a"), one("c", "a"), one("d")], 2],
    ["two that repeat one of another stance", [one("a", null, { stance: "ORIGIN" }), one("b", "a"), one("c", "a")], 1],
    ["a chain through another stance", [one("a"), one("b", "a", { stance: "DISPUTES" }), one("c", "b")], 1],
    ["two that repeat a withdrawn one", [one("a", null, WITHDRAWN), one("b", "a"), one("c", "a")], 1],
    ["a chain through a withdrawn one", [one("a"), one("b", "a", WITHDRAWN), one("c", "b")], 1],
    ["one that repeats a withdrawn one", [one("a", null, WITHDRAWN), one("b", "a")], 1],
    ["withdrawn ones only", [one("a", null, WITHDRAWN), one("b", null, WITHDRAWN)], 0],
  ])("%s", (_, citations, lines) => {
    expect(linesOf(citations).SUPPORTS).toBe(lines);
  });
});

/** Citations in any order of which each repeats none or one, never in a circle. */
const forests = fc
  .array(
    fc.record({
      up: fc.option(fc.nat(), { freq: 1 }),
      stance: fc.constantFrom(...STANCES),
      isWithdrawn: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .chain((rows) => {
    const citations = rows.map(({ up, stance, isWithdrawn }, index) =>
      one(`c${index}`, up === null || index === 0 ? null : `c${up % index}`, {
        stance,
        withdrawnAt: isWithdrawn ? new Date() : null,
      }),
    );
    return fc.shuffledSubarray(citations, { minLength: citations.length });
  });

/** By the book: citations are tied when one repeats the other, and ties carry on. */
function tiedGroups(citations: readonly One[]): Set<string>[] {
  let groups = citations.map(({ id }) => new Set([id]));
  for (const { id, derivesFromId } of citations) {
    if (derivesFromId === null) continue;
    const joined = groups.filter((group) => group.has(id) || group.has(derivesFromId));
    groups = [...groups.filter((group) => !joined.includes(group)), new Set(joined.flatMap((group) => [...group]))];
  }
  return groups;
}

test("lines are the groups of citations that ties hold together", () => {
  fc.assert(
    fc.property(forests, fc.constantFrom(...STANCES), (citations, stance) => {
      const isCounted = (id: string) =>
        citations.some((each) => each.id === id && each.stance === stance && each.withdrawnAt === null);
      const groups = tiedGroups(citations).filter((group) => [...group].some(isCounted));
      expect(linesOf(citations)[stance]).toBe(groups.length);
    }),
  );
});

test("there are never more lines than sources, nor none where there are sources", () => {
  fc.assert(
    fc.property(forests, (citations) => {
      const lines = linesOf(citations);
      const sources = balanceOf(citations.filter((each) => each.withdrawnAt === null));
      for (const stance of STANCES) {
        expect(lines[stance]).toBeLessThanOrEqual(sources[stance]);
        expect(lines[stance] === 0).toBe(sources[stance] === 0);
      }
    }),
  );
});

test("an origin repeats nothing, and is the same for a citation and what it repeats", () => {
  fc.assert(
    fc.property(forests, (citations) => {
      const origins = originsOf(citations);
      for (const { id, derivesFromId } of citations) {
        const origin = citations.find((each) => each.id === origins.get(id));
        expect(origin?.derivesFromId).toBeNull();
        if (derivesFromId !== null) expect(origins.get(id)).toBe(origins.get(derivesFromId));
      }
    }),
  );
});

test("a repeat would close a circle exactly when the two would be tied from both sides", () => {
  fc.assert(
    fc.property(forests, fc.nat(), fc.nat(), (citations, a, b) => {
      const [from, to] = [citations[a % citations.length], citations[b % citations.length]];
      if (!from || !to) return;
      const seen = new Set<string>();
      let at: One | undefined = to;
      while (at && !seen.has(at.id)) {
        seen.add(at.id);
        const up: string | null = at.id === from.id ? to.id : at.derivesFromId;
        at = citations.find((each) => each.id === up);
      }
      expect(wouldCircle(citations, from.id, to.id)).toBe(at !== undefined);
    }),
  );
});

test("every citation of a group is drawn once, and never above what it repeats", () => {
  fc.assert(
    fc.property(forests, fc.constantFrom(...STANCES), (citations, stance) => {
      const group = citations.filter((each) => each.stance === stance && each.withdrawnAt === null);
      const lines = inLines(group, citations);
      const drawn = lines.flat().map(({ citation }) => citation.id);
      expect(drawn.toSorted()).toEqual(group.map(({ id }) => id).toSorted());
      for (const line of lines) {
        expect(line[0]?.depth).toBe(0);
        expect(line.slice(1).every(({ depth }) => depth > 0)).toBe(true);
      }
      for (const { id, derivesFromId } of group) {
        if (derivesFromId === null || !drawn.includes(derivesFromId)) continue;
        expect(drawn.indexOf(derivesFromId)).toBeLessThan(drawn.indexOf(id));
      }
    }),
  );
});

test("a circle, should there ever be one, ends", () => {
  const circle = [one("a", "b"), one("b", "a"), one("c", "a")];
  expect(linesOf(circle).SUPPORTS).toBe(1);
});

describe("in words", () => {
  test("lines are told only where they differ from sources", () => {
    expect([stanceCount("SUPPORTS", 2, 2), stanceCount("QUALIFIES", 1, 1)]).toEqual(["2 support", "1 qualifies"]);
    expect(stanceCount("DISPUTES", 5, 2)).toBe("2 independent lines dispute (5 sources)");
    expect(stanceCount("SUPPORTS", 3, 1)).toBe("1 independent line supports (3 sources)");
    expect([sourceCount(1, 1), sourceCount(5, 2)]).toEqual(["1 source", "2 independent lines (5 sources)"]);
  });

  test("nobody disputing is told too", () => {
    const citations = [one("a"), one("b", "a"), one("c", null, { stance: "CONTEXT" })];
    expect(balanceWords(balanceOf(citations), linesOf(citations))).toBe(
      "1 independent line supports (2 sources), 0 dispute, 1 gives background",
    );
  });
});
