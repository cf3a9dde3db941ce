import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Sought, anchor } from "@/lib/documents/anchor";
import { indexText, isWithinWord } from "@/lib/documents/indexed-text";
import { quoteAt } from "@/lib/documents/place-quote";
import { measureDamage, soughtAt } from "../../../scripts/bench/damage-table.ts";
import { DAMAGE_NAMES, damaged } from "../../../scripts/bench/damage.ts";
import { ACROSS, type Across, madeUpQuotes, madeUpText, randomFrom } from "../../../scripts/bench/made-up-text.ts";

/** The quote between brackets, with what stands around it, and the text without the brackets. */
function marked(text: string): { sought: Sought; text: string } {
  const [before = "", quote = "", after = ""] = text.split(/[[\]]/);
  const whole = before + quote + after;
  const start = Array.from(before).length;
  const sought = quoteAt(indexText(whole), [], start, start + Array.from(quote).length);
  if (!sought) throw new Error("The brackets hold nothing.");
  return { sought, text: whole };
}

const found = (before: string, after: string) => {
  const { sought, text } = marked(before);
  const result = anchor(sought, indexText(after), indexText(text));
  if (result.state === "ORPHANED") return { state: result.state };
  return { ...result, words: Array.from(after).slice(result.start, result.end).join("") };
};

const MILL = "In the spring the well ran dry, and [the mill at the ford] stopped for want of water.";

describe("words that stand where they stood", () => {
  test("are exact, in code points", () => {
    const text = "😀 Before it 😀 stood [the 🏭 mill], and after it the ford of the river 😀.";
    expect(found(text, text.replace(/[[\]]/g, ""))).toMatchObject({ state: "EXACT", start: 20, end: 30, score: 1 });
  });

  test("are exact though much else has changed", () => {
    expect(found(`${MILL} He went.`, `${MILL.replace(/[[\]]/g, "")} She stayed.`)).toMatchObject({ state: "EXACT" });
  });
});

describe("words that stand elsewhere", () => {
  test("are moved, at the place with their surroundings", () => {
    const other = "They say that the mill at the ford was sold.";
    const after = `${other} ${MILL.replace(/[[\]]/g, "")}`;
    const result = found(`${MILL} ${other}`, after);
    expect(result).toMatchObject({
      state: "MOVED",
      words: "the mill at the ford",
      start: after.lastIndexOf("the mill"),
    });
  });

  test("are only proposed when they have a double with the same surroundings", () => {
    const more = "Nobody came to mend it.";
    const refrain = `${MILL.replace(/[[\]]/g, "")} ${more}`;
    const result = found(`${MILL} ${more}\n\n${refrain}`, `New.\n\n${refrain}\n\n${refrain}`);
    expect(result).toMatchObject({ state: "FUZZY", score: 1, words: "the mill at the ford" });
  });

  test("are only proposed where the same words are left in another sentence", () => {
    const other = "My neighbour bought the mill at the ford from his uncle last year.";
    const result = found(`${MILL} ${other}`, `${other} And nothing more is known about it.`);
    expect(result).toMatchObject({ state: "FUZZY", words: "the mill at the ford" });
  });

  test("are only proposed where a part of them is gone, and a sentence that ends alike has come to stand there", () => {
    const [was, other] = ["He asked for bread; “so it was told", "She kept silent for a year; “so it was told"];
    const rest = " asked nobody at all, and the ford was dry.";
    expect(
      found(`${other}”. ${was.replace("it", "[it")}”. The mill]${rest}`, `${other}”. The mill${rest}`),
    ).toMatchObject({
      state: "FUZZY",
    });
  });

  test("are only proposed where more letters next to them are those of a double", () => {
    const rest = "was open to all who came there and";
    const before = `The miller went home. On both days [the lock of the ford] ${rest} paid.`;
    const double = `on most days the lock of the ford ${rest} stayed.`;
    expect(found(`${before} ${double}`, `The miller went home. ${double}`)).toMatchObject({ state: "FUZZY" });
  });

  test("are only proposed where they part a word, and the whole word is", () => {
    const [before, after] = [MILL.replace("mill at the ford]", "mill] at the ford"), MILL.replace(/[[\]]/g, "")];
    expect(found(before, after.replace("mill at", "mills at"))).toMatchObject({ state: "FUZZY", words: "the mills" });
  });

  test("are only proposed when one place has the words and another the surroundings", () => {
    const after = `${MILL.replace("[the mill at the ford]", "the mill on the ford")} He sold the mill at the ford.`;
    expect(found(MILL, after)).toMatchObject({ state: "FUZZY", words: "the mill on the ford" });
  });
});

describe("words that were changed", () => {
  test.each([
    ["in case", "THE MILL AT THE FORD"],
    ["in spelling", "the myll at the forde"],
    ["by punctuation", "the mill, at the ford"],
    ["by a word put in", "the old mill at the ford"],
  ])("%s are proposed, whole words of them", (_, words) => {
    const result = found(MILL, MILL.replace(/\[.*\]/, words));
    expect(result).toMatchObject({ state: "FUZZY" });
    expect("words" in result && words.includes(result.words)).toBe(true);
  });

  test("beyond knowing are orphaned", () => {
    expect(found(MILL, "The weather was fine that year, and everybody was content with what there was.")).toEqual({
      state: "ORPHANED",
    });
  });
});

describe("words recorded without their surroundings", () => {
  const bare = { prefix: null, suffix: null };
  const text = "It is said that the mill stopped, and that the mill at the ford by the river was sold.";

  test("are certain at their offsets when they stand there only, and nowhere else certain unless they are long", () => {
    const start = text.indexOf("was sold");
    const quote = "was sold";
    expect(anchor({ ...bare, quote, start }, indexText(text), null).state).toBe("EXACT");
    expect(anchor({ ...bare, quote, start: 0 }, indexText(text), null).state).toBe("FUZZY");
    expect(anchor({ ...bare, quote: "the mill at the ford by the river", start: 0 }, indexText(text), null).state).toBe(
      "MOVED",
    );
  });

  test("are not certain when they stand there twice", () => {
    const sought = { ...bare, quote: "the mill", start: text.indexOf("the mill") };
    expect(anchor(sought, indexText(text), null)).toMatchObject({ state: "FUZZY", start: sought.start });
  });
});

test("a text without spaces between words is found by its letters", () => {
  const before = "春天井干了,村里的人都说[河边的磨坊停了],因为没有水。后来有四十个人到城里去了。";
  expect(found(before, `后记。\n\n${before.replace(/[[\]]/g, "")}`)).toMatchObject({
    state: "MOVED",
    words: "河边的磨坊停了",
  });
  expect(found(before, before.replace("[河边的磨坊停了]", "河边的老磨坊停了"))).toMatchObject({ state: "FUZZY" });
});

test("thousands of the same words do not hold it up", () => {
  const text = indexText("the mill and ".repeat(50_000));
  expect(anchor({ quote: "mill and the", prefix: "the ", suffix: " mill", start: 4 }, text, text).state).toBe("FUZZY");
});

describe("whatever happens to a text with the same words in many places", () => {
  const cases = DAMAGE_NAMES.flatMap((damage) =>
    (Object.keys(ACROSS) as Across[]).map((across) => [damage, across] as const),
  );
  test.each(cases)(
    "%s, across %s: what is called certain stands on the very words, at the very place",
    (damage, across) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1_000, max: 20_000 }), (seed, size) => {
          const { there, gone } = measureDamage(damage, { seed, size, quotes: 40, across });
          expect([there["certain, wrong"], gone["certain, wrong"]]).toEqual([0, 0]);
        }),
        { numRuns: 10 },
      );
    },
  );

  test.each(DAMAGE_NAMES)("%s: what is proposed begins and ends at the edge of a word", (damage) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const random = randomFrom(seed);
        const text = madeUpText(random, 3_000);
        const after = damaged(text, damage, random).text;
        const [earlier, now] = [indexText(text), indexText(after)];
        for (const quote of madeUpQuotes(random, text, 40)) {
          const place = anchor(soughtAt(earlier, quote), now, earlier);
          if (place.state !== "FUZZY") continue;
          const [start, end] = [now.points.toUnit(place.start), now.points.toUnit(place.end)];
          expect([isWithinWord(after, start), isWithinWord(after, end)]).toEqual([false, false]);
        }
      }),
      { numRuns: 20 },
    );
  });
});
