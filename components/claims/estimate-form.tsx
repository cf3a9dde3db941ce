"use client";

import { EstimateFields, estimateWords } from "@/components/estimates/estimate-fields";
import { CancelLink } from "@/components/ui/cancel-link";
import { Collision } from "@/components/ui/collision";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";
import { VersionField } from "@/components/ui/version-field";
import type { KnownScopes } from "@/lib/estimates/known";
import type { FormValues } from "@/lib/form-state";

interface EstimateFormProps {
  action: FormAction;
  requestKey: string;
  claim: string;
  /** Of the figure, 0 when there is none yet. */
  version: number;
  values: FormValues;
  known: KnownScopes;
  back: string;
  /** Whether it is proposed, and not saved at once. */
  proposes?: boolean;
}

/** Gives the claim's own figure with its scope, or revises it. */
export function EstimateForm({ proposes = false, ...props }: EstimateFormProps) {
  const { action, requestKey, claim, version, values, known, back } = props;
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit={proposes ? "Propose the figure" : "Save the figure"}
      pending={proposes ? "Proposing…" : "Saving…"}
      draft={`claim/${claim}/estimate${proposes ? "/proposal" : ""}`}
      theirs={(theirs) => <Collision theirs={theirs} fields={estimateWords("estimate")} />}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="claim" value={claim} />
      <VersionField version={version} />
      <EstimateFields within="estimate" values={values} known={known} open />
      <TextArea name="reason" label="Why" hint="Kept in the history." maxLength={2000} rows={2} />
    </Form>
  );
}
