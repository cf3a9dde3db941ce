"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { type Choice, RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";
import { RIGHTS_WORDS } from "@/lib/documents/vocabulary";
import { sentence } from "@/lib/format";

export const RIGHTS_CHOICES: readonly Choice[] = Object.entries(RIGHTS_WORDS).map(([value, { short, long }]) => ({
  value,
  word: sentence(short),
  hint: long,
}));

interface RightsFormProps {
  action: FormAction;
  requestKey: string;
  document: { slug: string; rights: string };
  back: string;
}

/** Changes who may read a document's text. */
export function RightsForm({ action, requestKey, document: { slug, rights }, back }: RightsFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Change the rights"
      pending="Changing…"
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="document" value={slug} />
      <input type="hidden" name="from" value={rights} />
      <RadioCards name="rights" label="Who may read the text" choices={RIGHTS_CHOICES} defaultValue={rights} />
      <TextArea
        name="reason"
        label="Reason"
        hint="Shown to everybody, and kept in the history."
        maxLength={2000}
        rows={3}
      />
    </Form>
  );
}
