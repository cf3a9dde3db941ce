"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";

interface ScanRightsFormProps {
  action: FormAction;
  requestKey: string;
  scanId: string;
  to: "MEMBERS" | "PUBLIC_DOMAIN";
  back: string;
}

const WORDS = {
  PUBLIC_DOMAIN: {
    submit: "Mark as public domain",
    effect: "Everybody is shown the page, and may copy it.",
    hint: "When its author died, when and where it was published, or which law says so. Shown to everybody.",
  },
  MEMBERS: {
    submit: "Show to signed-in people only",
    effect: "Nobody else is shown the page from now on. Copies that were made of it stay where they are.",
    hint: "Shown to everybody, and kept in the history.",
  },
} as const;

/** Marks a page scan as public domain, or takes that back, with the reason. */
export function ScanRightsForm({ action, requestKey, scanId, to, back }: ScanRightsFormProps) {
  const { submit, effect, hint } = WORDS[to];
  return (
    <Form action={action} requestKey={requestKey} submit={submit} aside={<CancelLink href={back} />}>
      <p className="font-sans text-sm text-soft">{effect}</p>
      <input type="hidden" name="scanId" value={scanId} />
      <input type="hidden" name="rights" value={to} />
      <TextArea name="reason" label="Reason" hint={hint} maxLength={2000} rows={3} />
    </Form>
  );
}
