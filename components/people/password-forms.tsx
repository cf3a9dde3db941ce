"use client";

import { Form, type FormAction } from "@/components/ui/form";
import { TextInput } from "@/components/ui/inputs";
import { PASSWORD_MIN } from "@/lib/people/vocabulary";

interface PasswordFormProps {
  action: FormAction;
  requestKey: string;
}

export function PasswordLinkForm({ action, requestKey }: PasswordFormProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Send me a link" label="Ask for a link">
      <TextInput name="email" label="E-mail" type="email" autoComplete="username" maxLength={254} />
    </Form>
  );
}

export function NewPasswordForm({ action, requestKey, token }: PasswordFormProps & { token: string }) {
  return (
    <Form action={action} requestKey={requestKey} submit="Save password" label="New password">
      <input type="hidden" name="token" value={token} />
      <TextInput
        name="newPassword"
        label="New password"
        hint={`At least ${PASSWORD_MIN} characters, of any kind. Several words in a row make a good one.`}
        type="password"
        autoComplete="new-password"
      />
    </Form>
  );
}
