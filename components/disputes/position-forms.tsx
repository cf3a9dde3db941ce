"use client";

import { CheckboxCards } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { Form, type FormAction } from "@/components/ui/form";
import { type Option, Select, TextArea } from "@/components/ui/inputs";

interface DisputeForm {
  action: FormAction;
  requestKey: string;
  number: number;
}

interface PositionForm extends DisputeForm {
  position: number;
}

/** Ticks of the citations that a position rests on. Nothing where the claim has none. */
export function EvidenceBoxes({ citations }: { citations: readonly Option[] }) {
  if (citations.length === 0) return null;
  return (
    <Disclosure summary="What it rests on">
      <CheckboxCards
        name="evidence[]"
        label="Citations of the claim"
        hint="Those that show what you hold. You can attach others later."
        choices={citations}
      />
    </Disclosure>
  );
}

export function AddPositionForm({ citations, number, ...form }: DisputeForm & { citations: readonly Option[] }) {
  return (
    <Disclosure summary="Put another position">
      <Form
        {...form}
        submit="Put this position"
        pending="Sending…"
        look="quiet"
        draft={`dispute/${number}/position`}
        label="Put another position"
      >
        <input type="hidden" name="number" value={number} />
        <TextArea
          name="body"
          label="Your position"
          hint="What you hold, where none of the above says it, and what in the sources shows it. It is not edited later, and you hold no other from then on."
          maxLength={3000}
          rows={5}
        />
        <EvidenceBoxes citations={citations} />
      </Form>
    </Disclosure>
  );
}

export function JoinPositionForm({ action, requestKey, number, position }: PositionForm) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="I hold this too"
      pending="Joining…"
      look="quiet"
      label={`Join position ${position}`}
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="position" value={position} />
    </Form>
  );
}

/** For those who hold it. */
export function AttachEvidenceForm({
  citations,
  number,
  position,
  ...form
}: PositionForm & { citations: readonly Option[] }) {
  return (
    <Disclosure summary="Attach evidence">
      <Form
        {...form}
        submit="Attach"
        pending="Attaching…"
        look="quiet"
        label={`Attach evidence to position ${position}`}
      >
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="position" value={position} />
        <Select
          name="citationId"
          label="A citation of the claim"
          hint="A source that is missing is attached to the claim first, by an editor."
          options={citations}
          empty="Choose one"
        />
      </Form>
    </Disclosure>
  );
}
