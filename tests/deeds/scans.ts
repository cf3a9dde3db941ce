import * as policy from "@/lib/scan-policy";
import { addScan } from "@/lib/scans/add";
import { changeScanRights } from "@/lib/scans/change-rights";
import { withFile } from "@/lib/scans/from-form";
import { addScanInput, changeScanRightsInput, withdrawScanInput } from "@/lib/scans/schema";
import { withdrawScan } from "@/lib/scans/withdraw";
import { SMALLEST_PNG, buildScan } from "../factories/scans.ts";
import { buildSource } from "../factories/sources.ts";
import { type Deed, deed } from "./deed.ts";
import { REASON, other, ownedIn, sourcesIn } from "./things.ts";

/** What is done with page scans. */

const on = (name: string) => `workbench/sources/[slug]/scan-actions.ts#${name}`;

const scanOf = async (addedById: string, columns: Parameters<typeof buildScan>[0] = {}) => {
  const { id: sourceId } = await buildSource({ createdById: (await other()).id });
  return (await buildScan({ sourceId, ...columns, addedById })).id;
};

export const scanDeeds: Deed[] = [
  deed({
    action: "workbench/sources/[slug]/scans/new/actions.ts#add",
    rule: policy.canAddScan,
    schema: addScanInput,
    prepare: withFile,
    verb: addScan,
    situations: sourcesIn(["standing", "withdrawn"], ({ slug }) => ({
      source: slug,
      page: "p. 1",
      description: "A page with one dot.",
      file: new File([SMALLEST_PNG], "page.png"),
    })),
  }),
  deed({
    action: on("withdraw"),
    rule: policy.canWithdrawScan,
    schema: withdrawScanInput,
    verb: withdrawScan,
    situations: ownedIn("standing", async (ownerId, columns) => ({
      scanId: await scanOf(ownerId, columns),
      reason: REASON,
    })),
  }),
  deed({
    action: on("changeRights"),
    rule: policy.canChangeScanRights,
    schema: changeScanRightsInput,
    verb: changeScanRights,
    situations: ownedIn("standing", async (ownerId, columns) => ({
      scanId: await scanOf(ownerId, columns),
      rights: "PUBLIC_DOMAIN",
      reason: REASON,
    })),
  }),
];
