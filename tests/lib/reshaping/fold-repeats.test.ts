import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { originsOf } from "@/lib/citations/lines";
import { type Repeating, foldRepeats } from "@/lib/reshaping/fold-repeats";

const link = (id: string, derivesFromId: string | null = null): Repeating => ({
  id,
  derivesFromId,
  overlapReason: derivesFromId === null ? null : "SAME_DATASET",
});

/** Citations of which each repeats none or one, never in a circle. */
const forest = (name: string) =>
  fc
    .array(fc.option(fc.nat(), { freq: 2 }), { minLength: 1, maxLength: 12 })
    .map((ups) =>
      ups.map((up, index) => link(`${name}${index}`, up === null || index === 0 ? null : `${name}${up % index}`)),
    );

/** Two claims, and which citations of the one stand on the other already. */
const merges = fc.record({ own: forest("a"), others: forest("b") }).chain(({ own, others }) =>
  fc.record({
    own: fc.shuffledSubarray(own, { minLength: own.length }),
    others: fc.constant(others),
    duplicates: fc
      .tuple(fc.shuffledSubarray(own), fc.shuffledSubarray(others))
      .map(([these, those]) => those.flatMap(({ id: twin }, at) => (these[at] ? [{ id: these[at].id, twin }] : []))),
  }),
);

type Merge = typeof merges extends fc.Arbitrary<infer T> ? T : never;

function fold({ own, others, duplicates }: Merge): Repeating[] {
  const after = new Map([...own, ...others].map((one) => [one.id, one]));
  for (const { id, repeat } of foldRepeats(duplicates, own, others)) {
    after.set(id, { id, derivesFromId: repeat.derivesFrom, overlapReason: repeat.overlapReason });
  }
  return [...after.values()];
}

/** The groups that ties hold together when a duplicate and its twin are one citation. */
function groupOf(citations: readonly Repeating[], duplicates: Merge["duplicates"]): (id: string) => string {
  const ties = [
    ...citations.map(({ id, derivesFromId }) => [id, derivesFromId ?? id] as const),
    ...duplicates.map(({ id, twin }) => [id, twin] as const),
  ];
  const group = new Map(citations.map(({ id }) => [id, id]));
  for (const [one, other] of ties) {
    const [from, to] = [group.get(one), group.get(other)];
    for (const [id, name] of group) if (name === from && to !== undefined) group.set(id, to);
  }
  return (id) => group.get(id) ?? id;
}

const repeatOf = (citations: readonly Repeating[], id: string) =>
  citations.find((one) => one.id === id)?.derivesFromId ?? null;

test("no circle is closed, at no step", () => {
  fc.assert(
    fc.property(merges, (merge) => {
      const after = new Map([...merge.own, ...merge.others].map((one) => [one.id, one]));
      for (const { id, repeat } of foldRepeats(merge.duplicates, merge.own, merge.others)) {
        after.set(id, { id, derivesFromId: repeat.derivesFrom, overlapReason: repeat.overlapReason });
        const seen = new Set<string>();
        for (let at: string | null = id; at !== null; at = after.get(at)?.derivesFromId ?? null) {
          expect(seen.has(at)).toBe(false);
          seen.add(at);
        }
      }
    }),
  );
});

test("nothing is tied that was not, once a duplicate and its twin are the same", () => {
  fc.assert(
    fc.property(merges, (merge) => {
      const group = groupOf([...merge.own, ...merge.others], merge.duplicates);
      for (const { id, derivesFromId } of fold(merge)) if (derivesFromId) expect(group(id)).toBe(group(derivesFromId));
    }),
  );
});

test("no standing citation makes a line of its own beside what it or its duplicate is tied to", () => {
  fc.assert(
    fc.property(merges, (merge) => {
      const { own, others, duplicates } = merge;
      // Where both repeat something, one link cannot say it.
      fc.pre(duplicates.every(({ id, twin }) => repeatOf(own, id) === null || repeatOf(others, twin) === null));
      const group = groupOf([...own, ...others], duplicates);
      const after = fold(merge);
      const origins = originsOf(after);
      const isGone = new Set(duplicates.map(({ id }) => id));
      const standing = after.filter(({ id }) => !isGone.has(id));
      for (const one of standing) {
        for (const other of standing) {
          expect(origins.get(one.id) === origins.get(other.id)).toBe(group(one.id) === group(other.id));
        }
      }
    }),
  );
});

test("whatever both repeat, a standing one that repeats something goes on doing so, and so does what repeats a duplicate", () => {
  fc.assert(
    fc.property(merges, (merge) => {
      const after = fold(merge);
      const origins = originsOf(after);
      for (const { id, derivesFromId } of merge.others)
        if (derivesFromId) expect(repeatOf(after, id)).toBe(derivesFromId);
      const isGone = new Set(merge.duplicates.map(({ id }) => id));
      for (const { id, twin } of merge.duplicates) {
        for (const one of merge.own) {
          if (one.derivesFromId === id && !isGone.has(one.id)) expect(origins.get(one.id)).toBe(origins.get(twin));
        }
      }
    }),
  );
});

describe("what a duplicate repeats", () => {
  const reasoned = { overlapReason: "SAME_DATASET" };
  test("goes to its twin, and to the twin of what it repeats where that stands twice as well", () => {
    const own = [link("a0"), link("a1", "a0")];
    const others = [link("b0"), link("b1")];
    expect(foldRepeats([{ id: "a1", twin: "b1" }], own, others)).toEqual([
      { id: "b1", repeat: { derivesFrom: "a0", ...reasoned } },
    ]);
    expect(
      foldRepeats(
        [
          { id: "a0", twin: "b0" },
          { id: "a1", twin: "b1" },
        ],
        own,
        others,
      ).at(-1),
    ).toEqual({ id: "b1", repeat: { derivesFrom: "b0", ...reasoned } });
  });

  test("is let be where that would close a circle, since the two are tied then", () => {
    const [own, others] = [
      [link("a0"), link("a1", "a0")],
      [link("b1"), link("b0", "b1")],
    ];
    const both = [
      { id: "a0", twin: "b0" },
      { id: "a1", twin: "b1" },
    ];
    expect(foldRepeats(both, own, others).map(({ id }) => id)).toEqual(["a0"]);
  });
});
