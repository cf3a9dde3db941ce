"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { Collision } from "@/components/ui/collision";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";
import { VersionField } from "@/components/ui/version-field";
import type { FormValues } from "@/lib/form-state";
import { SourceFields, sourceWords } from "./source-fields";

interface ReviseSourceFormProps {
  action: FormAction;
  requestKey: string;
  source: { slug: string; version: number };
  values: FormValues;
  back: string;
}

/** Corrects a source's record; its reference follows. */
export function ReviseSourceForm({ action, requestKey, source, values, back }: ReviseSourceFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Save the record"
      pending="Saving…"
      draft={`source/${source.slug}/revise`}
      theirs={(theirs) => <Collision theirs={theirs} fields={sourceWords("source")} />}
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="slug" value={source.slug} />
      <VersionField version={source.version} />
      <SourceFields within="source" values={values} />
      <TextArea name="reason" label="Why you change it" hint="Kept in the history." maxLength={2000} rows={2} />
    </Form>
  );
}
