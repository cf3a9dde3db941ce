"use client";

import { Form, type FormAction } from "@/components/ui/form";
import { TextInput } from "@/components/ui/inputs";

interface SignInFormProps {
  action: FormAction;
  requestKey: string;
  /** Where the person goes once signed in. */
  next: string;
}

export function SignInForm({ action, requestKey, next }: SignInFormProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Sign in" pending="Signing in…" label="Sign in">
      <input type="hidden" name="next" value={next} />
      <TextInput name="email" label="E-mail" type="email" autoComplete="username" maxLength={254} />
      <TextInput name="password" label="Password" type="password" autoComplete="current-password" />
    </Form>
  );
}
