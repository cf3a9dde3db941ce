import * as policy from "@/lib/scan-policy";
import { OWNED, type Row, THING, walk } from "./asking.ts";

/** Page scans. */

const RIGHTS = {
  "public domain": () => ({ rights: "PUBLIC_DOMAIN" as const }),
  members: () => ({ rights: "MEMBERS" as const }),
};

export const scanRows: Row[] = [
  ...walk("canAddScan", policy.canAddScan, THING, { standing: "-EMA", withdrawn: "----" }),
  // Whoever added it may take it back, even when they are an editor no more.
  ...walk("canWithdrawScan", policy.canWithdrawScan, OWNED, {
    mine: "REMA",
    "mine, withdrawn": "----",
    "another's": "--MA",
    "another's, withdrawn": "----",
  }),
  ...walk("canChangeScanRights", policy.canChangeScanRights, THING, { standing: "--MA", withdrawn: "----" }),
  ...walk("canSeeScan", policy.canSeeScan, RIGHTS, { "public domain": "REMA", members: "REMA" }),
];
