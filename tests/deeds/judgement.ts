import { restoreNote } from "@/lib/confidence/restore";
import { signNoteInput, withdrawNoteInput } from "@/lib/confidence/schema";
import { signNote } from "@/lib/confidence/sign";
import { withdrawNote } from "@/lib/confidence/withdraw";
import * as policy from "@/lib/policy";
import { recordSearch } from "@/lib/search-records/add";
import { restoreSearch } from "@/lib/search-records/restore";
import { recordSearchInput, withdrawSearchInput } from "@/lib/search-records/schema";
import { withdrawSearch } from "@/lib/search-records/withdraw";
import { WITHDRAWN, buildClaim } from "../factories/claims.ts";
import { buildNote } from "../factories/notes.ts";
import { buildSearchRecord } from "../factories/search-records.ts";
import { type Deed, type Fields, deed } from "./deed.ts";
import { REASON, claimsIn, other, ownedIn } from "./things.ts";

/** Confidence notes and search records. */

const on = (name: string) => `workbench/claims/[slug]/actions.ts#${name}`;

const NOTE: Fields = {
  evidenceVersion: "1",
  "content.finding": "Studies put the deaths between three and four million.",
  "content.evidence": "MEDIUM",
  "content.agreement": "HIGH",
  "content.level": "HIGH",
  "content.relation": "INCONSISTENT",
  "content.relationNote": "About twice as high as the studies.",
  "content.reasons": "Two independent reconstructions agree.",
};
const SEARCH: Fields = {
  "content.lookedFor": "COUNTER_SOURCE",
  "content.places": "A library\nAn archive",
  "content.day": "2026-05-03",
  "content.outcome": "NONE",
  "content.found": "",
};

/** A claim for a note to be signed on. */
const noted =
  (columns: Parameters<typeof buildClaim>[0], facts: { withdrawn: boolean; opinion: boolean }) => async () => {
    const { slug } = await buildClaim({ ...columns, createdById: (await other()).id });
    return { thing: facts, fields: { claim: slug, ...NOTE } };
  };

/** A claim of somebody else for something to stand on. */
const claimId = async () => (await buildClaim({ createdById: (await other()).id })).id;

const notes = (first: "standing" | "withdrawn") =>
  ownedIn(first, async (personId, columns) => {
    const { id } = await buildNote({ claimId: await claimId(), personId, ...columns });
    return { noteId: id, reason: REASON };
  });
const searches = (first: "standing" | "withdrawn") =>
  ownedIn(first, async (personId, columns) => {
    const { id } = await buildSearchRecord({ claimId: await claimId(), personId, ...columns });
    return { recordId: id, reason: REASON };
  });

export const judgementDeeds: Deed[] = [
  deed({
    action: on("sign"),
    rule: policy.canSignNote,
    schema: signNoteInput,
    verb: signNote,
    situations: {
      "on a claim": noted({}, { withdrawn: false, opinion: false }),
      "on an opinion": noted({ type: "EVALUATION" }, { withdrawn: false, opinion: true }),
      "on a withdrawn claim": noted(WITHDRAWN, { withdrawn: true, opinion: false }),
    },
  }),
  deed({
    action: on("withdrawOneNote"),
    rule: policy.canWithdrawNote,
    schema: withdrawNoteInput,
    verb: withdrawNote,
    situations: notes("standing"),
  }),
  deed({
    action: on("restoreOneNote"),
    rule: policy.canRestoreNote,
    schema: withdrawNoteInput,
    verb: restoreNote,
    situations: notes("withdrawn"),
  }),
  deed({
    action: on("recordOneSearch"),
    rule: policy.canRecordSearch,
    schema: recordSearchInput,
    verb: recordSearch,
    situations: claimsIn(["standing", "withdrawn"], ({ slug }) => ({ claim: slug, ...SEARCH })),
  }),
  deed({
    action: on("withdrawOneSearch"),
    rule: policy.canWithdrawSearch,
    schema: withdrawSearchInput,
    verb: withdrawSearch,
    situations: searches("standing"),
  }),
  deed({
    action: on("restoreOneSearch"),
    rule: policy.canRestoreSearch,
    schema: withdrawSearchInput,
    verb: restoreSearch,
    situations: searches("withdrawn"),
  }),
];
