"use client";

import { CancelLink } from "./cancel-link";
import { Form, type FormAction } from "./form";
import { TextArea } from "./inputs";

interface ReasonFormProps {
  action: FormAction;
  requestKey: string;
  /** The hidden field that says what it is about: { citationId: "…" }. */
  about: Readonly<Record<string, string>>;
  submit: string;
  /** What comes of it, in a sentence. */
  effect: string;
  back: string;
}

/** Withdraws or restores something, with the reason that history keeps. */
export function ReasonForm({ action, requestKey, about, submit, effect, back }: ReasonFormProps) {
  return (
    <Form action={action} requestKey={requestKey} submit={submit} aside={<CancelLink href={back} />}>
      <p className="font-sans text-sm text-soft">{effect}</p>
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
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
