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

/** For a party, within 30 days of the ruling. */
export function AppealForm({ action, requestKey, number }: CaseFormProps) {
  return (
    <Disclosure summary="Appeal against this ruling">
      <Form
        action={action}
        requestKey={requestKey}
        submit="Appeal"
        pending="Sending…"
        look="quiet"
        draft={`dispute/${number}/appeal`}
        label="Appeal against this ruling"
      >
        <input type="hidden" name="number" value={number} />
        <TextArea
          name="reasons"
          label="Reasons for the appeal"
          hint="What the ruling overlooked or got wrong, in at least 80 characters. There is one appeal; another moderator rules on it, and both rulings stay."
          maxLength={3000}
          rows={5}
        />
      </Form>
    </Disclosure>
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
