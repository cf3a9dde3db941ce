import * as policy from "@/lib/policy";
import { splittingOf } from "@/lib/reshaping/form";
import { mergeClaims } from "@/lib/reshaping/merge";
import { mergeInput, splitInput } from "@/lib/reshaping/schema";
import { splitClaim } from "@/lib/reshaping/split";
import { buildCitation } from "../factories/citations.ts";
import { WITHDRAWN, buildClaim } from "../factories/claims.ts";
import { buildDocument, buildOccurrence } from "../factories/occurrences.ts";
import { PROTECTED } from "../factories/proposals.ts";
import { type Deed, type Fields, type Person, deed } from "./deed.ts";
import { REASON, other } from "./things.ts";

/** Merging and splitting: by whoever wrote everything alone, else by a moderator. */

type Columns = Parameters<typeof buildClaim>[0];
type Claim = Awaited<ReturnType<typeof buildClaim>>;

const SHAPED: Record<string, { columns?: Columns; facts?: Partial<policy.ClaimFacts>; by?: "another"; cited?: true }> =
  {
    "all mine": {},
    "another's wording": { by: "another" },
    "with another's source": { cited: true },
    withdrawn: { columns: WITHDRAWN, facts: { withdrawn: true } },
    protected: { columns: PROTECTED, facts: { protected: true } },
  };

/** A claim so, and what the policy is told of it. */
async function shaped(me: Person, name: string) {
  const { columns, facts, by, cited } = SHAPED[name] ?? {};
  const another = (await other()).id;
  const createdById = by === "another" ? another : me.id;
  const claim = await buildClaim({ ...columns, createdById });
  const citation = cited ? await buildCitation({ claimId: claim.id, createdById: another }) : null;
  const contributorIds = cited ? [another] : [];
  return { claim, citation, facts: { withdrawn: false, writerIds: [createdById], contributorIds, ...facts } };
}

const merging = (claim: Claim, into: Claim): Fields => ({
  claim: claim.slug,
  into: into.slug,
  reason: REASON,
  confirm: "yes",
});

/** As a claim that goes, and as the one that is kept. */
const pairs = Object.keys(SHAPED).flatMap((name) =>
  (["claim", "into"] as const).map((place) => [
    place === "claim" ? name : `into one that is: ${name}`,
    async (me: Person) => {
      const [one, mine] = [await shaped(me, name), await shaped(me, "all mine")];
      const [claim, into] = place === "claim" ? [one, mine] : [mine, one];
      return { thing: { claim: claim.facts, into: into.facts }, fields: merging(claim.claim, into.claim) };
    },
  ]),
);

async function splitting(me: Person, name: string) {
  const { claim, citation, facts } = await shaped(me, name);
  const place = await buildOccurrence(await buildDocument(), { claimId: claim.id, start: 3, end: 14 });
  const fields: Fields = {
    claim: claim.slug,
    ...part(0, "Seven million people died."),
    ...part(1, "It was in two years."),
    "occurrences.0.id": place.id,
    "occurrences.0.parts[]": ["1", "2"],
    ...(citation && { "citations.0.id": citation.id, "citations.0.parts[]": ["1"] }),
    reason: REASON,
    confirm: "yes",
  };
  return { thing: facts, fields };
}

const part = (number: number, statement: string): Fields => ({
  [`parts.${number}.statement`]: statement,
  [`parts.${number}.type`]: "QUANTITY",
  [`parts.${number}.checkability`]: "YES",
  [`parts.${number}.note`]: "",
});

export const reshapingDeeds: Deed[] = [
  deed({
    action: "workbench/claims/[slug]/merge/actions.ts#merge",
    rule: policy.canMergeClaims,
    schema: mergeInput,
    verb: mergeClaims,
    situations: Object.fromEntries(pairs),
  }),
  deed({
    action: "workbench/claims/[slug]/split/actions.ts#split",
    rule: policy.canSplitClaim,
    schema: splitInput,
    prepare: splittingOf,
    verb: splitClaim,
    situations: Object.fromEntries(Object.keys(SHAPED).map((name) => [name, (me: Person) => splitting(me, name)])),
  }),
];
