"use client";

import { Form, type FormAction } from "@/components/ui/form";
import { TextInput } from "@/components/ui/inputs";

interface DeleteAccountFormProps {
  action: FormAction;
  requestKey: string;
  handle: string;
  /** False for whoever signs in through another service only. */
  hasPassword: boolean;
}

export function DeleteAccountForm({ action, requestKey, handle, hasPassword }: DeleteAccountFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Delete my account"
      pending="Deleting…"
      label="Delete your account"
    >
      {hasPassword && <TextInput name="password" label="Password" type="password" autoComplete="current-password" />}
      <TextInput
        name="confirmation"
        label="Your handle"
        hint={`Type ${handle} to confirm.`}
        autoComplete="off"
        maxLength={40}
      />
    </Form>
  );
}
