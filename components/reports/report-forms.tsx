"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";
import { sentence } from "@/lib/format";
import type { HideableText } from "@/lib/reports/schema";
import { REPORT_KINDS, REPORT_KIND_WORDS, REPORT_OUTCOMES, REPORT_OUTCOME_WORDS } from "@/lib/reports/vocabulary";

interface ReportFormProps {
  action: FormAction;
  requestKey: string;
  reported: { of: string; id: string };
  /** Where it stands. */
  back: string;
}

/** Tells the moderators of conduct. */
export function ReportForm({ action, requestKey, reported, back }: ReportFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Send the report"
      pending="Sending…"
      label="Report"
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="reported.of" value={reported.of} />
      <input type="hidden" name="reported.id" value={reported.id} />
      <RadioCards
        name="kind"
        label="What it is"
        choices={REPORT_KINDS.map((value) => {
          const { name, means } = REPORT_KIND_WORDS[value];
          return { value, word: sentence(name), hint: means };
        })}
      />
      <TextArea name="words" label="What happened" hint="Only moderators read it." maxLength={2000} />
    </Form>
  );
}

interface DecideReportFormProps {
  action: FormAction;
  requestKey: string;
  number: number;
  /** The viewer may suspend whoever it is about. */
  suspendable: boolean;
}

/** Closes a report, in one of four ways. */
export function DecideReportForm({ action, requestKey, number, suspendable }: DecideReportFormProps) {
  const outcomes = REPORT_OUTCOMES.filter((outcome) => outcome !== "SUSPENDED" || suspendable);
  return (
    <Form action={action} requestKey={requestKey} submit="Close the report" pending="Closing…" label="Decide">
      <input type="hidden" name="number" value={number} />
      <RadioCards
        name="outcome"
        label="What to do"
        choices={outcomes.map((value) => {
          const { name, means } = REPORT_OUTCOME_WORDS[value];
          return { value, word: sentence(name), hint: means };
        })}
      />
      <TextArea
        name="decision"
        label="Why"
        hint="For other moderators; for the person when they are warned, and for everybody when they are suspended. Never who reported."
        maxLength={2000}
        rows={3}
      />
    </Form>
  );
}

interface ShowTextFormProps {
  action: FormAction;
  requestKey: string;
  text: HideableText;
  /** What only moderators still read. */
  words: string;
}

/** The words of a hidden text for moderators, and the way back. */
export function ShowTextForm({ action, requestKey, text, words }: ShowTextFormProps) {
  return (
    <>
      <blockquote className="my-2 max-w-measure border-l border-edge pl-4 break-words whitespace-pre-line">
        {words}
      </blockquote>
      <Form action={action} requestKey={requestKey} submit="Show it again" look="quiet" label="Show it again">
        <input type="hidden" name="text.of" value={text.of} />
        <input type="hidden" name="text.id" value={text.id} />
      </Form>
    </>
  );
}
