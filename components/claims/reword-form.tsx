"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { Collision } from "@/components/ui/collision";
import { Form, type FormAction } from "@/components/ui/form";
import { type Proposing, ReasonOfChange, sending } from "@/components/ui/reason-of-change";
import { VersionField } from "@/components/ui/version-field";
import type { FormValues } from "@/lib/form-state";
import { WORDING_WORDS, WordingFields } from "./wording-fields";

interface RewordFormProps extends Proposing {
  action: FormAction;
  requestKey: string;
  claim: { slug: string; version: number };
  values: FormValues;
  back: string;
}

/** Revises a claim's wording; the earlier one is kept and shown. */
export function RewordForm({ action, requestKey, claim, values, back, proposes = false }: RewordFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      {...sending(proposes, "Save the wording")}
      draft={`claim/${claim.slug}/reword`}
      theirs={(theirs) => <Collision theirs={theirs} fields={WORDING_WORDS} />}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="claim" value={claim.slug} />
      <VersionField version={claim.version} />
      <WordingFields values={values} />
      <ReasonOfChange proposes={proposes} />
    </Form>
  );
}
