"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { Form, type FormAction } from "@/components/ui/form";
import type { Option } from "@/components/ui/inputs";
import type { NearClaim } from "@/lib/search/near";
import { ClaimPicker } from "./claim-picker";
import { type ChosenWords, PlaceFields } from "./place-fields";

interface SameFormProps {
  action: FormAction;
  requestKey: string;
  document: string;
  language: string;
  paragraphs: readonly Option[];
  voices: readonly Option[];
  paragraph: string | null;
  chosen: ChosenWords | null;
  near: readonly NearClaim[];
  back: string;
}

/** Says that a document makes a claim that is here already: one more place where it stands. */
export function SameForm({ action, requestKey, near, back, ...place }: SameFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Add this place"
      pending="Adding…"
      draft={`claim/same/${place.document}`}
      aside={<CancelLink href={back} />}
    >
      <PlaceFields within="occurrence" {...place} />
      <ClaimPicker near={near} />
    </Form>
  );
}
