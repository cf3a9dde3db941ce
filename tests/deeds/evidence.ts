import { attachCitation } from "@/lib/citations/attach";
import { checkCitation } from "@/lib/citations/check";
import { restoreCitation } from "@/lib/citations/restore";
import { reviseCitation } from "@/lib/citations/revise";
import { attachInput, checkInput, reviseInput, withdrawInput } from "@/lib/citations/schema";
import { withdrawCitation } from "@/lib/citations/withdraw";
import { CHOSEN } from "@/lib/estimates/vocabulary";
import { dropEmpty } from "@/lib/form-state";
import * as policy from "@/lib/policy";
import * as sourcePolicy from "@/lib/source-policy";
import { withRows } from "@/lib/quotations/form-values";
import { saveQuotation } from "@/lib/quotations/save";
import { saveQuotationInput } from "@/lib/quotations/schema";
import { buildClaim } from "../factories/claims.ts";
import { PROTECTED } from "../factories/proposals.ts";
import { buildSource } from "../factories/sources.ts";
import { type Deed, type Fields, type Person, deed } from "./deed.ts";
import { REASON, citationOf, claimsIn, other, ownedIn } from "./things.ts";

/** Citations and quotations. */

const on = (name: string) => `workbench/claims/[slug]/actions.ts#${name}`;

export const CONTENT: Fields = {
  "content.stance": "CONTEXT",
  "content.summary": "It says so.",
  "content.estimate.figure": "",
  "content.estimate.unit": "",
  "content.estimate.comparator": "ABOUT",
};
const withoutFigure = (form: Record<string, unknown>) => ({
  ...form,
  content: dropEmpty(form.content, "estimate", CHOSEN),
});

export const QUOTATION: Fields = {
  "content.saidBy": "Karl Marx",
  "content.asGiven": "perish in the revolutionary holocaust",
  "content.asGivenLanguage": "en",
  "content.originalLanguage": "de",
  "content.originalWording": "im revolutionären Weltsturm unterzugehen",
};

const revised = (citationId: string): Fields => ({ citationId, version: "1", ...CONTENT, reason: REASON });
const withReason = (citationId: string): Fields => ({ citationId, reason: REASON });

/** One's own or another's, that stands or not, and one's own on a protected claim. */
const citations = (first: "standing" | "withdrawn", fieldsOf: (citationId: string) => Fields) =>
  ownedIn(first, async (ownerId, columns) => fieldsOf((await citationOf(ownerId, columns)).id));
const onProtected = (fieldsOf: (citationId: string) => Fields) => ({
  "mine, on a protected claim": async (me: Person) => {
    const { id: claimId } = await buildClaim({ ...PROTECTED, createdById: (await other()).id });
    const { id } = await citationOf(me.id, { claimId });
    return {
      thing: { withdrawn: false, createdById: me.id, personId: me.id, protected: true },
      fields: fieldsOf(id),
    };
  },
});

export const evidenceDeeds: Deed[] = [
  deed({
    action: on("attach"),
    rule: policy.canAttachCitation,
    schema: attachInput,
    prepare: withoutFigure,
    verb: attachCitation,
    // A source comes with its first citation, by the same form.
    behind: [sourcePolicy.canAddSource],
    situations: {
      ...claimsIn(["standing", "withdrawn", "protected"], async ({ slug }) => ({
        claim: slug,
        "source.from": "LIBRARY",
        "source.slug": (await buildSource({ createdById: (await other()).id })).slug,
        ...CONTENT,
      })),
      "standing, with a new source": async () => {
        const { slug } = await buildClaim({ createdById: (await other()).id });
        const source = { "source.from": "NEW", "source.source.type": "book", "source.source.title": `Of ${slug}` };
        return { thing: { withdrawn: false }, fields: { claim: slug, ...source, ...CONTENT } };
      },
    },
  }),
  deed({
    action: on("revise"),
    rule: policy.canReviseCitation,
    schema: reviseInput,
    prepare: withoutFigure,
    verb: reviseCitation,
    situations: { ...citations("standing", revised), ...onProtected(revised) },
  }),
  deed({
    action: on("withdrawOneCitation"),
    rule: policy.canWithdrawCitation,
    schema: withdrawInput,
    verb: withdrawCitation,
    situations: { ...citations("standing", withReason), ...onProtected(withReason) },
  }),
  deed({
    action: on("restoreOneCitation"),
    rule: policy.canRestoreCitation,
    schema: withdrawInput,
    verb: restoreCitation,
    situations: citations("withdrawn", withReason),
  }),
  deed({
    action: on("check"),
    rule: policy.canCheckCitation,
    schema: checkInput,
    verb: checkCitation,
    situations: citations("standing", (citationId) => ({
      citationId,
      version: "1",
      saw: "FULL_TEXT",
      finding: "SAYS_SO",
      note: "",
    })),
  }),
  deed({
    action: on("quotation"),
    rule: policy.canSaveQuotation,
    schema: saveQuotationInput,
    prepare: withRows,
    verb: saveQuotation,
    situations: claimsIn(
      ["standing", "withdrawn", "protected"],
      ({ slug }) => ({ claim: slug, version: "0", ...QUOTATION, reason: "" }),
      { type: "QUOTATION" },
    ),
  }),
];
