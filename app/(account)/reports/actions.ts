"use server";

import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { type TextTouched, decideReport } from "@/lib/reports/decide";
import { report } from "@/lib/reports/report";
import { decideReportInput, reportInput, showTextInput } from "@/lib/reports/schema";
import { showText } from "@/lib/reports/show";
import { tags } from "@/lib/tags";

/** The dispute shows the text; its claim too, when it is contested. */
const touched = (_input: unknown, text: TextTouched) => [
  ...(text === null ? [] : [tags.dispute(text.number), tags.claim(text.claim)]),
  tags.lists,
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
  next: (_input, { number }) => paths.dispute(number),
});
