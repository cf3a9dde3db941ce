"use client";

import { RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";
import { ROLE_DEEDS, ROLE_WORDS, ROLES, type Role } from "@/lib/people/vocabulary";

interface ModerationProps {
  action: FormAction;
  requestKey: string;
  handle: string;
}

export function RoleForm({ action, requestKey, handle, role }: ModerationProps & { role: Role }) {
  return (
    <Form action={action} requestKey={requestKey} submit="Change role" look="quiet" label="Change role">
      <input type="hidden" name="handle" value={handle} />
      <input type="hidden" name="from" value={role} />
      <RadioCards
        name="role"
        label="Role"
        columns={2}
        defaultValue={role}
        choices={ROLES.map((value) => ({ value, word: ROLE_WORDS[value], hint: ROLE_DEEDS[value] }))}
      />
      <TextArea name="reason" label="Reason" hint="Everybody can read it." maxLength={2000} rows={2} />
    </Form>
  );
}

export function SuspendForm({ action, requestKey, handle }: ModerationProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Suspend" look="quiet" label="Suspend">
      <input type="hidden" name="handle" value={handle} />
      <TextArea
        name="reason"
        label="Reason"
        hint="Everybody can read it. They can still sign in and read, and a moderator can reinstate them."
        maxLength={2000}
        rows={2}
      />
    </Form>
  );
}

export function ResetFactorForm({ action, requestKey, handle }: ModerationProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Take it off" look="quiet" label="Take off the second factor">
      <input type="hidden" name="handle" value={handle} />
      <TextArea
        name="reason"
        label="Reason"
        hint="Everybody can read it: how you made sure that it is them who lost it. Their sessions end."
        maxLength={2000}
        rows={2}
      />
    </Form>
  );
}

export function ReinstateForm({ action, requestKey, handle }: ModerationProps) {
  return (
    <Form action={action} requestKey={requestKey} submit="Reinstate" look="quiet" label="Reinstate">
      <input type="hidden" name="handle" value={handle} />
      <TextArea name="reason" label="Reason" hint="Everybody can read it." maxLength={2000} rows={2} />
    </Form>
  );
}
