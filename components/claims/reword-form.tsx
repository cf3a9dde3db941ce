"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { Collision } from "@/components/ui/collision";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";
import { VersionField } from "@/components/ui/version-field";
import type { FormValues } from "@/lib/form-state";
import { WORDING_WORDS, WordingFields } from "./wording-fields";

interface RewordFormProps {
  action: FormAction;
  requestKey: string;
  claim: { slug: string; version: number };
  values: FormValues;
  back: string;
}

/** Revises a claim's wording; the earlier one is kept and shown. */
export function RewordForm({ action, requestKey, claim, values, back }: RewordFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Save the wording"
      pending="Saving…"
      draft={`claim/${claim.slug}/reword`}
      theirs={(theirs) => <Collision theirs={theirs} fields={WORDING_WORDS} />}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="claim" value={claim.slug} />
      <VersionField version={claim.version} />
      <WordingFields values={values} />
      <TextArea name="reason" label="Why you change it" hint="Kept in the history." maxLength={2000} rows={2} />
    </Form>
  );
}
