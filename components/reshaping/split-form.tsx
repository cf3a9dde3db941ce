"use client";

import { CancelLink } from "@/components/ui/cancel-link";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/inputs";
import { paths } from "@/lib/paths";
import { Confirm } from "./confirm";
import { type Shareable, SplitFields } from "./split-fields";

interface SplitFormProps extends Shareable {
  action: FormAction;
  requestKey: string;
  /** Its last change; null when it has none. */
  seen: string | null;
}

/** Splits a claim. */
export function SplitForm({ action, requestKey, seen, ...shareable }: SplitFormProps) {
  const { claim } = shareable;
  return (
    <div className="mt-8 max-w-[46rem]">
      <Form
        action={action}
        requestKey={requestKey}
        submit="Split the claim"
        pending="Splitting…"
        draft={`claim/${claim}/split`}
        aside={<CancelLink href={paths.claim(claim)} />}
      >
        {seen !== null && <input type="hidden" name="seen" value={seen} />}
        <SplitFields {...shareable} />
        <TextArea
          name="reason"
          label="Why it is split"
          hint="Shown to everybody, and kept in the history of all."
          maxLength={2000}
          rows={3}
        />
        <Confirm />
      </Form>
    </div>
  );
}
