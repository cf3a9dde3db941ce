"use server";

import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { type TextTouched, decideReport } from "@/lib/reports/decide";
import { report } from "@/lib/reports/report";
import { decideReportInput, reportInput, showTextInput } from "@/lib/reports/schema";
import { showText } from "@/lib/reports/show";
import { tags } from "@/lib/tags";

/** What shows the text; a name stands on every page that its owner signed something on. */
const touched = (_input: unknown, text: TextTouched) =>
  text === null
    ? [tags.lists]
    : [
        ...text.claims.map(tags.claim),
        ...text.sources.map(tags.source),
        ...(text.dispute === null ? [] : [tags.dispute(text.dispute)]),
        text.isEverywhere ? tags.everything : tags.lists,
      ];

export const reportAction = formAction({
  schema: reportInput,
  verb: report,
  refresh: () => [],
  next: () => paths.reportSent(),
});

export const decideReportAction = formAction({
  schema: decideReportInput,
  verb: decideReport,
  refresh: touched,
  next: ({ number }) => paths.report(number),
});

export const showTextAction = formAction({
  schema: showTextInput,
  verb: showText,
  refresh: touched,
  next: (_input, { path }) => path,
});
