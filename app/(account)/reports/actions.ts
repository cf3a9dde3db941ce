"use server";

import { formAction } from "@/lib/form-action";
import { paths } from "@/lib/paths";
import { type TextTouched, decideReport } from "@/lib/reports/decide";
import { report } from "@/lib/reports/report";
import { decideReportInput, reportInput, showTextInput } from "@/lib/reports/schema";
import { showText } from "@/lib/reports/show";
import { tags } from "@/lib/tags";

/** A dispute shows its texts, and their claim does when it is contested; a note is shown wherever its claim is. */
const touched = (_input: unknown, text: TextTouched) => [
  ...(text === null ? [] : [tags.claim(text.claim)]),
  ...(text === null || text.number === null ? [] : [tags.dispute(text.number)]),
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
  next: ({ text }, { number, claim }) => (number === null ? paths.note(claim, text.id) : paths.dispute(number)),
});
