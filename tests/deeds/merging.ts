import * as mergePolicy from "@/lib/merge-policy";
import { mergeSources } from "@/lib/reshaping/merge-sources";
import { mergeSourcesInput, unmergeSourcesInput } from "@/lib/reshaping/schema";
import { unmergeSources } from "@/lib/reshaping/unmerge-sources";
import { buildCitation } from "../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../factories/claims.ts";
import { buildMerged } from "../factories/merged-sources.ts";
import { PROTECTED } from "../factories/proposals.ts";
import { buildSource } from "../factories/sources.ts";
import { type Deed, type Person, deed } from "./deed.ts";
import { REASON, other } from "./things.ts";

/** Merging sources and undoing it: by whoever wrote everything alone, else by a moderator. */

type Columns = Parameters<typeof buildSource>[0];
interface Shape {
  columns?: Columns;
  facts?: Partial<mergePolicy.SourceFacts>;
  by?: "another";
  cited?: "by another" | "on a protected claim";
}

const SHAPES: Record<string, Shape> = {
  "all mine": {},
  "another's record": { by: "another" },
  "cited by another": { cited: "by another" },
  "on a protected claim": { cited: "on a protected claim", facts: { onProtectedClaim: true } },
  withdrawn: { columns: WITHDRAWN, facts: { withdrawn: true } },
  protected: { columns: PROTECTED, facts: { protected: true } },
};

/** A source so, and what the policy is told of it. */
async function shaped(me: Person, name: string) {
  const { columns, facts, by, cited } = SHAPES[name] ?? {};
  const another = (await other()).id;
  const createdById = by === "another" ? another : me.id;
  const source = await buildSource({ ...columns, createdById });
  const citedById = cited === "by another" ? another : me.id;
  if (cited) {
    const columnsOfClaim = cited === "on a protected claim" ? PROTECTED : {};
    const claim = await buildClaim({ ...columnsOfClaim, createdById: another });
    await buildCitation({ sourceId: source.id, claimId: claim.id, createdById: citedById });
  }
  const known = { withdrawn: false, writerIds: [createdById], contributorIds: [citedById], onProtectedClaim: false };
  return { source, facts: { ...known, ...facts } };
}

/** As a source that goes, and as the one that is kept. */
const pairs = Object.keys(SHAPES).flatMap((name) =>
  (["source", "into"] as const).map((place) => [
    place === "source" ? name : `into one that is: ${name}`,
    async (me: Person) => {
      const [one, mine] = [await shaped(me, name), await shaped(me, "all mine")];
      const [source, into] = place === "source" ? [one, mine] : [mine, one];
      return {
        thing: { source: source.facts, into: into.facts },
        fields: { source: source.source.slug, into: into.source.slug, reason: REASON, confirm: "yes" },
      };
    },
  ]),
);

const undoing = async (mergedBy: Person, isProtected = false) => {
  const source = await buildMerged(mergedBy, isProtected ? PROTECTED : {});
  return {
    thing: { mergedById: mergedBy.id, protected: isProtected },
    fields: { source: source.slug, reason: REASON },
  };
};

export const mergingDeeds: Deed[] = [
  deed({
    action: "workbench/sources/[slug]/merge/actions.ts#merge",
    rule: mergePolicy.canMergeSources,
    schema: mergeSourcesInput,
    verb: mergeSources,
    situations: Object.fromEntries(pairs),
  }),
  deed({
    action: "workbench/sources/[slug]/unmerge/actions.ts#unmerge",
    rule: mergePolicy.canUnmergeSources,
    schema: unmergeSourcesInput,
    verb: unmergeSources,
    situations: {
      "merged by me": (me) => undoing(me),
      "merged by another": async () => undoing(await other()),
      "into a protected one": (me) => undoing(me, true),
      "not merged": async () => {
        const { slug } = await buildSource({ createdById: (await other()).id });
        return { thing: { mergedById: null, protected: false }, fields: { source: slug, reason: REASON } };
      },
    },
  }),
];
