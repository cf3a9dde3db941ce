"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";

interface CaseFormProps {
  action: FormAction;
  requestKey: string;
  number: number;
}

export function TakeForm({ action, requestKey, number }: CaseFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Take"
      pending="Taking…"
      look="quiet"
      label={`Take dispute ${number}`}
    >
      <input type="hidden" name="number" value={number} />
    </Form>
  );
}

export function ReleaseForm({ action, requestKey, number }: CaseFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Release"
      pending="Releasing…"
      look="quiet"
      label={`Release dispute ${number}`}
    >
      <input type="hidden" name="number" value={number} />
    </Form>
  );
}

/** For whoever opened it, until a moderator takes it. */
export function WithdrawForm({ action, requestKey, number }: CaseFormProps) {
  return (
    <Disclosure summary="Withdraw this dispute">
      <Form action={action} requestKey={requestKey} submit="Withdraw" look="quiet" label="Withdraw this dispute">
        <input type="hidden" name="number" value={number} />
        <TextArea
          name="reason"
          label="Reason"
          hint="Everybody can read it. The dispute and its discussion stay on their page."
          maxLength={2000}
          rows={2}
        />
      </Form>
    </Disclosure>
  );
}
