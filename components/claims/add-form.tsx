"use client";

import { useState } from "react";
import { EstimateFields } from "@/components/estimates/estimate-fields";
import { NO_SCOPES } from "@/lib/estimates/known";
import { QuotationFields } from "@/components/quotations/quotation-fields";
import { CancelLink } from "@/components/ui/cancel-link";
import { Form, type FormAction } from "@/components/ui/form";
import { PlaceFields, type PlaceIn } from "./place-fields";
import { WordingFields } from "./wording-fields";

interface AddClaimFormProps extends PlaceIn {
  action: FormAction;
  requestKey: string;
  back: string;
}

/** Adds a claim: where the document makes it and in which words, and the claim itself in neutral ones. */
export function AddClaimForm({ action, requestKey, back, ...place }: AddClaimFormProps) {
  const [type, setType] = useState("");
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Add the claim"
      pending="Adding…"
      draft={`claim/new/${place.document}`}
      aside={<CancelLink href={back} />}
    >
      <PlaceFields within="occurrences.0" {...place} />
      <WordingFields values={{}} onType={setType} />
      <EstimateFields within="estimate" values={{}} known={NO_SCOPES} open={type === "QUANTITY"} />
      <QuotationFields open={type === "QUOTATION"} language={place.language} />
    </Form>
  );
}
