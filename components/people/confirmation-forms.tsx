"use client";

import { Form, type FormAction } from "@/components/ui/form";
import { TextInput } from "@/components/ui/inputs";

interface ConfirmationFormProps {
  action: FormAction;
  requestKey: string;
}

export function ConfirmationLinkForm({ action, requestKey }: ConfirmationFormProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Send another link" look="quiet" label="Ask for another link">
      <TextInput name="email" label="E-mail" type="email" autoComplete="username" maxLength={254} />
    </Form>
  );
}

interface LinkProps extends ConfirmationFormProps {
  token: string;
  handle: string;
  /** For password managers, which file a password under it. */
  email: string;
}

export function ConfirmationForm({ action, requestKey, token, handle, email }: LinkProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Confirm" pending="Confirming…" label="Confirm your address">
      <input type="hidden" name="token" value={token} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextInput
        name="handle"
        label="Handle"
        hint="For the address of your page. If somebody else took it meanwhile, choose another."
        autoComplete="off"
        maxLength={40}
        defaultValue={handle}
      />
      <TextInput name="password" label="Password" type="password" autoComplete="current-password" />
    </Form>
  );
}

interface RegistrationProps extends ConfirmationFormProps {
  registrationId: string;
  /** Tells this one from the others of the list, for whoever goes from form to form by ear. */
  handle: string;
}

export function ConfirmRegistrationForm({ action, requestKey, registrationId, handle }: RegistrationProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Confirm" look="quiet" label={`Confirm ${handle}`}>
      <input type="hidden" name="registrationId" value={registrationId} />
    </Form>
  );
}

export function RefuseRegistrationForm({ action, requestKey, registrationId, handle }: RegistrationProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Throw away" look="plain" label={`Throw away ${handle}`}>
      <input type="hidden" name="registrationId" value={registrationId} />
    </Form>
  );
}
