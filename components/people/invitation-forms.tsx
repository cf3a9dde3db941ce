"use client";

import { Form, type FormAction } from "@/components/ui/form";
import { TextInput } from "@/components/ui/inputs";

interface InvitationFormProps {
  action: FormAction;
  requestKey: string;
}

export function InviteForm({ action, requestKey }: InvitationFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Make a link"
      pending="Making a link…"
      label="Invite an editor"
    >
      <TextInput
        name="note"
        label="Who it is for"
        hint="For admins only."
        optional
        maxLength={200}
        autoComplete="off"
      />
    </Form>
  );
}

interface RevokeFormProps extends InvitationFormProps {
  invitationId: string;
  /** Tells this invitation from the others of the list, for whoever goes from form to form by ear. */
  label: string;
}

export function RevokeForm({ action, requestKey, invitationId, label }: RevokeFormProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Revoke" look="plain" label={label}>
      <input type="hidden" name="invitationId" value={invitationId} />
    </Form>
  );
}

export function AcceptForm({ action, requestKey, token }: InvitationFormProps & { token: string }) {
  return (
    <Form action={action} requestKey={requestKey} submit="Become an editor" label="Accept the invitation">
      <input type="hidden" name="token" value={token} />
    </Form>
  );
}
