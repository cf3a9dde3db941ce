import * as policy from "@/lib/report-policy";
import { ALWAYS, ME, OTHER, type Row, walk } from "./asking.ts";

/** Reports: nobody handles what they reported, nor what is reported of them. */

export const reportRows: Row[] = [
  ...walk(
    "canReport",
    policy.canReport,
    { "another's text, or another": () => ({ aboutId: OTHER }), "my own": () => ({ aboutId: ME }) },
    { "another's text, or another": "REMA", "my own": "----" },
  ),
  ...walk("canSeeReports", policy.canSeeReports, ALWAYS, { always: "--MA" }),
  ...walk(
    "canHandleReport",
    policy.canHandleReport,
    {
      "by another, of a third": () => ({ reporterId: OTHER, aboutId: OTHER }),
      "by me": () => ({ reporterId: ME, aboutId: OTHER }),
      "of me": () => ({ reporterId: OTHER, aboutId: ME }),
    },
    { "by another, of a third": "--MA", "by me": "----", "of me": "----" },
  ),
  ...walk(
    "canShowText",
    policy.canShowText,
    { "another's": () => ({ personId: OTHER }), mine: () => ({ personId: ME }) },
    { "another's": "--MA", mine: "----" },
  ),
];
