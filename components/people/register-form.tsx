"use client";

import { Form, type FormAction } from "@/components/ui/form";
import { TextInput } from "@/components/ui/inputs";
import { PASSWORD_MIN } from "@/lib/people/vocabulary";

interface RegisterFormProps {
  action: FormAction;
  requestKey: string;
  /** The secret of the invitation they came with. */
  token?: string;
  /** Where they were going when they found that they need an account. */
  next?: string;
}

export function RegisterForm({ action, requestKey, token, next }: RegisterFormProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Register" pending="Registering…" label="Register">
      {token !== undefined && <input type="hidden" name="token" value={token} />}
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <TextInput
        name="displayName"
        label="Name"
        hint="Your work here is signed with it. It need not be your full name."
        autoComplete="name"
        maxLength={80}
      />
      <TextInput
        name="handle"
        label="Handle"
        hint="For the address of your page. It stays as it is: small letters, digits and hyphens."
        autoComplete="off"
        maxLength={40}
      />
      <TextInput
        name="email"
        label="E-mail"
        hint="For signing in. Nobody else sees it."
        type="email"
        autoComplete="username"
        maxLength={254}
      />
      <TextInput
        name="password"
        label="Password"
        hint={`At least ${PASSWORD_MIN} characters, of any kind. Several words in a row make a good one.`}
        type="password"
        autoComplete="new-password"
      />
    </Form>
  );
}
