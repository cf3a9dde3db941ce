"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { FileInput } from "@/components/ui/file-input";
import { Form, type FormAction } from "@/components/ui/form";
import { TextInput } from "@/components/ui/inputs";
import { SCAN_LIMIT } from "@/lib/scans/vocabulary";

interface AddScanFormProps {
  action: FormAction;
  requestKey: string;
  /** Its slug. */
  source: string;
  back: string;
}

/** Adds a page scan to a source. */
export function AddScanForm({ action, requestKey, source, back }: AddScanFormProps) {
  return (
    <Form
      action={action}
      requestKey={requestKey}
      submit="Add the page scan"
      pending="Sending the file and looking at it…"
      aside={<CancelLink href={back} />}
    >
      <input type="hidden" name="source" value={source} />
      <FileInput
        name="file"
        label="File"
        hint="PNG, JPEG or PDF, at most 15 MB. One page is enough."
        accept=".png,.jpg,.jpeg,.pdf,image/png,image/jpeg,application/pdf"
        limit={SCAN_LIMIT}
        required
      />
      <div className="space-y-2 border-l-2 border-rule pl-4 font-sans text-sm text-soft">
        <p>
          Pictures are made anew from what is to be seen in them: what a camera wrote beside it, such as place, time and
          device, is left out.
        </p>
        <p>
          A PDF is kept as it is. What its program wrote into it (names, dates, addresses) stays there for whoever saves
          it. Send a picture of the page when you do not want that.
        </p>
        <p>
          Signed-in people are shown the page, and nobody else, until a moderator has marked it as public domain. Send
          only what you may show to them.
        </p>
      </div>
      <TextInput name="page" label="Page" hint="As a citation names the place: p. 227, or f. 12v." maxLength={60} />
      <TextInput
        name="description"
        label="What is to be seen"
        hint="In one sentence, for those who do not see it: “Table of births and deaths by region, typed, with corrections by hand”."
        maxLength={300}
      />
    </Form>
  );
}
