import * as policy from "@/lib/policy";
import { ME, OWNED, PROTECTABLE, type Row, THING, owned, walk } from "./asking.ts";

/** What editors attach to a claim: citations, quotations, confidence notes, records of searches. */

const ATTACHED = {
  ...OWNED,
  "mine, on a protected claim": () => ({ ...owned(ME, false)(), protected: true }),
};

const NOTED = {
  "on a claim": () => ({ withdrawn: false, opinion: false }),
  "on an opinion": () => ({ withdrawn: false, opinion: true }),
  "on a withdrawn claim": () => ({ withdrawn: true, opinion: false }),
};

export const evidenceRows: Row[] = [
  ...walk("canAttachCitation", policy.canAttachCitation, PROTECTABLE, {
    standing: "-EMA",
    withdrawn: "----",
    protected: "--MA",
  }),
  ...walk("canReviseCitation", policy.canReviseCitation, ATTACHED, {
    "mine, on a protected claim": "--MA",
    mine: "-EMA",
    "mine, withdrawn": "----",
    "another's": "--MA",
    "another's, withdrawn": "----",
  }),
  // Whoever attached it may take it back, even when they are an editor no more.
  ...walk("canWithdrawCitation", policy.canWithdrawCitation, ATTACHED, {
    "mine, on a protected claim": "--MA",
    mine: "REMA",
    "mine, withdrawn": "----",
    "another's": "--MA",
    "another's, withdrawn": "----",
  }),
  ...walk("canRestoreCitation", policy.canRestoreCitation, OWNED, {
    mine: "----",
    "mine, withdrawn": "--MA",
    "another's": "----",
    "another's, withdrawn": "--MA",
  }),
  ...walk("canCheckCitation", policy.canCheckCitation, OWNED, {
    mine: "-EMA",
    "mine, withdrawn": "----",
    "another's": "-EMA",
    "another's, withdrawn": "----",
  }),
  ...walk("canSaveQuotation", policy.canSaveQuotation, PROTECTABLE, {
    standing: "-EMA",
    withdrawn: "----",
    protected: "--MA",
  }),
  ...walk("canSignNote", policy.canSignNote, NOTED, {
    "on a claim": "-EMA",
    "on an opinion": "----",
    "on a withdrawn claim": "----",
  }),
  ...walk("canRecordSearch", policy.canRecordSearch, THING, { standing: "-EMA", withdrawn: "----" }),
  ...walk("canWithdrawSearch", policy.canWithdrawSearch, OWNED, {
    mine: "REMA",
    "mine, withdrawn": "----",
    "another's": "--MA",
    "another's, withdrawn": "----",
  }),
  ...walk("canRestoreSearch", policy.canRestoreSearch, THING, { standing: "----", withdrawn: "--MA" }),
  ...walk("canWithdrawNote", policy.canWithdrawNote, OWNED, {
    mine: "REMA",
    "mine, withdrawn": "----",
    "another's": "--MA",
    "another's, withdrawn": "----",
  }),
  ...walk("canRestoreNote", policy.canRestoreNote, OWNED, {
    mine: "----",
    "mine, withdrawn": "--MA",
    "another's": "----",
    "another's, withdrawn": "--MA",
  }),
];
