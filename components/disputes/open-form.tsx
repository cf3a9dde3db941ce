"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { CheckboxCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { type Option, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { optionsOf } from "@/components/ui/options";
import { DISPUTE_REASON_WORDS, type DisputeTarget } from "@/lib/disputes/vocabulary";
import { EvidenceBoxes } from "./position-forms";

interface OpenDisputeFormProps {
  action: FormAction;
  requestKey: string;
  claim: string;
  /** Absent: they choose, among `abouts`. */
  target?: { kind: DisputeTarget; id?: string } | undefined;
  /** What there is to choose, as one value each. */
  abouts?: readonly Option[];
  /** Of the claim: what the position may rest on. */
  citations: readonly Option[];
  back: string;
}

/** Opens a dispute: one question about one thing, with the opener's position. */
export function OpenDisputeForm(props: OpenDisputeFormProps) {
  const { action, requestKey, claim, target, abouts = [], citations, back } = props;
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Open the dispute"
      pending="Opening…"
      draft={`claim/${claim}/dispute/${target?.id ?? "claim"}`}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="claim" value={claim} />
      {target && <input type="hidden" name="target.kind" value={target.kind} />}
      {target?.id !== undefined && <input type="hidden" name="target.id" value={target.id} />}
      {!target && (
        <Select
          name="target"
          label="What it is about"
          hint="A source or a confidence note has a link of its own, where it stands."
          options={abouts}
        />
      )}
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
