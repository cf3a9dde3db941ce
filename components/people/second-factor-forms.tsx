"use client";

import { CheckboxCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { TextInput } from "@/components/ui/inputs";

interface FactorFormProps {
  action: FormAction;
  requestKey: string;
}

interface WithPasswordProps extends FactorFormProps {
  /** False for whoever signs in through another service. */
  hasPassword: boolean;
}

const Password = () => (
  <TextInput name="password" label="Your password" type="password" autoComplete="current-password" />
);

const Code = ({ hint }: { hint: string }) => (
  <TextInput name="code" label="Code" hint={hint} autoComplete="one-time-code" maxLength={40} />
);

export function PrepareFactorForm({ action, requestKey, hasPassword }: WithPasswordProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Begin" label="Begin">
      {hasPassword && <Password />}
    </Form>
  );
}

export function TurnOnFactorForm({ action, requestKey }: FactorFormProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Turn it on" label="Turn it on">
      <CheckboxCards
        name="kept"
        label="Recovery codes"
        choices={[{ value: "yes", word: "I have kept the recovery codes", hint: "Not on the same telephone." }]}
      />
      <Code hint="The six digits that the app shows now." />
    </Form>
  );
}

export function TurnOffFactorForm({ action, requestKey, hasPassword }: WithPasswordProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Turn it off" look="quiet" label="Turn it off">
      {hasPassword && <Password />}
      <Code hint="Six digits from your app, or a recovery code." />
    </Form>
  );
}

export function CodeForm({ action, requestKey, next }: FactorFormProps & { next: string }) {
  return (
    <Form action={action} requestKey={requestKey} submit="Sign in" pending="Signing in…" label="Show your code">
      <input type="hidden" name="next" value={next} />
      <Code hint="Six digits from your app, or a recovery code." />
    </Form>
  );
}
