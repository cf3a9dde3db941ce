"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { Form, type FormAction } from "@/components/ui/form";
import type { NearClaim } from "@/lib/search/near";
import { ClaimPicker } from "./claim-picker";
import { PlaceFields, type PlaceIn } from "./place-fields";

interface SameFormProps extends PlaceIn {
  action: FormAction;
  requestKey: string;
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
