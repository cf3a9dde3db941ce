"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { RadioCards } from "@/components/ui/choices";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { RIGHTS_CHOICES } from "./rights-form";
import { TextFields } from "./text-fields";

interface ImportFormProps {
  action: FormAction;
  requestKey: string;
  back: string;
}

/** Adds a document with its text. */
export function ImportForm({ action, requestKey, back }: ImportFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Add the document"
      pending="Adding…"
      aside={<CancelLink href={back} />}
    >
      <TextInput name="title" label="Title" maxLength={300} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextInput name="kind" label="Kind of text" hint="Film review, speech, letter, article." maxLength={80} />
        <TextInput name="language" label="Language" hint="As a tag: en, de, ru, uk." maxLength={35} defaultValue="en" />
      </div>
      <TextArea
        name="description"
        label="Description"
        hint="Who wrote it, when, and what it is about, in neutral words."
        maxLength={2000}
        rows={3}
      />
      <TextArea
        name="voices"
        label="Who speaks in it"
        hint="One a line, the author first: “the reviewer”, then whoever is quoted."
        maxLength={2000}
        rows={3}
        defaultValue="the author"
      />
      <RadioCards
        name="rights"
        label="Who may read the text"
        hint="Short quotes, and where they stand, are public in any case."
        choices={RIGHTS_CHOICES}
      />
      <TextFields />
      <TextArea
        name="provenance"
        label="What is known of its origin"
        hint="One statement a line."
        maxLength={5000}
        rows={3}
        optional
      />
    </Form>
  );
}
