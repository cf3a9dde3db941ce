"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";
import { optionsOf } from "@/components/ui/options";
import { CHECK_FINDING_WORDS } from "@/lib/citations/vocabulary";
import { SAW_WORDS } from "@/lib/sources/vocabulary";

interface CheckFormProps {
  action: FormAction;
  requestKey: string;
  citationId: string;
  /** What this person found the last time, if they checked it before. */
  before: { saw: string; finding: string; note: string } | null;
  back: string;
}

/** Records that somebody opened the source, what they saw and whether it says so. */
export function CheckForm({ action, requestKey, citationId, before, back }: CheckFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Record the check"
      pending="Recording…"
      draft={`citation/${citationId}/check`}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="citationId" value={citationId} />
      <RadioCards
        name="saw"
        label="What you saw"
        choices={optionsOf(SAW_WORDS)}
        columns={2}
        defaultValue={before?.saw}
      />
      <RadioCards
        name="finding"
        label="What you found"
        hint="Whether the source says what the citation says it does."
        choices={optionsOf(CHECK_FINDING_WORDS)}
        columns={3}
        defaultValue={before?.finding}
      />
      <TextArea
        name="note"
        label="Note"
        hint="Where it stands, in which edition."
        maxLength={1000}
        rows={2}
        defaultValue={before?.note}
        optional
      />
    </Form>
  );
}
