"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { Collision } from "@/components/ui/collision";
import { Form, type FormAction } from "@/components/ui/form";
import { type Proposing, ReasonOfChange, sending } from "@/components/ui/reason-of-change";
import { VersionField } from "@/components/ui/version-field";
import type { FormValues } from "@/lib/form-state";
import { SourceFields, sourceWords } from "./source-fields";

interface ReviseSourceFormProps extends Proposing {
  action: FormAction;
  requestKey: string;
  source: { slug: string; version: number };
  values: FormValues;
  back: string;
}

/** Corrects a source's record; its reference follows. */
export function ReviseSourceForm({
  action,
  requestKey,
  source,
  values,
  back,
  proposes = false,
}: ReviseSourceFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      {...sending(proposes, "Save the record")}
      draft={`source/${source.slug}/revise`}
      theirs={(theirs) => <Collision theirs={theirs} fields={sourceWords("source")} />}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="slug" value={source.slug} />
      <VersionField version={source.version} />
      <SourceFields within="source" values={values} />
      <ReasonOfChange proposes={proposes} />
    </Form>
  );
}
