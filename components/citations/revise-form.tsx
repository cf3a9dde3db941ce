"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { Collision } from "@/components/ui/collision";
import { Form, type FormAction } from "@/components/ui/form";
import type { Option } from "@/components/ui/inputs";
import { type Proposing, ReasonOfChange, sending } from "@/components/ui/reason-of-change";
import { VersionField } from "@/components/ui/version-field";
import type { KnownScopes } from "@/lib/estimates/known";
import type { FormValues } from "@/lib/form-state";
import { ContentFields, contentWords } from "./content-fields";

interface ReviseFormProps extends Proposing {
  action: FormAction;
  requestKey: string;
  citation: { id: string; version: number };
  /** What it says now, named as the form names it. */
  values: FormValues;
  /** The claim's other citations, which this one may repeat. */
  others: readonly Option[];
  quantity: boolean;
  known: KnownScopes;
  back: string;
}

/** Revises what a citation says of its source. */
export function ReviseForm({
  action,
  requestKey,
  citation,
  values,
  others,
  quantity,
  known,
  back,
  proposes = false,
}: ReviseFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      {...sending(proposes, "Save the revision")}
      draft={`citation/${citation.id}/revise`}
      theirs={(theirs) => <Collision theirs={theirs} fields={contentWords(others)} />}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="citationId" value={citation.id} />
      <VersionField version={citation.version} />
      <ContentFields values={values} others={others} quantity={quantity} known={known} />
      <ReasonOfChange proposes={proposes} />
    </Form>
  );
}
