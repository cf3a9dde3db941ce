"use client";

import { Form, type FormAction } from "@/components/ui/form";
import { TextInput } from "@/components/ui/inputs";

interface EmailFormProps {
  action: FormAction;
  requestKey: string;
  /** For password managers, which file a password under it. */
  email: string;
}

export function ChangeEmailForm({ action, requestKey, email }: EmailFormProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Send the link" label="Change your e-mail address">
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextInput name="email" label="New e-mail address" type="email" autoComplete="email" maxLength={254} />
      <TextInput name="password" label="Your password" type="password" autoComplete="current-password" />
    </Form>
  );
}

export function EmailLinkForm({ action, requestKey, email, token }: EmailFormProps & { token: string }) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Confirm"
      pending="Confirming…"
      label="Confirm your new address"
    >
      <input type="hidden" name="token" value={token} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextInput name="password" label="Your password" type="password" autoComplete="current-password" />
    </Form>
  );
}
