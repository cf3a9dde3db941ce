"use client";

import { useState } from "react";
import { EstimateFields } from "@/components/estimates/estimate-fields";
import { NO_SCOPES } from "@/lib/estimates/known";
import { QuotationFields } from "@/components/quotations/quotation-fields";
import { CancelLink } from "@/components/ui/cancel-link";
import { Form, type FormAction } from "@/components/ui/form";
import { type Option, Select, TextArea } from "@/components/ui/inputs";
import { WordingFields } from "./wording-fields";

interface AddClaimFormProps {
  action: FormAction;
  requestKey: string;
  document: string;
  /** BCP 47, of the document. */
  language: string;
  paragraphs: readonly Option[];
  voices: readonly Option[];
  /** Chosen beforehand; null when the person has not said where. */
  paragraph: string | null;
  back: string;
}

/** Adds a claim: where the document makes it and in which words, and the claim itself in neutral ones. */
export function AddClaimForm({
  action,
  requestKey,
  document,
  language,
  paragraphs,
  voices,
  paragraph,
  back,
}: AddClaimFormProps) {
  const [type, setType] = useState("");
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Add the claim"
      pending="Adding…"
      draft={`claim/new/${document}`}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="occurrences.0.document" value={document} />
      <Select
        name="occurrences.0.paragraph"
        label="Paragraph"
        options={paragraphs}
        empty="Choose one"
        defaultValue={paragraph ?? undefined}
      />
      <TextArea
        name="occurrences.0.quote"
        label="The exact words"
        hint="A short fragment, copied letter by letter."
        maxLength={400}
        rows={2}
      />
      <Select name="occurrences.0.voice" label="Who says it there" options={voices} empty="Choose one" />
      <WordingFields values={{}} onType={setType} />
      <EstimateFields within="estimate" values={{}} known={NO_SCOPES} open={type === "QUANTITY"} />
      <QuotationFields open={type === "QUOTATION"} language={language} />
    </Form>
  );
}
