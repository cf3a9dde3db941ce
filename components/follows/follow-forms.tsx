"use client";

import { RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { type FollowKind, RHYTHM_WORDS, RHYTHMS, type Rhythm } from "@/lib/follows/vocabulary";

interface FollowFormProps {
  action: FormAction;
  requestKey: string;
  kind: FollowKind;
  name: string;
  follows: boolean;
  /** What it is, for those who hear the buttons of a list one after another. */
  label?: string;
}

export function FollowForm({ action, requestKey, kind, name, follows, label }: FollowFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit={follows ? "Stop following" : `Follow this ${kind}`}
      look="quiet"
      label={label ?? "Follow"}
    >
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="name" value={name} />
    </Form>
  );
}

/** `upto`: the newest change on the page. */
export function MarkReadForm({ action, requestKey, upto }: { action: FormAction; requestKey: string; upto: string }) {
  return (
    <Form action={action} requestKey={requestKey} submit="Mark all as read" look="quiet" label="Mark all as read">
      <input type="hidden" name="upto" value={upto} />
    </Form>
  );
}

const HINTS: Record<Rhythm, string> = {
  NONE: "Your inbox has everything.",
  DAILY: "One mail with what happened since the last.",
  IMMEDIATELY: "As soon as the mails are next sent.",
};

export function RhythmForm({ action, requestKey, rhythm }: { action: FormAction; requestKey: string; rhythm: Rhythm }) {
  return (
    <Form action={action} requestKey={requestKey} submit="Save" look="quiet" label="Mail">
      <RadioCards
        name="rhythm"
        label="Mail about what you follow"
        columns={3}
        defaultValue={rhythm}
        choices={RHYTHMS.map((value) => ({ value, word: RHYTHM_WORDS[value], hint: HINTS[value] }))}
      />
    </Form>
  );
}

/** Stops what the link of a mail names. */
export function StopForm({
  action,
  requestKey,
  token,
  submit,
}: {
  action: FormAction;
  requestKey: string;
  token: string;
  submit: string;
}) {
  return (
    <Form action={action} requestKey={requestKey} submit={submit} label={submit}>
      <input type="hidden" name="token" value={token} />
    </Form>
  );
}
