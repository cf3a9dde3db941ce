"use client";

import { PROTECTION_DAYS } from "@/lib/protection";
import { CancelLink } from "./cancel-link";
import { Form, type FormAction } from "./form";
import { Select, TextArea } from "./inputs";

interface ProtectFormProps {
  action: FormAction;
  requestKey: string;
  /** The hidden field that says what it is about: { claim: "…" }. */
  about: Readonly<Record<string, string>>;
  submit: string;
  back: string;
}

/** Protects something for some days, with the reason that everybody reads. */
export function ProtectForm({ action, requestKey, about, submit, back }: ProtectFormProps) {
  return (
    <Form action={action} requestKey={requestKey} submit={submit} aside={<CancelLink href={back} />}>
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select
        name="days"
        label="For how long"
        defaultValue="7"
        options={PROTECTION_DAYS.map((days) => ({ value: String(days), word: days === 1 ? "1 day" : `${days} days` }))}
      />
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
