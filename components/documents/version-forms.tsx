"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";
import { VersionField } from "@/components/ui/version-field";
import { TextFields } from "./text-fields";

interface TextFormProps {
  action: FormAction;
  requestKey: string;
  document: { slug: string; language: string };
  back: string;
}

/** Attaches the text that a document was recorded without. */
export function AttachTextForm({ action, requestKey, document, back }: TextFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Attach the text"
      pending="Comparing…"
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="document" value={document.slug} />
      <TextFields language={document.language} withOrigin={false} />
    </Form>
  );
}

/** Adds a version of a document's text. */
export function AddVersionForm({ action, requestKey, document, newest, back }: TextFormProps & { newest: number }) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Add the version"
      pending="Adding, and looking for every quote…"
      aside={<CancelLink href={back} />}
      theirs={() => (
        <p className="mt-2">Open this page again to see it, and send yours on top if it is still needed.</p>
      )}
    >
      <input type="hidden" name="document" value={document.slug} />
      <VersionField version={newest} />
      <TextFields language={document.language} />
      <TextArea
        name="reason"
        label="Why there is a new version"
        hint="What differs, and why this text is the better one. Kept in the history."
        maxLength={2000}
        rows={2}
      />
    </Form>
  );
}
