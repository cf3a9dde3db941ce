"use client";

import type { ReactNode } from "react";
import { CheckboxCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { type Option, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { DISPUTE_REASONS, DISPUTE_REASON_WORDS } from "@/lib/disputes/vocabulary";
import { sentence } from "@/lib/format";

interface OpenDisputeFormProps {
  /** `openDisputeAction`. */
  action: FormAction;
  requestKey: string;
  /** Slug of the claim. */
  claim: string;
  /** What can be disputed here: "CLAIM", "CITATION:<id>" or "NOTE:<id>", each in words. */
  targets: readonly Option[];
  /** The one that was pointed at. */
  target?: string | undefined;
  aside?: ReactNode;
}

/** Opens a dispute about a claim, one of its citations or one of its confidence notes. */
export function OpenDisputeForm({ action, requestKey, claim, targets, target = "CLAIM", aside }: OpenDisputeFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Open dispute"
      pending="Opening…"
      draft={`claim/${claim}/dispute/${target}`}
      aside={aside}
      label="Open a dispute"
    >
      <input type="hidden" name="claim" value={claim} />
      <Select
        name="target"
        label="What it is about"
        hint="It is pinned to the version that stands now."
        options={targets}
        defaultValue={target}
      />
      <TextInput
        name="question"
        label="The question"
        hint="One question that sources can settle, in neutral words."
        maxLength={300}
      />
      <CheckboxCards
        name="reasons[]"
        label="Reasons"
        hint="One or two."
        choices={DISPUTE_REASONS.map((value) => ({ value, word: sentence(DISPUTE_REASON_WORDS[value]) }))}
      />
      <TextArea
        name="position"
        label="Your position"
        hint="What you hold to be so, and by which source. Everybody can read it, with your name."
        maxLength={3000}
        rows={6}
      />
    </Form>
  );
}
