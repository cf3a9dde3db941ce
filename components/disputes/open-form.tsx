"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { CheckboxCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { type Option, TextArea, TextInput } from "@/components/ui/inputs";
import { optionsOf } from "@/components/ui/options";
import { DISPUTE_REASON_WORDS, type DisputeTarget } from "@/lib/disputes/vocabulary";
import { EvidenceBoxes } from "./position-forms";

interface OpenDisputeFormProps {
  action: FormAction;
  requestKey: string;
  claim: string;
  target: { kind: DisputeTarget; id?: string };
  /** Of the claim: what the position may rest on. */
  citations: readonly Option[];
  back: string;
}

/** Opens a dispute: one question about the claim, a citation or a note, with the opener's position. */
export function OpenDisputeForm({ action, requestKey, claim, target, citations, back }: OpenDisputeFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Open the dispute"
      pending="Opening…"
      draft={`claim/${claim}/dispute/${target.id ?? "claim"}`}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="claim" value={claim} />
      <input type="hidden" name="target.kind" value={target.kind} />
      {target.id !== undefined && <input type="hidden" name="target.id" value={target.id} />}
      <TextInput
        name="question"
        label="The question"
        hint="One question that a ruling can answer with yes or no."
        maxLength={300}
      />
      <CheckboxCards
        name="reasons[]"
        label="What is wrong"
        hint="One or two."
        choices={optionsOf(DISPUTE_REASON_WORDS)}
      />
      <TextArea
        name="position"
        label="Your position"
        hint="What you hold, and what in the sources shows it. Write about the claim, not about people."
        maxLength={3000}
        rows={6}
      />
      <EvidenceBoxes citations={citations} />
    </Form>
  );
}
