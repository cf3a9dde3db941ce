"use client";

import { Form, type FormAction } from "@/components/ui/form";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { PASSWORD_MIN } from "@/lib/people/vocabulary";

interface AccountFormProps {
  action: FormAction;
  requestKey: string;
}

export function ProfileForm({
  action,
  requestKey,
  person,
}: AccountFormProps & { person: { displayName: string; about: string } }) {
  return (
    <Form action={action} requestKey={requestKey} submit="Save profile" look="quiet" label="Profile">
      <TextInput
        name="displayName"
        label="Name"
        hint="Your work here is signed with it."
        autoComplete="name"
        maxLength={80}
        defaultValue={person.displayName}
      />
      <TextArea
        name="about"
        label="About you"
        hint="For your page: what you work on, what you read, what others should know."
        optional
        maxLength={600}
        defaultValue={person.about}
      />
    </Form>
  );
}

/** `email` is for password managers, which file a password under it. */
export function PasswordForm({ action, requestKey, email }: AccountFormProps & { email: string }) {
  return (
    <Form action={action} requestKey={requestKey} submit="Change password" look="quiet" label="Password">
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextInput name="currentPassword" label="Current password" type="password" autoComplete="current-password" />
      <TextInput
        name="newPassword"
        label="New password"
        hint={`At least ${PASSWORD_MIN} characters. All your other sessions end.`}
        type="password"
        autoComplete="new-password"
      />
    </Form>
  );
}
